package kz.bayandama.browser;

import kz.bayandama.language.Letters;

/**
 * What a reader typed, taken apart: words, phrases in quotes of any kind («…», “…”, "…"), and
 * either of them excluded by a minus before it. Any text has a meaning: a quote left open ends with
 * the text, a lone minus is nothing.
 */
public final class QueryText {
  /** What comes after so many characters or clauses is not read. */
  private static final int MAX_LENGTH = 1000;

  private static final int MAX_CLAUSES = 40;
  private static final String QUOTES = "\"«»“”„‟″‹›";
  private static final String MINUSES = "-\u2212\u2010\u2011\u2013\u2014";

  /**
   * A word or a phrase.
   *
   * @param text as typed, not blank, without its quotes and minus
   */
  public record Clause(boolean excluded, boolean phrase, String text) {}

  private final String text;
  private final Clause[] clauses = new Clause[MAX_CLAUSES];
  private int size;
  private int at;

  private QueryText(String text) {
    this.text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }

  /** The clauses of a text, in its order; none when there is no word in it. */
  public static Clause[] parse(String text) {
    QueryText query = new QueryText(text);
    query.read();
    return first(query.clauses, query.size);
  }

  /** The clauses without words that say nothing, unless nothing else is asked for. */
  public static Clause[] telling(Clause[] clauses) {
    Clause[] telling = new Clause[clauses.length];
    int size = 0;
    boolean asks = false;
    for (Clause clause : clauses) {
      if (clause.phrase() || !StopWords.contains(Letters.lower(clause.text()))) {
        telling[size++] = clause;
        asks |= !clause.excluded();
      }
    }
    return asks ? first(telling, size) : clauses;
  }

  private static Clause[] first(Clause[] clauses, int size) {
    Clause[] first = new Clause[size];
    for (int i = 0; i < size; i++) {
      first[i] = clauses[i];
    }
    return first;
  }

  /** How many of so many words a record must have: of one or two all, of more three quarters. */
  public static int needed(int words) {
    return words <= 2 ? words : words * 3 / 4;
  }

  private void read() {
    while (size < MAX_CLAUSES) {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      if (at >= text.length()) {
        return;
      }
      boolean excluded = MINUSES.indexOf(text.charAt(at)) >= 0;
      if (excluded) {
        at++;
      }
      boolean phrase = at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
      if (phrase) {
        at++;
      }
      int start = at;
      while (at < text.length() && !ends(text.charAt(at), phrase)) {
        at++;
      }
      add(excluded, phrase, text.substring(start, at));
      if (phrase && at < text.length()) {
        at++;
      }
    }
  }

  private static boolean ends(char c, boolean phrase) {
    return QUOTES.indexOf(c) >= 0 || (!phrase && isSpace(c));
  }

  private void add(boolean excluded, boolean phrase, String words) {
    for (int i = 0; i < words.length(); i++) {
      if (Letters.isWordCharacter(words.charAt(i))) {
        clauses[size++] = new Clause(excluded, phrase, words.trim());
        return;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\u3000';
  }
}
