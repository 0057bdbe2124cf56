package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, a quotation or a mark, with its place in the text. */
record Token(String folded, int start, int end) {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}/-]|\\.(?=\\p{L}))*+|\"[^\"]*\"|\\S");

  /** Those of a folded text. */
  static List<Token> of(String folded) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(folded);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
    }
    return tokens;
  }
}
