package kz.bayandama.language;

/**
 * Joins words that were broken at the end of a line: «реко-⏎мендация», also where the line's end
 * has become a blank. A hyphen that belongs to the word stays: «ИВС-⏎те», «2-⏎тарау»,
 * «уголовно-⏎исполнительной», «іс-⏎шара», and whatever the same text also writes with a hyphen
 * inside a line. Thread-safe.
 */
public final class BrokenWords {
  /** First parts of Kazakh and Russian compounds that are written with a hyphen. */
  private static final String FIRST_PARTS =
      " қылмыстық әлеуметтік емдеу медициналық қоғамдық саяси құқықтық моральдық психологиялық кое"
          + " материалдық санитариялық жөндеу құрылыс тексеру тәлім сауықтыру емханалық шаруашылық"
          + " қаржы оқыту вице экс пресс интернет онлайн видео аудио бизнес социал полу штаб школа"
          + " школы школе школу школой дом дома доме дому домом врач врача врачу врачом враче"
          + " врачей врачами приемник приёмник приемника приёмника колония колонии медико спец"
          + " какой какая какие каких какого какому каким какую где когда куда откуда чей ";

  /** Compounds of two short words, each of which begins other words, too: жас-кәрі, жасөспірім. */
  private static final String PAIRS =
      " мінез-құл іс-шара іс-әрекет іс-қимыл іс-тәжірибе жүріс-тұрыс оқу-тәрбие оқу-ағарту оқу-әдіст азық-түл"
          + " ақыл-ой ақыл-кең қол-аяқ аяқ-қол аяқ-асты киім-кеш ыдыс-аяқ ыдыс-аяғ ата-ана ата-баба"
          + " қыз-кел ұл-қыз жас-кәр жан-жақ жан-дүн хал-ах хал-жағ дәрі-дәр төсек-оры төсек-орн"
          + " арыз-шағ ұрып-соғ қарым-қат өз-өз мектеп-инт алып-сат алып-кел беріп-отыр келіп-кет"
          + " отын-су еңбек-ақы дене-шын бала-шағ күн-түн ас-су сән-салт ар-намыс тау-кен тұз-су"
          + " ет-сүт мұң-мұқ анда-санд ара-тұр оқта-тек екі-үш жиі-жиі мал-мүл тыныс-тірш әке-шеш"
          + " туыс-туған туған-туыс мән-жай мән-мағ құрал-жаб қаржы-эк үй-жай үй-күй су-жыл кір-қоң"
          + " бау-бақ ой-пік ой-өріс ту-тал айла-тәс дау-дам зорлық-зом күш-қуат өмір-сал ";

  /** Second parts that make a compound of whatever stands before them. */
  private static final String SECOND_PARTS =
      " либо нибудь интернат интерната интернате интернаты интернатов распределитель"
          + " распределителя поселение поселения поселении психиатр фтизиатр нарколог терапевт"
          + " интернаттың интернатта интернаты ";

  /** Suffixes that make one noun of another. */
  private static final String[] MAKERS =
      Suffix.list("шы ші лық лік дық дік тық тік сыз сіз лы лі ды ді ты ті");

  private static final String[] MANNER = Suffix.list("ому ему ски");

  private BrokenWords() {}

  /** The text, its broken words joined; other line ends stay. */
  public static String join(String text) {
    if (text.indexOf('-') < 0 && text.indexOf('\u00ad') < 0 && text.indexOf('\u2010') < 0) {
      return text;
    }
    Draft draft = join(Draft.of(text));
    return draft.substring(0, draft.length());
  }

  static Draft join(Draft in) {
    Draft out = new Draft(in.length());
    int i = 0;
    while (i < in.length()) {
      int next = isBreak(in, i) ? lineAfter(in, i) : -1;
      if (next < 0) {
        out.copy(in, i++);
        continue;
      }
      if (in.at(i) != '\u00ad' && isCompound(in, i, next)) {
        out.copy(in, i);
      }
      i = next;
    }
    return out;
  }

