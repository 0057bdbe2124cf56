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
          + " кажет арылы аркылы ауіпсіздік кауипсиздик сынымдар сыныс усынымдар усыныс жагдай"
          + " жадай жадайы жагдайы ушин жане жок кажетти тургын коргау орау орталыы орталыгы"
          + " азастан казакстан казакстаннын азастанны республикасыны республикасынын барлы барлык"
          + " уаыт уакыт бл лтты улттык ыты кукык кукыктары ыытары тжырым кнi кні кесі дрігер"
          + " дарігер амтамасыз камтамасыз олжетімділік дрыс дурыс жргізілді кеес шінші ";

  /** Beginnings of words as they are typed without those letters. */
  private static final String[] BEGINNINGS =
      Suffix.list(
          "жагдай кызмет усыным усыныс камтамас кылмыс кукык журги корсет болим даригер тарбие"
              + " мугедек кауип уакыт устал казак кажет уйымдас урдис жумыс коргау ондеу жондеу"
              + " шагым куни тиисти озгерт онир откиз алеумет тургын туски кукыг укык косым кайта");

  /** Endings that need a letter of Kazakh, typed without: дағы, нің, лері, лық, ылған. */
  private static final String[] TYPED =
      Suffix.list(
          "дагы деги тагы теги ндагы ндеги нын нин дын дин тын тин лери дери тери лерин дерин терин"
              + " лерди дерди терди ларга дарга тарга лыгы лиги дыгы диги тыгы тиги лыгын лигин"
              + " дыгын дигин лыгына лык лик дык дик тык тик ылган илген алган илди ирди ейди иледи"
              + " ылык ирилди ерилди изу илик ирлиг ирлигин");

  /** Without a letter of its own no text in Kazakh is so long. */
  private static final int LONG = 45;

  private static final int ROW = 4;
  private static final int WITHOUT_VOWEL = 3;

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
    return kazakh * NORMAL < letters
        && isKazakhOtherwise(paragraph, kazakh * 50 < letters, letters >= LONG);
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

  private static boolean isKazakhOtherwise(String paragraph, boolean bare, boolean isLong) {
    double kazakh = 0;
    double russian = 0;
    int remains = 0;
    int typed = 0;
    int whole = 0;
    Tokens tokens = new Tokens(paragraph);
    while (tokens.hasNext()) {
      String word = tokens.next().term();
      kazakh += WordEvidence.kazakh(word);
      russian += WordEvidence.russian(word);
      remains += REMAINS.contains(" " + word + " ") || begins(word) ? 1 : 0;
      typed += isHollow(word) || !Suffix.longest(word, 3, TYPED).isEmpty() ? 1 : 0;
      whole += WHOLE.contains(" " + word + " ") ? 1 : 0;
    }
    boolean signs = remains >= 1 || (bare && (typed >= 2 || (isLong && whole >= 1)));
    return signs && kazakh + 2 * remains + typed > russian;
  }

  /** A word with no vowel left, or with more consonants in a row than words have: «жргзлмеген». */
  private static boolean isHollow(String word) {
    int row = 0;
    int longest = 0;
    int vowels = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = KazakhSounds.isVowel(word.charAt(i));
      boolean sign = word.charAt(i) == 'ь' || word.charAt(i) == 'ъ';
      row = vowel || sign ? 0 : row + 1;
      longest = Math.max(longest, row);
      vowels += vowel ? 1 : 0;
    }
    return longest >= ROW || (vowels == 0 && word.length() >= WITHOUT_VOWEL);
  }

  private static boolean begins(String word) {
    for (String beginning : BEGINNINGS) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
