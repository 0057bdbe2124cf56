package kz.bayandama.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, abbreviations and numbers. The parts of a compound
 * («уголовно-исполнительная») are tokens of their own; an ending that a hyphen ties to an
 * abbreviation or a number («ИВС-те», «2025-ші», «1-го») belongs to its token and not to its term.
 * Soft hyphens and zero-width characters inside a word are not seen. Also compiled for the browser.
 */
public final class Tokens {
  private static final String[] RUSSIAN_ORDINALS =
      Suffix.list("й го му м х я е ю ми ой ый ая ое ые ых ом");

  private final String text;
  private int at;

  /** Reads from the beginning of the text. Not thread-safe. */
  public Tokens(String text) {
    this.text = text;
  }

  /** All tokens of a text. */
  public static List<Token> of(String text) {
    List<Token> all = new ArrayList<>();
    Tokens tokens = new Tokens(text);
    while (tokens.hasNext()) {
      all.add(tokens.next());
    }
    return all;
  }

  /** Whether another token follows. */
  public boolean hasNext() {
    while (at < text.length() && !Letters.isWordCharacter(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  /**
   * The next token.
   *
   * @throws IllegalStateException if none follows
   */
  public Token next() {
    if (!hasNext()) {
      throw new IllegalStateException("the text has no more tokens; ask hasNext first");
    }
    int start = at;
    return Letters.isDigit(text.charAt(at)) ? number(start) : word(start);
  }

  private Token number(int start) {
    at = digits(at);
    if (at + 1 < text.length() && text.charAt(at) == '/') {
      int after = digits(at + 1);
      if (after > at + 1 && after <= at + 4) {
        at = after;
      }
    }
    int end = at;
    boolean numberEnding = hasEnding(true);
    at = numberEnding ? letters(at + 1) : at;
    return new Token(Folding.fold(text.substring(start, end)), start, at, Token.Kind.NUMBER);
  }

  private Token word(int start) {
    at = letters(at);
    String word = text.substring(start, at);
    boolean abbreviation = isAbbreviation(word);
    if (abbreviation && hasEnding(false)) {
      at = letters(at + 1);
    }
    Token.Kind kind = abbreviation ? Token.Kind.ABBREVIATION : Token.Kind.WORD;
    return new Token(Folding.fold(word), start, at, kind);
  }

  private int digits(int from) {
    int to = from;
    while (to < text.length() && Letters.isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private int letters(int from) {
    int to = from;
    while (to < text.length() && (isInWord(to) || (to > from && isApostrophe(to)))) {
      to++;
    }
    return to;
  }

  private boolean isInWord(int i) {
    char c = text.charAt(i);
    return Letters.isLetter(c) || Letters.isInvisible(c) || Letters.isMark(c);
  }

  /** An apostrophe between Latin letters: «institution's». */
  private boolean isApostrophe(int i) {
    char c = text.charAt(i);
    return (c == '\'' || c == '\u2019')
        && i + 1 < text.length()
        && Letters.isLatin(text.charAt(i - 1))
        && Letters.isLatin(text.charAt(i + 1));
  }

  private boolean hasEnding(boolean afterNumber) {
    if (at + 1 >= text.length() || !isHyphen(text.charAt(at))) {
      return false;
    }
    String ending = text.substring(at + 1, letters(at + 1));
    if (ending.isEmpty() || Letters.isCapital(ending.charAt(0))) {
      return false;
    }
    ending = Folding.fold(ending);
    return KazakhStemmer.isEnding(ending)
        || (afterNumber && Suffix.longest(ending, 0, RUSSIAN_ORDINALS).length() == ending.length());
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
  }

  private static boolean isAbbreviation(String word) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Letters.isCapital(c)) {
        capitals++;
      } else if (Letters.isLetter(c)) {
        return false;
      }
    }
    return capitals >= 2;
  }
}
