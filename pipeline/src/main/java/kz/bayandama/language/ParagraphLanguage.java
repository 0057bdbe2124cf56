package kz.bayandama.language;

import kz.bayandama.report.Language;

/**
 * Tells the language of a paragraph: Kazakh, Russian, English or another. Each word gives evidence
 * by its letters, its ending, or by being a frequent one; the paragraph has the language of most
 * evidence. Right also for a single short sentence; a text without letters is {@link Language#UND}.
 * Thread-safe.
 */
public final class ParagraphLanguage {
  /** What the evidence of a name counts for. */
  private static final double NAME = 0.3;

  /** So many Latin letters are no language yet: «A-4». */
  private static final int FEW = 2;

  private double kazakh;
  private double russian;
  private double english;
  private double other;
  private double ukrainian;
  private boolean notUkrainian;
  private int kazakhOnly;
  private int words;
  private int cyrillicLetters;
  private int latinLetters;

  private ParagraphLanguage() {}

  /** The language of a text; of a mixed one, the language of its greater part. */
  public static Language of(String text) {
    ParagraphLanguage evidence = new ParagraphLanguage();
    Tokens tokens = new Tokens(text);
    while (tokens.hasNext()) {
      Token token = tokens.next();
      evidence.weigh(token, text);
    }
    return evidence.language();
  }

  private void weigh(Token token, String text) {
    if (token.kind() == Token.Kind.NUMBER) {
      return;
    }
    String word = token.term();
    if (Letters.isCyrillic(word.charAt(0))) {
      cyrillicLetters += word.length();
      if (token.end() - token.start() > word.length() && text.charAt(token.end() - 1) != '-') {
        kazakh += token.kind() == Token.Kind.ABBREVIATION ? 3 : 0;
      }
      weighCyrillic(word, token.kind() == Token.Kind.ABBREVIATION, isName(token, text));
    } else if (Letters.isLatin(word.charAt(0)) && !isAddress(token, text)) {
      latinLetters += word.length();
      english += WordEvidence.english(word);
      other += WordEvidence.otherLatin(word);
    }
  }

  /** A part of the address of a page or a mailbox. */
  private static boolean isAddress(Token token, String text) {
    char before = token.start() > 0 ? text.charAt(token.start() - 1) : ' ';
    char after = token.end() < text.length() ? text.charAt(token.end()) : ' ';
    char beyond = token.end() + 1 < text.length() ? text.charAt(token.end() + 1) : ' ';
    return before == '@'
        || before == '.'
        || before == '/'
        || after == '@'
        || ((after == '.' || after == ':' || after == '/')
            && (Letters.isWordCharacter(beyond) || beyond == '/'));
  }

  /** A capital inside a paragraph: names tell little of the language that they stand in. */
  private boolean isName(Token token, String text) {
    boolean first = words++ == 0;
    return !first
        && token.kind() == Token.Kind.WORD
        && Character.isUpperCase(text.charAt(token.start()));
  }

  private void weighCyrillic(String word, boolean abbreviation, boolean name) {
    kazakhOnly += WordEvidence.kazakhOnly(word);
    double foreign = WordEvidence.otherCyrillic(word);
    other += foreign;
    ukrainian += WordEvidence.isUkrainian(word) ? WordEvidence.kazakh(word) + 1 : 0;
    notUkrainian |= WordEvidence.isNotUkrainian(word);
    if (foreign == 0) {
      kazakh += (name ? NAME : 1) * WordEvidence.kazakh(word);
    }
    if (abbreviation && word.length() <= 5) {
      russian += 0.2;
    } else {
      russian += (name ? NAME : 1) * WordEvidence.russian(word);
    }
  }

  private Language language() {
    if (cyrillicLetters <= 1 && latinLetters <= FEW) {
      return Language.UND;
    }
    if (latinLetters > cyrillicLetters) {
      return other > english ? Language.UND : Language.EN;
    }
    boolean couldBeKazakh = kazakhOnly > 0 || kazakh > 3 * other;
    if (other > russian / 2 && !(couldBeKazakh && kazakh > other)) {
      return Language.UND;
    }
    if (!notUkrainian && ukrainian > kazakh && ukrainian > russian / 3) {
      return Language.UND;
    }
    return kazakh > russian ? Language.KK : Language.RU;
  }
}
