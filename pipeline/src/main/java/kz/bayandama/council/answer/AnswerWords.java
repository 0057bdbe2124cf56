package kz.bayandama.council.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.language.Normaliser;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition.Status;

/** How letters that answer speak, data of the profile: {@code answers.json}. */
final class AnswerWords {
  private static final List<Status> ORDER =
      List.of(
          Status.DECLINED, Status.PARTLY, Status.IN_PROGRESS, Status.IMPLEMENTED, Status.ACCEPTED);

  /** The file: regular expressions for lower-case text, statuses by name, months by language. */
  private record File(
      List<String> answering,
      List<String> telling,
      List<String> report,
      List<String> quoteColumn,
      List<String> measureColumn,
      List<String> statusColumn,
      List<String> numberColumn,
      List<String> number,
      List<String> ordinal,
      List<String> retold,
      List<String> quoted,
      List<String> measured,
      List<String> visited,
      List<String> about,
      List<String> denied,
      Map<String, List<String>> status,
      Map<String, List<String>> months) {}

  final List<Pattern> answering;
  final List<Pattern> telling;
  final List<Pattern> report;
  final List<Pattern> quoteColumn;
  final List<Pattern> measureColumn;
  final List<Pattern> statusColumn;
  final List<Pattern> numberColumn;
  final List<Pattern> number;
  final List<Pattern> retold;
  final List<Pattern> quoted;
  final List<Pattern> measured;
  final List<Pattern> visited;
  final List<Pattern> about;
  final Map<String, List<String>> months;
  private final List<Pattern> ordinal;
  private final List<Pattern> denied;
  private final Map<String, List<String>> status;

  private AnswerWords(File file) {
    answering = patterns(file.answering());
    telling = patterns(file.telling());
    report = patterns(file.report());
    quoteColumn = patterns(file.quoteColumn());
    measureColumn = patterns(file.measureColumn());
    statusColumn = patterns(file.statusColumn());
    numberColumn = patterns(file.numberColumn());
    number = patterns(file.number());
    ordinal = patterns(file.ordinal());
    denied = patterns(file.denied());
    retold = patterns(file.retold());
    quoted = patterns(file.quoted());
    measured = patterns(file.measured());
    visited = patterns(file.visited());
    about = patterns(file.about());
    months = Map.copyOf(file.months());
    status = Map.copyOf(file.status());
  }

  static AnswerWords of(Profile profile) {
    return new AnswerWords(profile.files().read("answers.json", File.class));
  }

  private static List<Pattern> patterns(List<String> expressions) {
    return expressions.stream().map(AnswerWords::pattern).toList();
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
  }

  /** Lower case, one space between words, letters in their right script. */
  static String plain(String text) {
    return Normaliser.text(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  static boolean any(List<Pattern> patterns, String plain) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).find());
  }

  /** The first group of the first pattern that is found. */
  static Optional<Matcher> first(List<Pattern> patterns, String plain) {
    return patterns.stream()
        .map(pattern -> pattern.matcher(plain))
        .filter(Matcher::find)
        .findFirst();
  }

  /** The number that a word of order gives a recommendation: «по второй рекомендации» is 2. */
  Optional<String> ordinal(String plain) {
    for (int i = 0; i < ordinal.size(); i++) {
      if (ordinal.get(i).matcher(plain).find()) {
        return Optional.of(String.valueOf(i + 1));
      }
    }
    return Optional.empty();
  }

  /**
   * What a text says of a recommendation's fate, empty when it says nothing clear. What is denied
   * («не установлены», «орнатылған жоқ») is not done yet.
   */
  Optional<Status> status(String text) {
    String plain = plain(text);
    for (Status one : ORDER) {
      List<Matcher> found =
          status.getOrDefault(one.name(), List.of()).stream()
              .map(expression -> pattern("(?<!\\p{L})(?:" + expression + ")").matcher(plain))
              .filter(Matcher::find)
              .toList();
      if (!found.isEmpty()) {
        boolean not = one == Status.IMPLEMENTED && found.stream().anyMatch(m -> denied(plain, m));
        return Optional.of(not ? Status.IN_PROGRESS : one);
      }
    }
    return Optional.empty();
  }

  private boolean denied(String plain, Matcher done) {
    return denied.stream()
        .flatMap(pattern -> pattern.matcher(plain).results())
        .anyMatch(no -> no.start() <= done.start() && no.end() > done.start());
  }
}
