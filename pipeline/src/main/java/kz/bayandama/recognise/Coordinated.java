package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Kinds.Found;

/**
 * Several institutions that share the words of their type: «учреждений № 10 и № 11», «ИВС городов
 * Семей и Шар», «Ақтау және Жаңаөзен қалаларының арнаулы қабылдау орындары». Thread-safe.
 */
final class Coordinated {
  private static final String NUMBER =
      "№\\s?\\d{1,3}(?:/\\d{1,2})?|\\p{Lu}{2}["
          + " -]?\\d{3}\\s?/\\s?\\d{1,2}|(?<=част\\p{L}{1,3}\\s)\\d{4,5}";
  private static final String MONTH =
      "\\s(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел)";
  private static final String QUOTED = "«[^»]{2,40}»|\"[^\"]{2,40}\"";
  private static final String NAME = "\\p{Lu}\\p{Ll}[\\p{L}-]*";
  private static final String SIDE = "(?:\\s?\\([^)]{1,60}\\))?";
  private static final String PLACE =
      "(?:(?:г|гг|г\\.г|пос|п|с)\\.\\s?|(?:город|посёлк|поселк|сел|район)\\p{L}{0,4}\\s)";

  private static final String TOWN = PLACE + "?" + NAME + "(?:\\sрайона)?" + SIDE;

  /** «№ 10 (г. Абай) и № 11», «№ 1, 2 и 3»: numbers or names in quotation marks. */
  private static final Pattern MARKS =
      list(
          "(?:" + NUMBER + "|" + QUOTED + ")" + SIDE,
          "(?:"
              + NUMBER
              + "|\\d{3}/\\d{1,2}|\\d{1,3}(?![\\d.]|"
              + MONTH
              + ")|\\d{4,5}|"
              + QUOTED
              + ")"
              + SIDE);

  /** «городов Семей и Шар», «г. Рудный и г. Лисаковск», «Абая и Шара». */
  private static final Pattern TOWNS = list(TOWN, TOWN);

  private static final Pattern SEVERAL_PLACES =
      Pattern.compile("(?:городов|районов|посёлков|поселков|сёл|сел|гг\\.|г\\.г\\.)\\s?");
  private static final Pattern DISTRICTS = Pattern.compile("\\sрайонов");
  private static final Pattern OWN_PLACE = Pattern.compile(PLACE + ".*|.*\\sрайона");
  private static final Pattern KAZAKH_PLACES =
      Pattern.compile("\\s(қала|аудан|ауыл|кент)(?:лар|дар|тар)\\p{L}*");

