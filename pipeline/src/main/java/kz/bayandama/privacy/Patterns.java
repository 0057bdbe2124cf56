package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a regular expression with bounded repetition finds. */
final class Patterns implements Detector {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** A month in Russian or Kazakh, in any case. */
  private static final String MONTH =
      "(?:январ|феврал|март|апрел|ма[яйе]|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан"
          + "|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе|қазан|қараша|желтоқсан)\\p{L}{0,6}";

  private static final String DATE =
      "(?:\\d{1,2}[ .,/\\-–]{1,3}\\d{1,2}[ .,/\\-–]{1,3}(?:19|20)?\\d\\d"
          + "|(?:19|20)\\d\\d[-./](?:0?[1-9]|1[0-2])[-./]\\d{1,2}"
          + "|«?\\d{1,2}»?\\s{1,3}"
          + MONTH
          + "\\s{1,3}(?:19|20)\\d\\d|(?:19|20)\\d\\d\\s{0,2}(?:ж\\.|жыл\\p{L}{0,4})\\s{0,2}\\d{1,2}[-"
          + " ]{0,2}(?:і|ы|ші|шы)?\\s{0,2}"
          + MONTH
          + ")";

  /** What may hold no number: the rules of all other kinds need one. */
  private static final Set<Kind> WITHOUT_NUMBERS =
      EnumSet.of(Kind.EMAIL, Kind.MESSENGER, Kind.CASE_NUMBER);

  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String AFTER = "\\s{0,3}(?:г(?:ода|од)?\\.?|ж(?:ылы|ылғы)?\\.?)?,?\\s{0,3}";

  private final List<Rule> rules;

  /**
   * A rule.
   *
   * @param group that is the find, 0 for all
   * @param digits whether it reads digits or the plain text
   */
  private record Rule(Kind kind, Pattern pattern, int group, boolean digits, double confidence) {}

  /** The rules of all kinds. */
  Patterns() {
    this(EnumSet.allOf(Kind.class));
  }

  /** The rules of some kinds only. */
  Patterns(Set<Kind> kinds) {
    List<Rule> all = new ArrayList<>();
    contacts(all);
    documents(all);
    births(all);
    cases(all);
    addresses(all);
    all.removeIf(rule -> !kinds.contains(rule.kind()));
    rules = List.copyOf(all);
  }

  @Override
  public List<Span> find(FoldedText text) {
    List<Span> spans = new ArrayList<>();
    boolean numbers = text.digits().chars().anyMatch(Character::isDigit);
    for (Rule rule : rules) {
      if (!numbers && !WITHOUT_NUMBERS.contains(rule.kind())) {
        continue;
      }
      Matcher matcher = rule.pattern().matcher(rule.digits() ? text.digits() : text.plain());
      while (matcher.find()) {
        int start = matcher.start(rule.group());
        if (start >= 0) {
          spans.add(new Span(rule.kind(), start, matcher.end(rule.group()), rule.confidence()));
        }
      }
    }
    return spans;
  }

  private static void contacts(List<Rule> all) {
    words(
        all,
        Kind.EMAIL,
        1,
        "(?<![\\w.%+\\-–])[\\w.%+\\-–]{1,128}+\\s?(?:@|\\(at\\)|\\[at\\]|\\(собака\\)|\\[собака\\])\\s?"
            + "[\\w\\-–]{1,63}+(?:\\s?\\.\\s?\\n?[a-zа-я\\d\\-]{2,63}+){1,5}");
    words(
        all,
        Kind.MESSENGER,
        0.8,
        "(?<![\\w.@])@[a-z][\\w.]{3,31}|(?:t\\.me|wa\\.me|vk\\.com|instagram\\.com|facebook\\.com|tiktok\\.com|ok\\.ru)/@?[\\w.]{2,40}");
    group(
        all,
        Kind.MESSENGER,
        0.7,
        "(?:telegram|телеграм\\p{L}{0,3}|тг|whats?app|ватсап|вотсап|skype|скайп|instagram|инстаграм\\p{L}{0,3}|viber|вайбер|логин|ник(?:нейм)?|signal)\\s{0,2}[:\\-–—]?\\s{0,2}(@?[a-z][a-z\\d_.]{3,40})");
  }

