package kz.bayandama.recognise;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.report.VisitReport.Deadline;
import org.jspecify.annotations.Nullable;

/** Deadlines in sentences and in the cells of tables. Thread-safe. */
final class Deadlines {
  private static final Pattern QUARTER =
      Cues.compiled(
          "(?<!\\w)([ivіх]{1,3}|[1-4]|перв\\w+|втор\\w+|трет\\w+|четв\\w+|бірінші|екінші|үшінші|төртінші|first|second|third|fourth)"
              + "(?:-?\\s?[а-яіғ]{1,3})?(?:\\s+|-)(?:квартал\\w*|тоқсан\\w*|quarter)");
  private static final Pattern HALF =
      Cues.compiled(
          "(?<!\\w)([iі]{1,2}|[12]|перв\\w+|втор\\w+|бірінші|екінші)(?:-?\\s?[а-яі]{1,3})?\\s+(?:полугоди\\w*|жартыжылды\\w*)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?![\\d-])");
  private static final Pattern YEAR_END =
      Cues.compiled(
          "(?:до|к) (?:конца|концу|окончания) (?:20\\d\\d|года)|жыл\\w* (?:соң|аяғ)\\w*|ж\\.?"
              + " (?:соң|аяғ)\\w*|end of 20\\d\\d|^20\\d\\d ?(?:год\\w*|г\\.?|жыл\\w*|ж\\.?)?$|(?<!\\w)"
              + "(?:в течение|на|в) 20\\d\\d");
  private static final Pattern PERIOD_END =
      Cues.compiled(
          "(?:до|к) (?:конца|концу|окончания) (?:текущего |этого"
              + " )?(?:полугоди|квартал)\\w*|(?<!(?:бірінші|екінші|үшінші|төртінші|келесі)"
              + " )(?:жартыжылды|тоқсан)\\w* (?:соң|аяғ)\\w*|end of (?:the|this)"
              + " (?:half-year|quarter)");
  private static final Pattern HALF_YEAR = Cues.compiled("полугоди|жартыжылд|half-year");
  private static final Pattern MONTH_END =
      Cues.compiled("(?:до|к) (?:конца|концу|окончания)|(?:соң|аяғ)\\w*|end of");
  private static final Pattern TOWARDS =
      Cues.compiled(
          "(?<!\\w)(?:до|к|со?|не позднее|не позже|before|until) |(?:дейін|шейін|бастап)(?!\\w)"
              + "|(?:[нтд][ае]н)$");
  private static final Pattern SINCE = Cues.compiled("(?<!\\w)бастап(?!\\w)|(?<!\\w)начиная с ");
  private static final Pattern YEAR_START =
      Cues.compiled("(?:до|к) (?:наступлени\\w+|начал\\w+) 20\\d\\d|жыл\\w* бас\\w*");
  private static final Pattern SCHOOL =
      Cues.compiled("учебн\\w*|оқу жыл\\w*|отопительн\\w*|жылыту");
  private static final Pattern NOTHING =
      Cues.compiled(
          "[\\s\"-]*|(?:срок )?не (?:указан|установлен|определен)\\w*\\W*|(?:мерзімі"
              + " )?(?:көрсетілмеген|белгіленбеген)\\W*|not (?:stated|specified|set)\\W*");

  /**
   * Words that tell a term anywhere, and such as do only in advice: «осы жылы», «в мае 2026 г.».
   */
  private static final List<String> IN_ADVICE =
      List.of("deadline.ru", "deadline.kk", "deadline.en", "adviceterm.ru", "adviceterm.kk");

  private static final Pattern AFTER = Pattern.compile("[,;]+$");

  private final Cues cues;
  private final Dates dates;

  Deadlines(Cues cues, Dates dates) {
    this.cues = cues;
    this.dates = dates;
  }

  /**
   * The deadline in a recommendation's sentence: the first that gives a date, or else the first.
   * How soon something is to be done each time («о каждом случае немедленно сообщать») is none.
   */
  Optional<Deadline> inText(String text, String folded) {
    List<MatchResult> all = new ArrayList<>();
    for (String group : IN_ADVICE) {
      cues.pattern(group).matcher(folded).results().forEach(all::add);
    }
    all.removeIf(match -> procedural(match, folded));
    return all.stream()
        .filter(match -> date(match.group()) != null)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(match -> new Deadline(cut(text, match), date(match.group())));
  }

  private boolean procedural(MatchResult match, String folded) {
    return cues.whole("procedural", match.group().strip())
        && cues.pattern("recurring").matcher(folded.substring(0, match.start())).find();
  }

  Optional<Deadline> inText(String text) {
    return inText(text, Fold.of(text));
  }

  /** The deadline that a few words tell: «до 1 мая», «бір ай», «2025 жылғы 1 мамыр». */
  Optional<Deadline> told(String words) {
    return inText(words).or(() -> is(words) ? ofCell(words) : Optional.empty());
  }

  private static String cut(String text, MatchResult match) {
    return closed(text.substring(match.start(), match.end()).strip());
  }

  /** Without what ends the sentence or the brackets that a deadline stands in. */
  private static String closed(String text) {
    String cut = AFTER.matcher(text).replaceAll("");
    return cut.endsWith(")") && cut.indexOf('(') < 0 ? cut.substring(0, cut.length() - 1) : cut;
  }

