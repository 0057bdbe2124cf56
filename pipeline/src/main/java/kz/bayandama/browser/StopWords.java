package kz.bayandama.browser;

/**
 * Words that say nothing about what is looked for. They are in the index, so that phrases find
 * them, but a question with other words is asked without them.
 */
public final class StopWords {
  private static final String ALL =
      " және мен бен пен да де та те үшін туралы бойынша осы бұл сол ол бір не себебі емес"
          + " и в во на с со к ко о об от до из за по для при не что как а но или у их его то бы ли"
          + " the a an of to in on for and or by with at is are was be it as that from ";

  private StopWords() {}

  /** Whether a word in lower case is one. */
  public static boolean contains(String word) {
    return word.indexOf(' ') < 0 && ALL.indexOf(" " + word + " ") >= 0;
  }
}