  private static void documents(List<Rule> all) {
    words(
        all,
        Kind.IBAN,
        1,
        "(?<![\\p{L}\\d])[KК][ \\n]?[ZЗ3][ \\n]{0,2}[\\dOОoоБбЗзlISsВ](?:["
            + " \\n.\\-–—]{0,2}[\\p{L}\\d]){17}(?![\\p{L}\\d])");
    words(
        all,
        Kind.IBAN,
        0.9,
        "(?<![\\p{L}\\d])(?:RU|DE|FR|GB|TR|UA|BY|KG|LT|LV|EE|PL|CZ|AT|CH|NL|IT|ES|AE|GE|AZ|CY)\\d\\d(?:"
            + " ?[A-Z\\d]{4}){2,7} ?[A-Z\\d]{1,4}(?![\\p{L}\\d])");
    digits(
        all,
        Kind.IDENTITY_CARD,
        0.95,
        "(?:удостоверени\\p{L}{1,3}|уд\\.|жеке куәлі\\p{L}{1,6}|куәлі\\p{L}{1,6}|identity card|id"
            + " card|ID)[^\\d]{0,40}?((?<!\\d)\\d(?:[ \\n.\\-]{0,2}\\d){8})(?!\\d)");
    digits(all, Kind.IDENTITY_CARD, 0.5, "(?<!\\d)(?:№ ?|N ?)?(0\\d{8})(?!\\d)");
    digits(
        all,
        Kind.PASSPORT,
        0.95,
        "(?:паспорт\\p{L}{0,4}|төлқұжат\\p{L}{0,5}|passport)[^\\d]{0,40}?((?:(?<!\\p{L})\\p{Lu}{1,2}"
            + " ?№? ?)?(?<!\\d)\\d(?:[ \\n.\\-№]{0,3}\\d){5,9})(?!\\d)");
    digits(all, Kind.PASSPORT, 0.7, "(?<![\\p{L}\\d])([NН] ?\\d{8})(?!\\d)");
    String letters = "[ABCDEFGHJKLMNOPQRSTUVWXYZАВЕКМНОРСТУХ]";
    String digit = "[\\dOОЗlIбВЧ]";
    exact(
        all,
        "(?<![\\p{L}\\d])(?=\\d|.\\d|..\\d)"
            + digit
            + "{3}[ \\n]?"
            + letters
            + "{2,3}[ \\n]?(?:[01OОlI]"
            + digit
            + "|20)(?![\\p{L}\\d])");
    exact(all, "(?<![\\p{L}\\d])\\d{3}[ \\n]?[a-z]{2,3}[ \\n]?(?:0[1-9]|1\\d|20)(?![\\p{L}\\d])");
    exact(
        all,
        "(?<![\\p{L}\\d])" + letters + "[ \\n]?\\d{3}[ \\n]?" + letters + "{2,3}(?![\\p{L}\\d])");
    group(
        all,
        Kind.CAR_PLATE,
        0.9,
        "(?:авто\\p{L}{0,10}|машин\\p{L}{0,5}|көлі\\p{L}{1,6}|гос\\.? ?номер\\p{L}{0,3}|г/н|гос\\."
            + " ?рег\\p{L}{0,8}|мемлекеттік"
            + " нөмір\\p{L}{0,5})[^\\d\\n]{0,30}?((?<![\\p{L}\\d])(?:\\d{3}[ \\-]?\\p{L}{2,3}["
            + " \\-]?\\d\\d|\\p{L}[ \\-]?\\d{3}[ \\-]?\\p{L}{2,3}))(?![\\p{L}\\d])");
  }

  private static void births(List<Rule> all) {
    String born =
        "(?:г\\.? ?р\\.?(?!\\p{L})|гг\\.? ?р\\.?|рожд(?:ения|\\.)|туған|туылған|дүниеге келген|ж\\."
            + " ?т\\.)";
    digits(
        all, Kind.BIRTH_DATE, 0.9, "(?<!\\d)((?:" + DATE + "|" + YEAR + ")" + AFTER + born + ")");
    digits(
        all,
        Kind.BIRTH_DATE,
        0.9,
        "(?:дата рождения|год рождения|родил(?:ся|ась)|рожд\\p{L}{0,5}|туған"
            + " (?:күні|жылы|уақыты)|туылған (?:күні|жылы)|born(?: on| in)?|date of"
            + " birth)[^\\d\\p{L}]{0,5}(?:в )?("
            + DATE
            + "|"
            + YEAR
            + ")");
  }

