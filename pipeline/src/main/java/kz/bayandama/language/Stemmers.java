package kz.bayandama.language;

import kz.bayandama.report.Language;

/** The stemmer of each language. */
public final class Stemmers {
  private static final Stemmer KAZAKH = folded(new KazakhStemmer());
  private static final Stemmer RUSSIAN = folded(new RussianStemmer());
  private static final Stemmer ENGLISH = folded(new EnglishStemmer());
  private static final Stemmer NONE = folded(word -> word);

  private Stemmers() {}

  /**
   * The stemmer of a language, for words as they are written: it folds them first. That of {@link
   * Language#UND} only folds.
   */
  public static Stemmer of(Language language) {
    return switch (language) {
      case KK -> KAZAKH;
      case RU -> RUSSIAN;
      case EN -> ENGLISH;
      case UND -> NONE;
    };
  }

  private static Stemmer folded(Stemmer stemmer) {
    return word -> Folding.match(stemmer.stem(Folding.fold(word)));
  }
}
