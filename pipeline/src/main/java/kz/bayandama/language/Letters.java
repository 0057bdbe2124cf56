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

  /** A letter or a digit of any script. */
  public static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** What stands in a text without being seen: soft hyphen, zero-width and direction marks. */
  public static boolean isInvisible(char c) {
    return c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\ufeff';
  }

  /** The lower-case letter, one for one in every locale. */
  public static char lower(char c) {
    return c == '\u0130' ? 'i' : Character.toLowerCase(c);
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
