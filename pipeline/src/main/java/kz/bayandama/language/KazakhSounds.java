package kz.bayandama.language;

/**
 * The sounds of Kazakh as far as suffixes depend on them: vowel harmony, and the class of the sound
 * before a suffix that decides between лар, дар and тар. Lower-case letters only.
 */
final class KazakhSounds {
  /** Classes of a stem's last sound; a suffix names those that it may follow. */
  static final int VOWEL = 1;

  static final int VOICELESS = 2;
  static final int NASAL = 4;
  static final int L = 8;
  static final int Z = 16;
  static final int R = 32;

  /** The vowels that stems of verbs end in; о or у before a suffix of verbs is a noun's. */
  static final int OF_VERBS = 64;

  /** Any vowel but у, after which «his» is ы: оқуы. */
  static final int BUT_U = 128;

  static final int CONSONANT = VOICELESS | NASAL | L | Z | R;
  static final int VOICED = VOWEL | NASAL | L | Z | R;
  static final int ANY = VOWEL | CONSONANT;

  static final int NEUTRAL = 0;
  static final int BACK = 1;
  static final int FRONT = 2;

  private static final String VOWELS = "аәоөұүыіеиуёэюя";

  private KazakhSounds() {}

  static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }

  static boolean isNarrow(char c) {
    return c == 'ы' || c == 'і';
  }

  /**
   * Back or front by the last vowel that tells; и, у and ю tell nothing, nor do surnames in -ев and
   * words from other languages in -г, -к and with и in their last syllable (психологтің,
   * журналистке).
   */
  static int harmony(String word, int length) {
    char last = word.charAt(length - 1);
    if (last == 'г' || last == 'к' || (last == 'в' && length > 4)) {
      return NEUTRAL;
    }
    for (int i = length - 1; i >= 0; i--) {
      char c = word.charAt(i);
      if (c == 'и' && length > 4) {
        return NEUTRAL;
      }
      if ("аоұыяё".indexOf(c) >= 0) {
        return BACK;
      }
      if ("әөүіеэь".indexOf(c) >= 0) {
        return FRONT;
      }
    }
    return NEUTRAL;
  }

  /** The classes of a letter: у and и are vowel and glide at once. */
  static int classOf(char c) {
    if (c == 'у' || c == 'и') {
      return c == 'у' ? VOWEL | R : VOWEL | R | BUT_U;
    }
    if (isVowel(c)) {
      return "аәеыі".indexOf(c) >= 0 ? VOWEL | BUT_U | OF_VERBS : VOWEL | BUT_U;
    }
    return switch (c) {
      case 'м', 'н', 'ң' -> NASAL;
      case 'л' -> L;
      case 'з', 'ж' -> Z;
      case 'р', 'й' -> R;
      default -> VOICELESS;
    };
  }

  static int vowels(String word, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += isVowel(word.charAt(i)) ? 1 : 0;
    }
    return count;
  }
}
