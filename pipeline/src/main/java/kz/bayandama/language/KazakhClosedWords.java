package kz.bayandama.language;

/**
 * The closed classes of Kazakh whose forms no suffix rule explains: pronouns with their changing
 * stems, and the auxiliary verbs with their short converbs. A stem, then the forms that it has.
 */
final class KazakhClosedWords {
  private static final String[] PARADIGMS = {
    "ол онан оны оның оған онда одан онымен оны ондағы олар оларды олардың оларға оларда олардан"
        + " олармен ондай",
    "бұл бұ бұны бұның бұған бұнда бұдан бұнымен мұны мұның мұнда мұнан мұнымен бұлар бұлардың"
        + " бұларды бұларға мұндай бұндай мұндағы былай",
    "осы осыны осының осыған осында осыдан осынымен осымен осылар осындай осындағы осылай осынша",
    "сол сонан соны соның соған сонда содан сонымен солар солардың соларды соларға сондай сондағы"
        + " солай сонша",
    "мен мені менің маған менде менен менімен",
    "сен сені сенің саған сенде сенен сенімен",
    "сіз сізді сіздің сізге сізде сізден сізбен",
    "біз бізді біздің бізге бізде бізден бізбен",
    "өз өзі өзін өзінің өзіне өзінде өзінен өзімен өзім өзімді өзімнің өзіме өзіміз өзіміздің"
        + " өзімізді өзімізге өздері өздерін өздерінің өздеріне өздерінде өздерінен өзіндегі",
    "кім кімді кімнің кімге кімде кімнен кіммен кімдер кімі",
    "не нені ненің неге неде неден немен несі",
    "бәрі бәрін бәрінің бәріне бәрінде бәрінен бәрімен бәріміз",
    "е еді едім едің едік екен екенін екенінің екеніне екендігі екендігін екенімен емес емеспін"
        + " еместігін",
    "жыл жылы жылғы",
    "үшін үшінде",
    "үш үші үшеуі үшке үштен үште үшті үштің",
    "де деп деу дер",
    "же жеп жеу",
    "бол бола боп болып болса болу болар боларын",
    "кел келе келу келер",
    "кет кете кету кетер",
    "тұр тұра тұру тұрар",
    "бер бере беру берер",
    "жүр жүре жүру жүрер",
    "көр көре көру көрер",
    "түс түсе түсу түсер",
    "жет жете жету жетер",
    "ет ете ету етер етіп етті еткен етеді",
    "ал ала алу алар алып",
    "бар бара бару барар",
    "біл біле білу білер",
    "айт айта айту айтар",
    "жат жата жату жатар жатыр",
    "отыр отыра отыру отырар",
  };

  /**
   * Nouns of the field whose end looks like a suffix. A recommendation (ұсыным) and a proposal
   * (ұсыныс) come from one verb and must never meet.
   */
  private static final String[] KEPT = {
    "ұсыным",
    "ұсыныс",
    "кеңес",
    "жағдай",
    "баяндама",
    "бөлім",
    "шешім",
    "тармақ",
    "кітап",
    "талап",
    "жауап",
    "мектеп",
    "тақырып",
    "тәртіп",
    "сынып",
    "қорап",
    "орын",
    "ойын",
    "сабын",
    "мәтін",
    "тұтқын",
    "еркін",
    "шығын",
    "қорытынды",
    "қабырға",
    "төраға",
    "тұлға",
    "апта",
    "кесте",
    "теңге",
    "перде",
    "шілде",
    "әңгіме",
    "үлгі",
    "белгі",
    "сағат",
    "сұхбат",
    "гауптвахта"
  };

  /** What ends the name of a place: аурухана, асхана, кітапхана. */
  private static final String PLACE = "хана";

  private KazakhClosedWords() {}

  /** The least length of a stem of this word: that of the noun which it begins with, or 2. */
  static int kept(String word) {
    for (String noun : KEPT) {
      if (word.startsWith(noun)) {
        return noun.length();
      }
    }
    int place = word.indexOf(PLACE, 2);
    return place < 0 ? 2 : place + PLACE.length();
  }

  /** The stem of a form of these words, or "". */
  static String stem(String word) {
    String form = " " + word + " ";
    for (String paradigm : PARADIGMS) {
      if (word.charAt(0) == paradigm.charAt(0) || word.charAt(0) == 'м') {
        String line = paradigm + " ";
        if (line.startsWith(word + " ") || line.contains(form)) {
          return paradigm.substring(0, paradigm.indexOf(' '));
        }
      }
    }
    return "";
  }
}