  /** Whether a short text is a deadline and nothing else. */
  boolean is(String text) {
    String folded = Fold.of(text);
    return cues.in("duration", folded) || inText(text, folded).isPresent() || date(folded) != null;
  }

  /** The deadline of a line that says it for the items below and nothing else: «Дереу:». */
  Optional<Deadline> ofLine(Unit.Line line) {
    String text = line.text();
    if (!text.endsWith(":")) {
      return Optional.empty();
    }
    String bare = text.substring(0, text.length() - 1).strip();
    String folded = Fold.of(bare);
    boolean whole =
        cues.in("duration", folded)
            || inText(bare, folded).filter(d -> d.text().length() == bare.length()).isPresent();
    return whole ? ofCell(bare) : Optional.empty();
  }

  /** The deadline that a cell holds; empty for a dash or nothing. */
  Optional<Deadline> ofCell(String text) {
    String folded = Fold.of(text);
    if (NOTHING.matcher(folded).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Deadline(closed(text), date(folded)));
  }

  /**
   * The same deadline with its day, where its words name one without a year («до 1 сентября», «жыл
   * соңына дейін», «до конца октября»): the first such day after the visit; a month alone
   * («қыркүйекке дейін») is none; the end of a half-year or quarter is that of the one in which the
   * visit was.
   */
  Deadline after(Deadline deadline, LocalDate visit) {
    String folded = Fold.of(deadline.text());
    if (deadline.date() != null || YEAR.matcher(folded).find()) {
      return deadline;
    }
    boolean month = cues.in("months", folded) && !MONTH_END.matcher(folded).find();
    if (PERIOD_END.matcher(folded).find()) {
      int months = HALF_YEAR.matcher(folded).find() ? 6 : 3;
      int last = (visit.getMonthValue() - 1) / months * months + months;
      return new Deadline(deadline.text(), YearMonth.of(visit.getYear(), last).atEndOfMonth());
    }
    List<String> dated =
        Stream.of(0, 1)
            .map(later -> visit.getYear() + later)
            .flatMap(year -> Stream.of(folded + " " + year, year + " жылғы " + folded))
            .toList();
    Stream<LocalDate> days = dated.stream().flatMap(d -> dates.in(d).stream()).map(Dates.Span::to);
    Stream<LocalDate> ends =
        month ? Stream.empty() : dated.stream().flatMap(d -> Optional.ofNullable(date(d)).stream());
    return Stream.concat(days, ends)
        .filter(date -> date.isAfter(visit))
        .findFirst()
        .map(date -> new Deadline(deadline.text(), date))
        .orElse(deadline);
  }

  /** Whether it names a day or a year before that of the visit. */
  static boolean past(Deadline deadline, LocalDate visit) {
    Matcher year = YEAR.matcher(Fold.of(deadline.text()));
    return deadline.date() != null
        ? deadline.date().isBefore(visit)
        : year.find() && Integer.parseInt(year.group(1)) < visit.getYear();
  }

  /** The last day of a deadline, null where it cannot be computed. */
  @Nullable LocalDate date(String folded) {
    List<Dates.Span> spans = dates.in(folded);
    if (!spans.isEmpty()) {
      return spans.getFirst().to();
    }
    Matcher year = YEAR.matcher(folded);
    if (!year.find() || SCHOOL.matcher(folded).find()) {
      return null;
    }
    return inYear(folded, Integer.parseInt(year.group(1)));
  }

  private @Nullable LocalDate inYear(String folded, int year) {
    if (SINCE.matcher(folded).find()) {
      return null;
    }
    Matcher quarter = QUARTER.matcher(folded);
    if (quarter.find()) {
      return YearMonth.of(year, 3 * ordinal(quarter.group(1))).atEndOfMonth();
    }
    Matcher half = HALF.matcher(folded);
    if (half.find()) {
      return YearMonth.of(year, 6 * Math.min(2, ordinal(half.group(1)))).atEndOfMonth();
    }
    if (YEAR_START.matcher(folded).find()) {
      return LocalDate.of(year - 1, 12, 31);
    }
    if (YEAR_END.matcher(folded).find()) {
      return LocalDate.of(year, 12, 31);
    }
    return towards(folded)
        ? null
        : cues.find("months", folded)
            .flatMap(match -> dates.month(match.group()))
            .map(month -> YearMonth.of(year, month).atEndOfMonth())
            .orElse(null);
  }

  /** «к августу», «қазаннан бастап»: up to a month or from it on, which is no day of it. */
  private static boolean towards(String folded) {
    return TOWARDS.matcher(folded).find() && !MONTH_END.matcher(folded).find();
  }

  private static int ordinal(String word) {
    return switch (word.charAt(0)) {
      case '1', 'п' -> 1;
      case '2' -> 2;
      case '3' -> 3;
      case '4', 'ч', 'т' -> word.startsWith("тр") ? 3 : word.startsWith("th") ? 3 : 4;
      case 'в', 'е', 's' -> 2;
      case 'ү' -> 3;
      case 'б' -> 1;
      case 'f' -> word.startsWith("fo") ? 4 : 1;
      default -> roman(word);
    };
  }

  private static int roman(String word) {
    String letters = word.replace('і', 'i');
    return letters.equals("iv") ? 4 : Math.min(4, letters.length());
  }
}
