package kz.bayandama.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Calendar dates and ranges in folded text, in the forms of Kazakh, Russian and English letters and
 * of ISO 8601. The names of months come from the profile. Thread-safe.
 */
final class Dates {
  private static final int CENTURY = 2000;

  /** The first of the years that a profile names in words. */
  private static final int FIRST_YEAR = 2020;

  private static final String DASH = "\\s*(?:-|по|и|на|до|to|and|және|мен|,)\\s*";

  private final List<List<Pattern>> months = new ArrayList<>();
  private final List<List<Pattern>> days = new ArrayList<>();
  private final List<Form> forms = new ArrayList<>();
  private final List<List<Pattern>> years = new ArrayList<>();
  private final Pattern yearInWords;
  private final String digits;

  /** «наурыздың 3-і (күні)»: a Kazakh month in the genitive and its day. */
  private final String kazakhDay;

  /** «наурыздың 3-4-і», «қараша айының 5-і мен 7-сі»: a month and two days. */
  private final String kazakhDays;

  /** A day and a month beside which no year stands. */
  private final Pattern bareMonth;

  /**
   * A date or a range found in a text.
   *
   * @param start where it begins
   * @param end where it ends
   */
  record Span(LocalDate from, LocalDate to, int start, int end) {}

  private interface Reader {
    @Nullable Span read(Matcher matcher);
  }

  private record Form(Pattern pattern, Reader reader) {}

  Dates(Profile profile) {
    for (String language : List.of("ru", "kk", "en")) {
      months.add(patterns(profile, "months." + language));
      days.add(patterns(profile, "days." + language));
      years.add(patterns(profile, "years." + language));
    }
    digits =
        "\"?(" + dayOfMonth(profile) + ")\"?(?:-?(?:ші|шы|інші|ыншы|нші|ншы|го|е|st|nd|rd|th))?";
    List<String> told = profile.cues().getOrDefault("years", List.of("(?!)"));
    yearInWords = Cues.compiled("(?:" + String.join("|", told) + ")");
    String ru = names(profile, "ru");
    String kk = names(profile, "kk");
    String en = names(profile, "en");
    String first = kk + "(?:(?<=[ндт][ыі]ң)|\\s+айы(?:ның)?)\\s+(" + dayOfMonth(profile) + ")";
    String ending =
        "(?:-?(?:ші|шы|інші|ыншы|нші|ншы))?(?:\\s?-?\\s?(?:[іы]|с[іы])(?:н[ед][ае]?)?)?";
    String last = "(?![\\w.])(?:\\s+күн\\w*)?";
    kazakhDay = first + ending + last;
    kazakhDays =
        first
            + ending
            + "\\s*(?:-|және|мен|пен|бен)\\s*("
            + dayOfMonth(profile)
            + ")"
            + ending
            + last;
    forms(ru, kk, en);
    bareMonth =
        Cues.compiled(
            "(?<!\\d)(?<!\\d{4}.{0,16})"
                + digits
                + "\\s*-?\\s*(?:"
                + ru
                + "|"
                + kk
                + "(?![\\s-]+\\d{1,2}\\s))(?!\\s*,?\\s*\\d{4})"
                + "|(?<!\\d{4}.{0,16})"
                + kazakhDay
                + "(?!\\s*,?\\s*\\d{4})");
  }

  private static List<Pattern> patterns(Profile profile, String group) {
    return profile.cues().getOrDefault(group, List.of()).stream().map(Cues::compiled).toList();
  }

