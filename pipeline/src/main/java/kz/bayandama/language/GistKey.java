package kz.bayandama.language;

import kz.bayandama.report.Language;

/** What verbs of either aspect and the nouns made of them have in common. */
final class GistKey {
  private static final String[] RUSSIAN =
      Suffix.list("ивани ывани ени ани ирова ива ыва ова ева ен енн анн");
  private static final int LETTERS_RU = 6;
  private static final int LETTERS_KK = 6;
  private static final int LEAST = 4;

  private GistKey() {}

  /** The key of a stem: its beginning, without what makes another aspect or a noun of it. */
  static String of(Language language, String stem) {
    return switch (language) {
      case RU -> russian(stem);
      case KK -> cut(stem, LETTERS_KK);
      case EN, UND -> stem;
    };
  }

  private static String russian(String stem) {
    String suffix = Suffix.longest(stem, LEAST, RUSSIAN);
    String key = cut(Suffix.cut(stem, suffix.length()), LETTERS_RU);
    int end = key.length();
    while (end > LEAST && KazakhSounds.isVowel(key.charAt(end - 1))) {
      end--;
    }
    return key.substring(0, end);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