  /** What ends in the plural: Russian nouns in cases that are no singular, Kazakh nouns. */
  private static final Pattern PLURAL =
      Pattern.compile(
          "(?:ов|ев|ей|ам|ям|ами|ями|ах|ях|ые|ие|ых|их|оры|ики|ений|ениям|ениях)$"
              + "|(?:лар|лер|дар|дер|тар|тер)(?:[ыі]\\p{L}*|ға|ге|да|де|дан|ден|дың|дің|ның|нің|ды|ді)?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What stands between a type and marks that are not its own: an end of a clause, a day. */
  private static final Pattern APART =
      Pattern.compile("[;:(\\d]|(?<!(?:\\s|^)(?:г|гг|пос|с|п|г\\.г))\\.");

  private static final Pattern WARD =
      Pattern.compile("(?:\\p{L}+\\s)?(?:отделени|бөлімше|палат|камер)", Pattern.UNICODE_CASE);
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int FEW = 2;
  private static final Pattern OF_REGION = Pattern.compile("(?:област|облыс|обл\\.)\\p{L}*\\s*$");
  private static final Pattern AND = Pattern.compile("\\s(?:и|а также|және|мен|пен|бен)\\s");
  private static final Pattern REGION = Pattern.compile("\\s(?:област|облыс|обл\\.)\\p{L}*");
  private static final int NEAR = 60;

  private Coordinated() {}

  /**
   * One of them.
   *
   * @param name the words of the type with its own mark
   * @param text what the sentence says of it alone, as its mark and the day in brackets behind it
   */
  record Piece(String name, String text) {}

  private static Pattern list(String first, String next) {
    return Pattern.compile(
        "(?:"
            + first
            + ")(?:(?:\\s?,\\s|,?\\s(?:и|а также|және|мен|пен|бен)\\s)(?:в\\s|во\\s)?(?:"
            + next
            + "))+");
  }

  /** The institutions that a text names by one mention of a type; empty when it names one. */
  static List<Piece> in(String text, Found type) {
    List<Piece> marked = pieces(text, type, MARKS);
    return marked.isEmpty() ? pieces(text, type, TOWNS) : marked;
  }

  private static List<Piece> pieces(String text, Found type, Pattern listed) {
    Matcher list = listed.matcher(text);
    for (int from = 0; list.find(from); from = list.start() + 1) {
      boolean behind = list.start() >= type.start() && list.start() <= type.end() + NEAR;
      boolean before = list.end() <= type.end() && list.end() >= type.start() - NEAR;
      if ((behind || before) && plural(text, type, list, listed == TOWNS)) {
        return pieces(text, list, behind && list.start() > type.start());
      }
    }
    return List.of();
  }

  /** Whether the words around a list of marks speak of several institutions. */
  private static boolean plural(String text, Found type, Matcher list, boolean towns) {
    boolean behind = list.start() >= type.end();
    String between =
        behind
            ? text.substring(type.end(), list.start())
            : text.substring(Math.min(list.end(), type.start()), type.start());
    String kind = text.substring(type.start(), Math.min(type.end(), text.length()));
    if (APART.matcher(between).find() || WARD.matcher(kind).lookingAt()) {
      return false;
    }
    if (!towns) {
      return true;
    }
    if (REGION.matcher(text.substring(list.end())).lookingAt()
        || OF_REGION.matcher(between).find()
        || !AND.matcher(list.group()).find()) {
      return false;
    }
    boolean places =
        behind
            ? SEVERAL_PLACES.matcher(between + list.group()).find()
                || DISTRICTS.matcher(text.substring(list.end())).lookingAt()
                || marks(list.group()).stream()
                    .skip(1)
                    .allMatch(mark -> OWN_PLACE.matcher(mark).matches())
            : KAZAKH_PLACES.matcher(text.substring(list.end())).lookingAt();
    String[] words = SPACE.split(kind.strip(), -1);
    String noun = behind ? words[0] : words[words.length - 1];
    return places
        || (PLURAL.matcher(noun).find() && SPACE.split(between.strip(), -1).length <= FEW);
  }

  private static List<String> marks(String list) {
    return List.of(
        list.split("\\s?,\\s(?:и\\s|а также\\s)?|\\s(?:и|а также|және|мен|пен|бен)\\s", -1));
  }

  /** «городов » as «г. », «районов » as «района ». */
  private static String onePlace(String text) {
    return SEVERAL_PLACES
        .matcher(text)
        .replaceAll(places -> places.group().startsWith("район") ? "района " : "г. ");
  }

  private static List<Piece> pieces(String text, Matcher list, boolean behind) {
    List<Piece> pieces = new ArrayList<>();
    boolean numbers = list.group().startsWith("№");
    String head = behind ? text.substring(0, list.start()) : "";
    String tail = text.substring(list.end());
    String shared = onePlace(head);
    for (String mark : marks(list.group())) {
      String own = numbers && Character.isDigit(mark.charAt(0)) ? "№ " + mark : mark;
      own = onePlace(own);
      String bare = own.replaceFirst("\\s?\\([^)]*\\)$", "");
      String name =
          behind
              ? shared + bare + (own.startsWith("№") || own.startsWith("«") ? tail : "")
              : bare
                  + KAZAKH_PLACES
                      .matcher(tail)
                      .replaceFirst(
                          place -> place.group(1).equals("қала") ? " қаласының" : " $1ының");
      pieces.add(new Piece(name, own));
    }
    return pieces;
  }
}