  private static boolean isBreak(Draft in, int i) {
    char c = in.at(i);
    return (c == '-' || c == '\u2010' || c == '\u00ad') && Letters.isWordCharacter(in.at(i - 1));
  }

  /** Where the word goes on after a hyphen, blanks and one line break, or -1. */
  private static int lineAfter(Draft in, int hyphen) {
    int i = hyphen + 1;
    while (in.at(i) == ' ') {
      i++;
    }
    if (in.at(i) != '\n') {
      return i > hyphen + 1 && isInside(in, hyphen, i) ? i : -1;
    }
    i++;
    while (in.at(i) == ' ') {
      i++;
    }
    return Character.isLowerCase(in.at(i)) ? i : -1;
  }

  /** Between small letters, two before and three behind: no dash that lacks a blank before it. */
  private static boolean isInside(Draft in, int hyphen, int next) {
    return Character.isLowerCase(in.at(hyphen - 1))
        && Character.isLowerCase(in.at(hyphen - 2))
        && Character.isLowerCase(in.at(next))
        && Character.isLowerCase(in.at(next + 1))
        && Character.isLowerCase(in.at(next + 2));
  }

  private static boolean isCompound(Draft in, int hyphen, int next) {
    int from = hyphen;
    while (Letters.isWordCharacter(in.at(from - 1))) {
      from--;
    }
    int to = next;
    while (Letters.isWordCharacter(in.at(to))) {
      to++;
    }
    char last = in.at(hyphen - 1);
    if (Character.isDigit(last) || Character.isUpperCase(last)) {
      return true;
    }
    String first = in.substring(from, hyphen);
    String second = in.substring(next, to);
    if (occurs(in, first + "-" + second)) {
      return true;
    }
    if (occurs(in, first + second)) {
      return false;
    }
    boolean russian = first.length() >= 6 && first.endsWith("но") && second.length() >= 6;
    return russian
        || (FIRST_PARTS.contains(" " + Letters.lower(first) + " ") && !isSuffix(second))
        || SECOND_PARTS.contains(" " + second + " ")
        || isPair(Letters.lower(first), second)
        || isParticle(first, second);
  }

  private static boolean isPair(String first, String second) {
    for (int at = PAIRS.indexOf(" " + first + "-"); at >= 0; ) {
      int from = at + first.length() + 2;
      if (second.startsWith(PAIRS.substring(from, PAIRS.indexOf(' ', from)))) {
        return true;
      }
      at = PAIRS.indexOf(" " + first + "-", from);
    }
    return false;
  }

  /** What may be cut off a Kazakh word at a line's end: «бала-⏎лар», «оқу-⏎шылар». */
  private static boolean isSuffix(String second) {
    if (KazakhStemmer.isEnding(second)) {
      return true;
    }
    for (String maker : MAKERS) {
      String rest = second.startsWith(maker) ? second.substring(maker.length()) : "-";
      if (rest.isEmpty() || KazakhStemmer.isEnding(rest)) {
        return true;
      }
    }
    return false;
  }

  /** «кто-то», «по-прежнему», «во-первых»; not «по-⏎сещение», «во-⏎да». */
  private static boolean isParticle(String first, String second) {
    return switch (Letters.lower(first)) {
      case "кто", "что", "кого", "чего", "как", "почему", "чем", "зачем" -> second.equals("то");
      case "по" -> !Suffix.longest(second, 2, MANNER).isEmpty();
      case "во", "в" -> second.endsWith("ых") || second.equals("третьих");
      default -> false;
    };
  }

  private static boolean occurs(Draft in, String word) {
    for (int i = 0; i + word.length() <= in.length(); i++) {
      int k = 0;
      while (k < word.length() && in.at(i + k) == word.charAt(k)) {
        k++;
      }
      if (k == word.length() && !Letters.isWordCharacter(in.at(i + k))) {
        return true;
      }
    }
    return false;
  }
}
