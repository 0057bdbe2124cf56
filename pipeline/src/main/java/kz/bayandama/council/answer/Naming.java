package kz.bayandama.council.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.bayandama.language.TextPrint;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * Which institutions and days of visits the lines of a letter name. An institution is named by a
 * line that holds every figure and quoted word of its name and half of its other words, its type or
 * its region; a name without either by nearly all its words, or by its type and its place. Where no
 * line does, the other words may stand anywhere in the letter. For one letter.
 */
final class Naming {
  private static final Pattern QUOTED = Pattern.compile("[«\"“]([^»\"”]+)[»\"”]");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final int PLACE = 6;
  private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);

  private final AnswerWords words;
  private final List<String> lines;
  private final List<Set<String>> stems = new ArrayList<>();
  private final Map<String, List<Pattern>> types = new HashMap<>();
  private final Map<String, List<Pattern>> regions = new HashMap<>();
  private final Map<VisitReport.Institution, Set<Integer>> named = new HashMap<>();

  Naming(AnswerWords words, Profile profile, String letter) {
    this.words = words;
    this.lines = letter.lines().map(AnswerWords::plain).toList();
    letter.lines().forEach(line -> stems.add(stems(line)));
    profile.institutionTypes().forEach(one -> types.put(one.id(), patterns(one.patterns())));
    profile.regions().forEach(one -> regions.put(one.id(), patterns(one.patterns())));
  }

  private static List<Pattern> patterns(List<String> expressions) {
    return expressions.stream()
        .map(one -> Pattern.compile(one, Pattern.UNICODE_CHARACTER_CLASS))
        .toList();
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    LANGUAGES.forEach(language -> stems.addAll(TextPrint.stems(language, text)));
    return stems;
  }

  /** The lines that name an institution. */
  Set<Integer> lines(VisitReport.Institution institution) {
    return named.computeIfAbsent(
        institution,
        one -> {
          Set<Integer> found = lines(one, i -> stems.get(i));
          Set<String> all = stems(String.join("\n", lines));
          return found.isEmpty() ? lines(one, i -> all) : found;
        });
  }

  /**
   * The lines that name it.
   *
   * @param about the words among which the rest of the name may stand: those of the line, or where
   *     no line has them all of the letter
   */
  private Set<Integer> lines(VisitReport.Institution one, IntFunction<Set<String>> about) {
    return IntStream.range(0, lines.size())
        .filter(i -> names(one, lines.get(i), stems.get(i), about.apply(i)))
        .boxed()
        .collect(Collectors.toSet());
  }

  private boolean names(
      VisitReport.Institution institution, String line, Set<String> said, Set<String> about) {
    String name = institution.name();
    boolean sharp = LANGUAGES.stream().anyMatch(language -> !sharp(language, name).isEmpty());
    if (LANGUAGES.stream().noneMatch(language -> said.containsAll(sharp(language, name)))) {
      return false;
    }
    double share =
        LANGUAGES.stream()
            .mapToDouble(language ->
                TextPrint.contained(
                    Set.copyOf(TextPrint.stems(language, name)), sharp ? about : said))
            .max()
            .orElse(0);
    boolean type = tells(types, institution.type(), line);
    return sharp
        ? share >= HALF || type || tells(regions, institution.region(), line)
        : share >= NEARLY_ALL || (type && place(institution, line));
  }

  /** The figures and quoted words of a name. */
  private static Set<String> sharp(Language language, String name) {
    Set<String> sharp = new HashSet<>();
    Matcher quoted = QUOTED.matcher(name);
    while (quoted.find()) {
      sharp.addAll(TextPrint.stems(language, quoted.group(1)));
    }
    for (String stem : TextPrint.stems(language, name)) {
      if (stem.chars().anyMatch(Character::isDigit)) {
        sharp.add(stem);
      }
    }
    return sharp;
  }

  private static boolean tells(Map<String, List<Pattern>> known, @Nullable String id, String line) {
    return id != null
        && known.getOrDefault(id, List.of()).stream().anyMatch(one -> one.matcher(line).find());
  }

  /** Whether the line says the town or region that the institution's name says. */
  private boolean place(VisitReport.Institution institution, String line) {
    String name = AnswerWords.plain(institution.name());
    return regions.getOrDefault(String.valueOf(institution.region()), List.of()).stream()
        .flatMap(one -> one.matcher(name).results())
        .map(found -> found.group().substring(0, Math.min(PLACE, found.group().length())))
        .anyMatch(line::contains);
  }

  /**
   * Whether a letter that names no institution may be about this one: where it tells types of
   * institutions or regions, its own are among them.
   */
  boolean couldBe(VisitReport.Institution institution) {
    return isAmong(types, institution.type()) && isAmong(regions, institution.region());
  }

  private boolean isAmong(Map<String, List<Pattern>> known, @Nullable String id) {
    boolean any =
        lines.stream()
            .anyMatch(line -> known.keySet().stream().anyMatch(one -> tells(known, one, line)));
    return !any || lines.stream().anyMatch(line -> tells(known, id, line));
  }

  /**
   * The last line up to this one, where a letter says what it is about, that names a region:
   * whether it is another than the institution's.
   */
  boolean elsewhere(VisitReport.Institution institution, int line) {
    for (int i = Math.min(line, lines.size() - 1); i >= 0 && institution.region() != null; i--) {
      String text = lines.get(i);
      if (AnswerWords.any(words.about, text)
          && regions.keySet().stream().anyMatch(id -> tells(regions, id, text))) {
        return !tells(regions, institution.region(), text);
      }
    }
    return false;
  }

  /** Whether a line between these two turns to another institution, one that nobody reported on. */
  boolean turns(int from, int to) {
    return IntStream.range(from + 1, Math.min(to, lines.size()))
        .mapToObj(lines::get)
        .anyMatch(line ->
            line.endsWith(":") && types.keySet().stream().anyMatch(id -> tells(types, id, line)));
  }

  /** Whether a day of the visit is named, in digits or in words of either language. */
  boolean dates(VisitReport.Visit visit) {
    return lines.stream().anyMatch(line -> dates(visit, line));
  }

  /** Whether all visits that the letter dates, in this line or above, are on other days. */
  boolean anotherDay(VisitReport.Visit visit, int line) {
    for (int i = Math.min(line, lines.size() - 1); i >= 0; i--) {
      String text = lines.get(i);
      if (AnswerWords.any(words.visited, text) && dated(text)) {
        return visit.from() != null && !dates(visit, text);
      }
    }
    return false;
  }

  private boolean dates(VisitReport.Visit visit, String line) {
    return Stream.of(visit.from(), visit.to())
        .filter(day -> day != null)
        .flatMap(this::forms)
        .anyMatch(line::contains);
  }

  /** Whether a line has a whole date. */
  private boolean dated(String line) {
    return DIGITS.matcher(line).find()
        || words.months.values().stream()
            .flatMap(List::stream)
            .anyMatch(month -> line.matches(".*\\d{1,2} " + month + " \\d{4}.*"))
        || words.months.getOrDefault("kk", List.of()).stream()
            .anyMatch(month -> line.matches(".*\\d{4} жыл\\p{L}+ \\d{1,2} " + month + ".*"));
  }

  private Stream<String> forms(LocalDate day) {
    int month = day.getMonthValue() - 1;
    return Stream.of(
        String.format(Locale.ROOT, "%02d.%02d.%d", day.getDayOfMonth(), month + 1, day.getYear()),
        day.getDayOfMonth() + " " + month("ru", month) + " " + day.getYear(),
        day.getYear() + " жылғы " + day.getDayOfMonth() + " " + month("kk", month),
        day.getYear() + " жылдың " + day.getDayOfMonth() + " " + month("kk", month));
  }

  private String month(String language, int month) {
    return words.months.getOrDefault(language, List.of()).get(month);
  }
}
