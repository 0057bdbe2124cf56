package kz.bayandama.language;

/**
 * What a letter is, without locale, regular expression or table: small enough for the browser. All
 * questions are about lower-case letters unless said otherwise.
 */
public final class Letters {
  /** The letters of Kazakh that Russian has not. */
  public static final String KAZAKH = "әғқңөұүһі";

  private static final String LATIN_TWINS = "aceopxyihABCEHKMOPTXYIəɵƏƟ";
  private static final String CYRILLIC_TWINS = "асеорхуіһАВСЕНКМОРТХУІәөӘӨ";

  /** First and last of the ranges in which a capital comes just before its small letter. */
  private static final String EVEN_CAPITALS =
      "\u0100\u0137\u014a\u0177\u01f8\u021f\u0460\u0481\u048a\u04bf\u04d0\u052f\u1e00\u1e95\u1ea0\u1eff";

  private static final String ODD_CAPITALS = "\u0139\u0148\u0179\u017e\u01cd\u01dc\u04c1\u04ce";
  private static final String IRREGULAR_CAPITALS = "\u0130\u0178\u018f\u019f\u01f4\u04c0";
  private static final String IRREGULAR_SMALL = "i\u00ff\u0259\u0275\u01f5\u04cf";

  private Letters() {}

  /** Any letter of the Cyrillic script, in either case. */
  public static boolean isCyrillic(char c) {
    return c >= '\u0400' && c <= '\u052f' && (c < '\u0482' || c > '\u0489');
  }

  /** Any letter of the Latin script up to Latin Extended-B, in either case. */
  public static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '\u00c0' && c <= '\u024f' && c != '\u00d7' && c != '\u00f7')
        || c == 'ə'
        || c == 'ɵ';
  }

  /** One of ә ғ қ ң ө ұ ү һ і, in either case. */
  public static boolean isKazakh(char c) {
    return KAZAKH.indexOf(lower(c)) >= 0;
  }

  /** A letter of any script, or a digit of ours. */
  public static boolean isWordCharacter(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** One of 0 to 9. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * A letter: as Unicode has it for Latin and Cyrillic; beyond them whatever is no punctuation,
   * symbol or half of a pair. The JDK's own tables would be a fifth of the browser's program.
   */
  public static boolean isLetter(char c) {
    if (c < '\u0080') {
      return isLatin(c);
    }
    if (c < '\u02b0') {
      return c == 'ª' || c == 'µ' || c == 'º' || (c >= 'À' && c != '×' && c != '÷');
    }
    return c <= '\u02c1'
        || (c >= '\u0370' && c < '\u2000' && (c < '\u0482' || c > '\u0489'))
        || (c >= '\u2c00' && c < '\ud800' && (c < '\u3000' || c > '\u3030'))
        || (c >= '\uf900' && c < '\ufe00')
        || (c > '\uff20' && c < '\uffe0');
  }

  /** A mark that stands on the letter before it. */
  public static boolean isMark(char c) {
    return (c >= '\u0300' && c <= '\u036f') || (c >= '\u0483' && c <= '\u0487');
  }

  /** Whether the letter has a lower-case form that is another. */
  public static boolean isCapital(char c) {
    return lower(c) != c;
  }

  /** What stands in a text without being seen: soft hyphen, zero-width and direction marks. */
  public static boolean isInvisible(char c) {
    return c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\ufeff';
  }

  /** The lower-case letter, one for one in every locale: of Latin, Greek and Cyrillic. */
  public static char lower(char c) {
    if (c < 'À') {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if ((c >= 'А' && c <= 'Я') || (c >= 'Α' && c <= 'Ω') || (c <= 'Þ' && c != '×')) {
      return (char) (c + 32);
    }
    if (c >= '\u0400' && c < 'А') {
      return (char) (c + 80);
    }
    int other = IRREGULAR_CAPITALS.indexOf(c);
    if (other >= 0) {
      return IRREGULAR_SMALL.charAt(other);
    }
    boolean odd = (c & 1) == 1;
    return (odd ? isAmong(c, ODD_CAPITALS) : isAmong(c, EVEN_CAPITALS)) ? (char) (c + 1) : c;
  }

  private static boolean isAmong(char c, String ranges) {
    for (int i = 0; i < ranges.length(); i += 2) {
      if (c >= ranges.charAt(i) && c <= ranges.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The word in lower case, of the same length in every locale. */
  public static String lower(String word) {
    char[] chars = word.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = lower(chars[i]);
    }
    return new String(chars);
  }

  /** The Cyrillic letter that looks like this Latin one, or 0. */
  static char cyrillicTwin(char c) {
    int i = LATIN_TWINS.indexOf(c);
    return i < 0 ? 0 : CYRILLIC_TWINS.charAt(i);
  }

  /** The Latin letter that looks like this Cyrillic one, or 0. */
  static char latinTwin(char c) {
    int i = CYRILLIC_TWINS.indexOf(c);
    return i < 0 ? 0 : LATIN_TWINS.charAt(i);
  }

  /** Letters that older fonts and layouts put in a Kazakh letter's place. */
  static char standIn(char c) {
    return switch (c) {
      case '\u04db' -> 'ө';
      case '\u04da' -> 'Ө';
      case '\u04c8', '\u04ca' -> 'ң';
      case '\u04c7', '\u04c9' -> 'Ң';
      case '\u04c4' -> 'қ';
      case '\u04c3' -> 'Қ';
      case '\u0495' -> 'ғ';
      case '\u0494' -> 'Ғ';
      default -> c;
    };
  }

  /** A stress mark on a Cyrillic letter: «за́мок». It belongs to no spelling. */
  static boolean isStress(char base, char mark) {
    return (mark == '\u0301' || mark == '\u0300') && isCyrillic(base);
  }

  /** The letter that a base and a combining mark make, or 0: the pairs of Cyrillic й, ё, ї, ӣ. */
  static char composed(char base, char mark) {
    if (mark == '\u0306') {
      return base == 'и' ? 'й' : base == 'И' ? 'Й' : 0;
    }
    if (mark == '\u0308') {
      return switch (base) {
        case 'е' -> 'ё';
        case 'Е' -> 'Ё';
        case 'і' -> 'ї';
        case 'І' -> 'Ї';
        default -> 0;
      };
    }
    return 0;
  }
}
