package kz.bayandama.council.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.language.TextPrint;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport;

/** Whether a letter names an institution, or the days of a visit to it. */
final class Naming {
  private static final Pattern QUOTED = Pattern.compile("[«\"“]([^»\"”]+)[»\"”]");
  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);

  private final AnswerWords words;
  private final String plain;
  private final Set<String> stems;

  Naming(AnswerWords words, String letter) {
    this.words = words;
    this.plain = AnswerWords.plain(letter);
    this.stems = stems(letter);
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    LANGUAGES.forEach(language -> stems.addAll(TextPrint.stems(language, text)));
    return stems;
  }

  /**
   * Every figure and quoted word of the name is in the letter, and half of its words; of a name
   * without either, nearly all words.
   */
  boolean names(VisitReport.Institution institution) {
    String name = institution.name();
    Set<String> sharp = new HashSet<>();
    Matcher quoted = QUOTED.matcher(name);
    while (quoted.find()) {
      sharp.addAll(TextPrint.stems(Language.KK, quoted.group(1)));
    }
    for (String stem : TextPrint.stems(Language.RU, name)) {
      if (stem.chars().anyMatch(Character::isDigit)) {
        sharp.add(stem);
      }
    }
    double share =
        LANGUAGES.stream()
            .mapToDouble(
                language -> TextPrint.contained(Set.copyOf(TextPrint.stems(language, name)), stems))
            .max()
            .orElse(0);
    return stems.containsAll(sharp) && share >= (sharp.isEmpty() ? NEARLY_ALL : HALF);
  }

  /** A day of the visit as letters write it, in digits or in words of either language. */
  boolean dates(VisitReport.Visit visit) {
    return Stream.of(visit.from(), visit.to())
        .filter(day -> day != null)
        .flatMap(this::forms)
        .anyMatch(plain::contains);
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
