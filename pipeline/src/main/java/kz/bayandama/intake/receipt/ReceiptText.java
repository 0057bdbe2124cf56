package kz.bayandama.intake.receipt;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says: what arrived, what was understood, what is missing and how to mend it. No
 * text of the report but the institution's name, and that only if no personal data was found in it.
 * Immutable, thread-safe.
 */
public final class ReceiptText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);
  private static final int LONGEST_NAME = 160;

  private final Profile profile;
  private final ZoneId zone;
  private final UnaryOperator<String> cleared;

  /**
   * Receipts by this profile.
   *
   * @param zone that times are written in
   * @param cleared gives a name without what looks like personal data, empty if little is left
   */
  public ReceiptText(Profile profile, ZoneId zone, UnaryOperator<String> cleared) {
    this.profile = profile;
    this.zone = zone;
    this.cleared = cleared;
  }

  /** A receipt's subject and text. */
  public record Written(String subject, String text) {}

  /** The name of what was sent, without what looks like personal data; empty if little is left. */
  String name(Submission submission) {
    return cleared.apply(submission.source().name());
  }

  /** The same in several languages, one below the other: for whoever's language is not known. */
  public Written write(
      Submission submission,
      Outcome outcome,
      Optional<VisitReport> report,
      List<Language> languages) {
    List<Written> each =
        languages.stream().map(one -> write(submission, outcome, report, one)).toList();
    return new Written(
        each.stream().map(Written::subject).collect(Collectors.joining(" / ")),
        each.stream().map(Written::text).collect(Collectors.joining("\n———\n\n")));
  }

  /** What is told of a submission that has its outcome. */
  public Written write(
      Submission submission, Outcome outcome, Optional<VisitReport> report, Language language) {
    ReceiptWords words = new ReceiptWords(language);
    String id = Ids.abbreviate(submission.id());
    List<String> lines = new ArrayList<>();
    lines.add(words.of("opening"));
    lines.add("");
    String name = name(submission);
    table(
        lines,
        words,
        rows(
            words.of("label.id"),
            id,
            words.of("label.name"),
            name.isEmpty() ? words.of("name.withheld") : name,
            words.of("label.received"),
            MINUTE.format(submission.source().receivedAt().atZone(zone)),
            words.of("label.outcome"),
            outcome(outcome, report, words)));
    report.ifPresent(one -> understood(lines, one, words));
    List<String> missing = missing(outcome, report, words);
    if (!missing.isEmpty()) {
      heading(lines, words.of("missing"));
      missing.forEach(one -> lines.add("  • " + one));
      lines.add("");
      lines.add(words.of("again", id));
    }
    lines.add("");
    lines.add(words.of("closing"));
    return new Written(
        words.of("subject." + verdict(outcome), id), String.join("\n", lines) + "\n");
  }

  private static String verdict(Outcome outcome) {
    return outcome.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String outcome(Outcome outcome, Optional<VisitReport> report, ReceiptWords words) {
    Rejection.@Nullable Reason reason = outcome.reason();
    if (reason != null) {
      return words.of("outcome.rejected", words.of("reason." + reason.id()));
    }
    return words.of(report.isEmpty() ? "outcome.review" : "outcome." + verdict(outcome));
  }

  private void understood(List<String> lines, VisitReport report, ReceiptWords words) {
    heading(lines, words.of("understood"));
    for (int i = 0; i < report.visits().size(); i++) {
      int visit = i;
      VisitReport.Visit one = report.visits().get(i);
      VisitReport.Institution institution = one.institution();
      boolean personal =
          report.personalData().stream()
              .anyMatch(found -> found.where().startsWith("visits/" + visit));
      Map<String, String> rows = new LinkedHashMap<>();
      if (!personal && !institution.name().isBlank()) {
        rows.put(words.of("label.institution"), shortened(institution.name()));
      }
      rows.put(words.of("label.type"), type(institution.type(), words));
      rows.put(words.of("label.region"), region(institution.region(), words));
      rows.put(words.of("label.dates"), dates(one.from(), one.to(), words));
      table(lines, words, rows);
    }
    Map<String, String> counts =
        rows(
            words.of("label.findings"), String.valueOf(report.findings().size()),
            words.of("label.recommendations"), String.valueOf(report.recommendations().size()),
            words.of("label.proposals"), String.valueOf(report.proposals().size()));
    if (report.supersedes() != null) {
      counts.put(words.of("label.supersedes"), Ids.abbreviate(report.supersedes()));
    }
    table(lines, words, counts);
  }

  private String type(@Nullable String id, ReceiptWords words) {
    return id == null
        ? words.of("unknown")
        : profile
            .institutionType(id)
            .map(type -> type.names().best(words.language()))
            .orElse(words.of("unknown"));
  }

  private String region(@Nullable String id, ReceiptWords words) {
    return id == null
        ? words.of("unknown")
        : profile
            .region(id)
            .map(region -> region.names().best(words.language()))
            .orElse(words.of("unknown"));
  }

  private static String dates(
      @Nullable LocalDate from, @Nullable LocalDate to, ReceiptWords words) {
    if (from == null) {
      return words.of("unknown");
    }
    return to == null || to.equals(from)
        ? DAY.format(from)
        : DAY.format(from) + " – " + DAY.format(to);
  }

  private static List<String> missing(
      Outcome outcome, Optional<VisitReport> report, ReceiptWords words) {
    if (outcome.reason() != null) {
      String why = outcome.why(words.language()).orElse("");
      boolean within = isEdited(outcome.reason());
      String mend = words.of("mend." + outcome.reason().id(), within ? why : "").strip();
      return within || why.isEmpty()
          ? List.of(mend)
          : List.of(why.endsWith(".") ? why : why + ".", mend);
    }
    Map<String, Integer> codes = new LinkedHashMap<>();
    report.ifPresent(one ->
        one.openQuestions().forEach(question -> codes.merge(question.code(), 1, Integer::sum)));
    List<String> missing = new ArrayList<>();
    codes.forEach((code, n) ->
        missing.add(words.of(words.has("ask." + code) ? "ask." + code : "ask.other", n)));
    return missing.stream().distinct().toList();
  }

  /** What a person sends back edited is mended by why it was not taken. */
  private static boolean isEdited(Rejection.Reason reason) {
    return reason == Rejection.Reason.FLAWED || reason == Rejection.Reason.OUTDATED;
  }

  private static void heading(List<String> lines, String heading) {
    lines.add("");
    lines.add(heading);
  }

  private static void table(List<String> lines, ReceiptWords words, Map<String, String> rows) {
    int width = words.longestLabel();
    rows.forEach((label, value) ->
        lines.add("  " + label + ":" + " ".repeat(width - label.length() + 2) + value));
  }

  private static Map<String, String> rows(String... labelsAndValues) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      rows.put(labelsAndValues[i], labelsAndValues[i + 1]);
    }
    return rows;
  }

  private static String shortened(String name) {
    String line = name.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
  }
}
