package kz.bayandama.extract;

/** Numbers as list labels print them (ISO 29500-1, 17.18.59). */
final class Numerals {
  /** Without ё, й, ъ, ы, ь, as Word numbers. */
  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";

  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private Numerals() {}

  /** A number in a format of WordprocessingML; an unknown format is decimal. */
  static String format(String format, int number) {
    return switch (format) {
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "lowerLetter" -> letters(LATIN, number);
      case "upperLetter" -> upper(letters(LATIN, number));
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> upper(roman(number));
      case "russianLower" -> letters(RUSSIAN, number);
      case "russianUpper" -> upper(letters(RUSSIAN, number));
      case "none" -> "";
      default -> Integer.toString(number);
    };
  }

  /** After the last letter the letters double: z, aa, bb. */
  static String letters(String alphabet, int number) {
    if (number < 1) {
      return Integer.toString(number);
    }
    int index = (number - 1) % alphabet.length();
    int times = Math.min((number - 1) / alphabet.length() + 1, 20);
    return alphabet.substring(index, index + 1).repeat(times);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; left >= VALUES[i]; left -= VALUES[i]) {
        roman.append(ROMAN[i]);
      }
    }
    return roman.toString();
  }

  private static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }

  /** A bullet as it looks: the private characters of Symbol and Wingdings by their likeness. */
  static String bullet(String text) {
    StringBuilder bullet = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bullet.append(c >= '\uF000' && c <= '\uF0FF' ? likeness(c - 0xF000) : String.valueOf(c));
    }
    return bullet.toString().strip();
  }

  private static String likeness(int code) {
    return switch (code) {
      case 0xA7, 0x6E -> "▪";
      case 0xFC -> "✓";
      case 0xD8, 0xE8, 0xF0 -> "➢";
      case 0x2D, 0xBE -> "–";
      case 0x6F, 0xA8 -> "○";
      default -> "•";
    };
  }
}