  /** A pattern for a day of a month, by its digits or in words. */
  static String dayOfMonth(Profile profile) {
    // the longer first: «двадцать первого» is no first
    return Stream.concat(
            Stream.of("\\d{1,2}"),
            profile.cues().getOrDefault("days", List.of()).stream()
                .sorted(Comparator.comparingInt(String::length).reversed()))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String names(Profile profile, String language) {
    return "((?:"
        + String.join(")|(?:", profile.cues().getOrDefault("months." + language, List.of("(?!)")))
        + "))(?!\\w)";
  }

  /** A pattern for a whole single date, for use inside cues. */
  static String anyDate(String day, String month) {
    return "(?:\"?"
        + day
        + "\"? (?:"
        + month
        + ") 20\\d\\d(?: ?(?:года|году|г\\.?))?"
        + "|\\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d(?: ?(?:года|г\\.?))?|20\\d\\d-\\d\\d-\\d\\d"
        + "|"
        + day
        + " (?:"
        + month
        + ")(?! 20\\d\\d))";
  }

  private void forms(String ru, String kk, String en) {
    String year = "\\s*,?\\s*(\\d{4})(?!\\d)";
    for (String month : List.of(ru, en)) {
      add(
          "(?<!\\d)"
              + digits
              + "\\s+"
              + month
              + year
              + "(?:\\s*(?:года|г\\.?))?"
              + DASH
              + digits
              + "\\s+"
              + month
              + year,
          m -> span(m, day(m, 3, 2, 1), day(m, 6, 5, 4)));
      add(
          "(?<!\\d)" + digits + "\\s+" + month + DASH + digits + "\\s+" + month + year,
          m -> span(m, day(m, 5, 2, 1), day(m, 5, 4, 3)));
      add(
          "(?<![\\d.])"
              + digits
              + "(?:\\s*,\\s*\\d{1,2}){0,4}"
              + DASH
              + digits
              + "\\s+"
              + month
              + year,
          m -> span(m, day(m, 4, 3, 1), day(m, 4, 3, 2)));
      add(
          "(?<![\\d.])" + digits + "\\s*(?:числа\\s+)?(?:of\\s+)?" + month + year,
          m -> one(m, day(m, 3, 2, 1)));
    }
    add(
        en + "\\s+(\\d{1,2})\\s*(?:-|to|and)\\s*" + en + "\\s+(\\d{1,2}),?\\s+(\\d{4})",
        m -> span(m, day(m, 5, 1, 2), day(m, 5, 3, 4)));
    add(
        en + "\\s+(\\d{1,2})(?:\\s*(?:-|to|and)\\s*(\\d{1,2}))?,?\\s+(\\d{4})",
        m -> span(m, day(m, 4, 1, 2), day(m, 4, 1, m.group(3) == null ? 2 : 3)));
    add(
        ru + "\\s*,\\s*(\\d{1,2})(?:\\s*(?:-|и)\\s*(\\d{1,2}))?\\s*,\\s*(\\d{4})(?!\\d)",
        m -> span(m, day(m, 4, 1, 2), day(m, 4, 1, m.group(3) == null ? 2 : 3)));
    kazakh(kk);
    add(
        "(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})(?:\\s*[гж]\\.?)?\\s*(?:-|по)\\s*(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})(?!\\d)",
        m -> span(m, day(m, 3, 2, 1), day(m, 6, 5, 4)));
    add(
        "(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.?\\s*(?:-|по)\\s*(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?!\\d)",
        m -> span(m, day(m, 5, 2, 1), day(m, 5, 4, 3)));
    add(
        "(?<![\\d.])(\\d{1,2})\\s*(?:-|по|,|и|және)\\s*(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?!\\d)",
        m -> span(m, day(m, 4, 3, 1), day(m, 4, 3, 2)));
    add(
        "(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})(?![\\d.]\\d)",
        m -> one(m, day(m, 3, 2, 1)));
    add("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)", m -> one(m, day(m, 1, 2, 3)));
    add("(?<!\\d)(\\d{4})[./](\\d{2})[./](\\d{2})(?!\\d)", m -> one(m, day(m, 1, 2, 3)));
    add("(?<![\\d№-])(\\d{1,2})-(\\d{2})-(20\\d{2})(?![\\d-])", m -> one(m, day(m, 3, 2, 1)));
  }

  private void kazakh(String kk) {
    String year = "(?<!\\d)(\\d{4})\\s*(?:жыл\\w*|ж\\.?)?\\s*,?\\s*";
    String join = "\\s*(?:-|және|мен|пен|бен|,|нен|ден|дан|тан|тен)\\s*";
    add(
        year + digits + "\\s*" + kk + join + year + digits + "\\s*" + kk,
        m -> span(m, day(m, 1, 3, 2), day(m, 4, 6, 5)));
    add(
        year + digits + "\\s*" + kk + "(?:" + join + "|\\s+)" + digits + "\\s+" + kk,
        m -> span(m, day(m, 1, 3, 2), day(m, 1, 5, 4)));
    add(
        year + digits + "(?:\\s*,\\s*\\d{1,2}){0,4}" + join + digits + "\\s*-?\\s*" + kk,
        m -> span(m, day(m, 1, 4, 2), day(m, 1, 4, 3)));
    add(year + digits + "\\s*-?\\s*" + kk, m -> one(m, day(m, 1, 3, 2)));
    add(
        "(?<!\\d)(\\d{4})\\s*(?:жыл\\w*|ж\\.?)\\s*,?\\s*(\\d{1,2})\\.(\\d{2})(?![.]?\\d)",
        m -> one(m, day(m, 1, 3, 2)));
    add(year + kazakhDays, m -> span(m, day(m, 1, 2, 3), day(m, 1, 2, 4)));
    add(year + kazakhDay, m -> one(m, day(m, 1, 2, 3)));
    add("(?<!\\w)" + kazakhDay + "\\s*,?\\s*(\\d{4})", m -> one(m, day(m, 3, 1, 2)));
    add(
        "(?<!\\d)" + digits + join + digits + "\\s*-?\\s*" + kk + "\\s*,?\\s*(\\d{4})",
        m -> span(m, day(m, 4, 3, 1), day(m, 4, 3, 2)));
    add(
        "(?<!\\d)"
            + digits
            + "\\s*"
            + kk
            + "[\\s-]+"
            + digits
            + "\\s*"
            + kk
            + "(?:\\s+(?:дейін|шейін|аралығында))?\\s*,?\\s*(\\d{4})",
        m -> span(m, day(m, 5, 2, 1), day(m, 5, 4, 3)));
    add(
        "(?<!\\d)" + digits + "\\s*-?\\s*" + kk + "\\s*,?\\s*(\\d{4})",
        m -> one(m, day(m, 3, 2, 1)));
  }

  private void add(String pattern, Reader reader) {
    forms.add(new Form(Cues.compiled(pattern), reader));
  }

  private static @Nullable Span one(Matcher m, @Nullable LocalDate day) {
    return span(m, day, day);
  }

  private static @Nullable Span span(Matcher m, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null || to.isBefore(from)) {
      return null;
    }
    return new Span(from, to, m.start(), m.end());
  }

