package kz.bayandama.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import kz.bayandama.report.Language;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** {@link Tokens} and stems as a Lucene token stream. Reads the whole text at once. */
final class StemTokenizer extends Tokenizer {
  /** The type of a token that is written as an abbreviation. */
  static final String ABBREVIATION = "abbreviation";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final Language field;
  private final Stemmer kazakh;
  private final boolean bothStems;

  private String text = "";
  private Tokens tokens = new Tokens("");
  private int lineEnd;
  private Language line = Language.UND;
  private String second = "";

  /**
   * @param field the language of the texts; UND for mixed ones, judged line by line
   * @param bothStems whether a word that could be Kazakh or Russian gives both stems
   */
  StemTokenizer(Language field, Stemmer kazakh, boolean bothStems) {
    this.field = field;
    this.kazakh = kazakh;
    this.bothStems = bothStems;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text = read();
    tokens = new Tokens(text);
    lineEnd = 0;
    line = field;
    second = "";
  }

  private String read() {
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[4096];
    try {
      for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
        all.append(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  @Override
  public boolean incrementToken() {
    if (!second.isEmpty()) {
      term.setEmpty().append(second);
      increment.setPositionIncrement(0);
      second = "";
      return true;
    }
    clearAttributes();
    String stem = "";
    Token token = null;
    while (stem.isEmpty()) {
      if (!tokens.hasNext()) {
        return false;
      }
      token = tokens.next();
      stem = stem(token);
    }
    term.append(stem);
    if (token != null) {
      offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
      type.setType(
          token.kind() == Token.Kind.ABBREVIATION ? ABBREVIATION : TypeAttribute.DEFAULT_TYPE);
    }
    return true;
  }

  private String stem(Token token) {
    String word = token.term();
    if (token.kind() == Token.Kind.NUMBER || word.isEmpty()) {
      return word;
    }
    Language language = languageOf(word, token.start());
    String stem = stem(word, language);
    if (bothStems && language == Language.RU) {
      String other = stem(word, Language.KK);
      second = other.equals(stem) ? "" : other;
    }
    return stem;
  }

  private String stem(String word, Language language) {
    return language == Language.KK
        ? Folding.match(kazakh.stem(word))
        : Stemmers.of(language).stem(word);
  }

  private Language languageOf(String word, int start) {
    for (int i = 0; i < word.length(); i++) {
      if (Letters.isKazakh(word.charAt(i))) {
        return Language.KK;
      }
    }
    if (!Letters.isCyrillic(word.charAt(0))) {
      return Language.EN;
    }
    if (bothStems) {
      return Language.RU;
    }
    if (field != Language.UND) {
      return field == Language.KK ? Language.KK : Language.RU;
    }
    return lineAt(start) == Language.KK ? Language.KK : Language.RU;
  }

  private Language lineAt(int start) {
    if (start >= lineEnd) {
      int from = text.lastIndexOf('\n', start) + 1;
      int to = text.indexOf('\n', start);
      lineEnd = to < 0 ? text.length() : to;
      line = ParagraphLanguage.of(text.substring(from, lineEnd));
    }
    return line;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(text.length());
    offset.setOffset(last, last);
  }
}