  private static void cases(List<Rule> all) {
    digits(
        all,
        Kind.CASE_NUMBER,
        0.9,
        "(?:дел[оаеу]м?|КУИ|ЕРДР|СДТБТ|ЕРАП|іс(?:і|ін|ке|інің|тің)?|материал\\p{L}{0,3}|протокол\\p{L}{0,3}|хаттама\\p{L}{0,3}|case)\\s{0,2}(?:№|N|No\\.?|за"
            + " номером|нөмірі)?\\s{0,2}[:]?\\s{0,2}((?=[\\d\\-–/.]{0,4}\\d)(?:\\d|\\p{L}{0,2}\\d)[\\d\\-–/.]{3,30}\\d)(?!\\d)");
    digits(
        all,
        Kind.CASE_NUMBER,
        0.9,
        "(?:дел[оаеу]м?|ісі?(?:нің|ін)?|case)\\s{0,2}(?:№|N|No\\.?)\\s{0,2}([\\p{L}\\d][\\p{L}\\d\\-–/.]{1,30})");
    digits(all, Kind.CASE_NUMBER, 0.7, "(?<!\\d)\\d{15}(?!\\d)");
    digits(
        all,
        Kind.CASE_NUMBER,
        0.8,
        "№ ?[1-9]\\d?-\\d{1,6}(?:[/\\-]\\d{2,6}){0,2}(?=.{0,24}(?:дел|іс))");
    String cell = "(?:камер\\p{L}{0,6}|палат\\p{L}{0,5}|cell)";
    String near = "[^.!?\\n]{0,60}?";
    digits(
        all,
        Kind.CELL_DATE,
        0.7,
        cell + "\\s{0,2}(?:№|N)?\\s{0,2}\\d{1,4}" + near + DATE + "(?:\\s?(?:г\\.|года|жылы))?");
    digits(
        all,
        Kind.CELL_DATE,
        0.7,
        DATE
            + near
            + "(?:"
            + cell
            + "\\s{0,2}(?:№|N)?\\s{0,2}\\d{1,4}|№?\\s?\\d{1,4}[-"
            + " ]{0,2}(?:ші|шы|і|ы)?\\s?камера\\p{L}{0,5})");
    digits(
        all,
        Kind.CELL_DATE,
        0.7,
        "№?\\s?\\d{1,4}[- ]{0,2}(?:ші|шы)?\\s?камера\\p{L}{0,5}" + near + DATE);
  }

  private static void addresses(List<Rule> all) {
    String name = "[\\p{L}\\d«»\"\\-. ]{2,40}?";
    String plain = "(?:[^.;\\n]|(?<=[^\\p{L}](?:г|с|п|ул|пр|мкр|обл|д|кв|қ|көш))\\.)";
    String house =
        "[,\\s]{0,3}(?:д(?:ом)?\\.?|үй|уй|house)?\\s{0,2}№?\\s{0,2}\\d{1,4}(?:[/\\-]\\d{1,4})?\\s?(?:[а-гa-d](?!\\p{L}))?";
    String flat =
        "(?:(?:[,\\s]{0,3}(?:д(?:ом)?\\.?|үй|кв(?:артира)?\\.?|пәтер|пат\\.|п\\.|apt\\.?|офис)\\s{0,2}№?\\s{0,2}\\d{1,4}|[,\\s]{0,3}\\d{1,4}[-–"
            + " ]?(?:үй|пәтер|кв(?!\\p{L}))|[-–]\\d{1,4}(?:[- ]?пәтер)?)){0,3}";
    words(
        all,
        Kind.ADDRESS,
        0.8,
        "(?<!\\p{L})(?:ул(?:иц[аеуы])?\\.?|пр(?:осп(?:ект)?)?\\.?|пр-т|мкр(?:н)?\\.?|микрорайон\\p{L}{0,2}|пер(?:еул\\p{L}{2,4})?\\.?|б-р|бульвар\\p{L}?|ш(?:оссе)?\\.?|проезд|көшесі|street|st\\.)(?!\\p{L})\\s{0,2}"
            + name
            + house
            + flat);
    words(
        all,
        Kind.ADDRESS,
        0.8,
        "(?<!\\p{L})[\\p{Lu}\\d][\\p{L}\\d\\-."
            + " ]{1,40}?\\s(?:көшес\\p{L}{1,4}|даңғыл\\p{L}{1,3}|шағын ауданы\\p{L}{0,3}|ықшам"
            + " ауданы\\p{L}{0,3}|тұйығы|бульвары|көш\\.|(?:street|avenue|district))"
            + house
            + "(?:[- ]{0,2}үй)?"
            + flat);
    words(
        all,
        Kind.ADDRESS,
        0.9,
        "(?:прожива\\p{L}{2,4}|прописан\\p{L}{0,2}|зарегистрирован\\p{L}{0,2}|место"
            + " жительства|домашний адрес|мекенжайы\\p{L}{0,3}|тұратын|мекенжай бойынша|lives"
            + " at)(?: по"
            + " адресу)?\\s?:?\\s"
            + plain
            + "{0,50}?[\\p{L}]"
            + plain
            + "{0,40}?\\d{1,4}(?:[-–/]\\d{1,4}|"
            + " ?(?:кв\\.?|пәтер)\\s?\\d{1,4})");
  }

  private static void words(List<Rule> all, Kind kind, double confidence, String regex) {
    all.add(new Rule(kind, Pattern.compile(regex, FLAGS), 0, false, confidence));
  }

  private static void group(List<Rule> all, Kind kind, double confidence, String regex) {
    all.add(new Rule(kind, Pattern.compile(regex, FLAGS), 1, false, confidence));
  }

  private static void digits(List<Rule> all, Kind kind, double confidence, String regex) {
    Pattern pattern = Pattern.compile(regex, FLAGS);
    all.add(
        new Rule(kind, pattern, pattern.matcher("").groupCount() > 0 ? 1 : 0, true, confidence));
  }

  private static void exact(List<Rule> all, String regex) {
    all.add(new Rule(Kind.CAR_PLATE, Pattern.compile(regex), 0, false, 0.8));
  }
}