  private @Nullable LocalDate day(Matcher m, int year, int month, int day) {
    try {
      int y = Integer.parseInt(m.group(year));
      int number = month(m.group(month)).orElse(0);
      return LocalDate.of(y < 100 ? CENTURY + y : y, number, number(days, m.group(day)).orElse(0));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The number of a month by its name in any case, or by its digits. */
  Optional<Integer> month(String folded) {
    return number(months, folded);
  }

  private static Optional<Integer> number(List<List<Pattern>> words, String folded) {
    if (folded.chars().allMatch(Character::isDigit)) {
      return Optional.of(Integer.parseInt(folded));
    }
    for (List<Pattern> language : words) {
      for (int i = 0; i < language.size(); i++) {
        if (language.get(i).matcher(folded).matches()) {
          return Optional.of(i + 1);
        }
      }
    }
    return Optional.empty();
  }

  /** All dates and ranges in their order; none overlaps another. */
  List<Span> in(String folded) {
    List<Span> spans = new ArrayList<>();
    String text = inDigits(folded);
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text);
      while (matcher.find()) {
        Span span = form.reader().read(matcher);
        if (span != null && spans.stream().noneMatch(s -> overlap(s, span))) {
          spans.add(span);
        }
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  /** A text of the same length whose years in words are digits: «две тысячи двадцать пятого». */
  private String inDigits(String folded) {
    if (!yearInWords.matcher(folded).find()) {
      return folded;
    }
    String text = folded;
    for (List<Pattern> language : years) {
      for (int i = 0; i < language.size(); i++) {
        String year = String.valueOf(FIRST_YEAR + i);
        text =
            language
                .get(i)
                .matcher(text)
                .replaceAll(words -> year + " ".repeat(words.group().length() - year.length()));
      }
    }
    return text;
  }

  /**
   * Days that are told without their year («26 и 27 июня», «14-15 шілдеде»), as of a year. The
   * positions are those in a text that has the year behind each month; a date with a year of its
   * own is not among them.
   */
  List<Span> in(String folded, int year) {
    if (!bareMonth.matcher(folded).find()) {
      return List.of();
    }
    List<LocalDate> own = in(folded).stream().map(Span::from).toList();
    return in(completed(folded, year)).stream().filter(span -> !own.contains(span.from())).toList();
  }

  /** A text with a year behind each day and month that has none. */
  String completed(String folded, int year) {
    return bareMonth.matcher(folded).replaceAll("$0 " + year);
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
