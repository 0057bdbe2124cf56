package kz.bayandama.language;

/**
 * Detects Kazakh that has lost its own letters: dropped by an old font («Азастанны»), shown as
 * question marks («?аза?стан») or typed with Russian ones («Казакстаннын»). What is lost cannot be
 * told again from the text alone; the caller asks for a better copy. Thread-safe.
 */
public final class LostLetters {
  /** Kazakh words, as they look without their letters, that are no Russian words. */
  private static final String REMAINS =
      " жне шiн шн жылы жылы бойынша туралы болып емес жатыр отыр саны адам адамдар мекеме мекемеде"
          + " басшысы каласы аласы облысы баяндама жылгы ызмет ызметi кызмет кызметкер жргізу жмыс"
          + " ажет кажет керек бала балалар арылы аркылы бекітілген ауіпсіздік кауипсиздик сынымдар"
          + " усынымдар усыныс жагдай жадай ушин ушiн жане кажетти медицинали тургын коргау орау"
          + " орталыы орталыгы азастан казакстан казакстаннын азастанны республикасы республикасыны ";

  private LostLetters() {}

  /** Whether a paragraph is Kazakh without the letters of Kazakh. */
  public static boolean in(String paragraph) {
    int letters = 0;
    int kazakh = 0;
    int holes = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      letters += Letters.isCyrillic(c) ? 1 : 0;
      kazakh += Letters.isKazakh(c) ? 1 : 0;
      holes += isHole(paragraph, i) ? 1 : 0;
    }
    if (letters < 10) {
      return false;
    }
    if (holes >= 2 && holes * 50 >= letters) {
      return true;
    }
    return kazakh * 50 < letters && isKazakhOtherwise(paragraph);
  }

  /** A mark in a letter's place: after one letter and before another, or at a word's beginning. */
  private static boolean isHole(String text, int i) {
    char c = text.charAt(i);
    if (c != '?' && c != '\ufffd' && c != '¤' && c != '\u25a1') {
      return false;
    }
    return i + 1 < text.length()
        && Letters.isCyrillic(text.charAt(i + 1))
        && Character.isLowerCase(text.charAt(i + 1));
  }

  private static boolean isKazakhOtherwise(String paragraph) {
    double kazakh = 0;
    double russian = 0;
    int remains = 0;
    Tokens tokens = new Tokens(paragraph);
    while (tokens.hasNext()) {
      String word = tokens.next().term();
      kazakh += WordEvidence.kazakh(word);
      russian += WordEvidence.russian(word);
      remains += REMAINS.contains(" " + word + " ") ? 1 : 0;
    }
    return (remains >= 2 && kazakh + 2 * remains > russian)
        || (remains >= 1 && kazakh > 2 * russian);
  }
}
