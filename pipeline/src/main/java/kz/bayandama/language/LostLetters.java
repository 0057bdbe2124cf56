package kz.bayandama.language;

/**
 * Detects Kazakh that has lost its own letters: dropped by an old font («Азастанны»), shown as
 * question marks («?аза?стан») or typed with Russian ones («Казакстаннын»). What is lost cannot be
 * told again from the text alone; the caller asks for a better copy. Thread-safe.
 */
public final class LostLetters {
  /** Kazakh words that have no letter to lose. */
  private static final String WHOLE =
      " жылы бойынша туралы болып емес жатыр отыр саны адам адамдар мекеме мекемеде басшысы облысы"
          + " баяндама керек бала балалар республикасы мен бар болды ";

  /** Kazakh words as they look without their letters. */
  private static final String REMAINS =
      " жне шін шн каласы аласы жылгы ызмет ызметі ызметкер кызмет кызметкер жргізу жмыс жумыс ажет"
          + " кажет арылы аркылы ауіпсіздік кауипсиздик сынымдар сыныс усынымдар усыныс жагдай жадай"
          + " жадайы жагдайы ушин жане жок кажетти тургын коргау орау орталыы орталыгы азастан"
          + " казакстан казакстаннын азастанны республикасыны республикасынын барлы барлык уаыт уакыт"
          + " бл лтты улттык ыты кукык кукыктары ыытары тжырым кнi кні кесі дрігер дарігер"
          + " амтамасыз камтамасыз олжетімділік дрыс дурыс жргізілді кеес шінші ";

  /** In whole Kazakh at least one letter in so many is its own: usually one in six. */
  private static final int NORMAL = 12;

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
    return kazakh * NORMAL < letters && isKazakhOtherwise(paragraph, kazakh * 50 < letters);
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

  private static boolean isKazakhOtherwise(String paragraph, boolean bare) {
    double kazakh = 0;
    double russian = 0;
    int remains = 0;
    int whole = 0;
    Tokens tokens = new Tokens(paragraph);
    while (tokens.hasNext()) {
      String word = tokens.next().term();
      kazakh += WordEvidence.kazakh(word);
      russian += WordEvidence.russian(word);
      remains += REMAINS.contains(" " + word + " ") ? 1 : 0;
      whole += WHOLE.contains(" " + word + " ") ? 1 : 0;
    }
    boolean signs = remains >= 1 || (bare && whole >= 2);
    return signs && kazakh + 2 * remains > russian;
  }
}
