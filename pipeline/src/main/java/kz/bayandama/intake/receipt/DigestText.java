package kz.bayandama.intake.receipt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;

/** The operator's daily mail: numbers, ages and ids, no names and no text. */
public final class DigestText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final int LONGEST = 20;

  private DigestText() {}

  /**
   * What a digest tells.
   *
   * @param day outcomes of the last day: {@code accepted}, {@code rejected:encrypted} …
   * @param all outcomes of all time
   * @param waiting messages that wait for a person
   * @param aside submissions that a fault stopped
   * @param underWay how many submissions have no outcome yet
   * @param stuck how many files of the inbox cannot be read
   * @param uncertain submissions of whose receipt it is unknown whether it was sent
   * @param faults of the mail servers, a sentence each
   */
  public record Figures(
      Map<String, Integer> day,
      Map<String, Integer> all,
      List<Aged> waiting,
      List<Aged> aside,
      int underWay,
      int stuck,
      List<String> uncertain,
      List<String> faults) {
    public Figures {
      day = new TreeMap<>(day);
      all = new TreeMap<>(all);
      waiting = List.copyOf(waiting);
      aside = List.copyOf(aside);
      uncertain = List.copyOf(uncertain);
      faults = List.copyOf(faults);
    }
  }

  /** Something that waits, and since when. */
  public record Aged(String id, Instant since) {}

  /** The digest of a day. */
  public static ReceiptText.Written write(
      LocalDate date, Instant now, Figures figures, Language language) {
    ReceiptWords words = new ReceiptWords(language);
    String day = DAY.format(date);
    List<String> lines = new ArrayList<>(List.of(words.of("digest.opening", day)));
    counts(lines, words, "digest.day", figures.day());
    counts(lines, words, "digest.all", figures.all());
    aged(lines, words, "digest.waiting", figures.waiting(), now);
    aged(lines, words, "digest.aside", figures.aside(), now);
    number(lines, words, "digest.under-way", figures.underWay());
    number(lines, words, "digest.stuck", figures.stuck());
    if (!figures.uncertain().isEmpty()) {
      number(lines, words, "digest.uncertain", figures.uncertain().size());
      figures.uncertain().stream()
          .limit(LONGEST)
          .forEach(id -> lines.add("  " + Ids.abbreviate(id)));
    }
    if (!figures.faults().isEmpty()) {
      lines.add("");
      figures.faults().forEach(fault -> lines.add(words.of("digest.post", fault)));
    }
    return new ReceiptText.Written(
        words.of("digest.subject", day), String.join("\n", lines) + "\n");
  }

  private static void counts(
      List<String> lines, ReceiptWords words, String heading, Map<String, Integer> counts) {
    lines.add("");
    lines.add(words.of(heading) + (counts.isEmpty() ? ": " + words.of("digest.none") : ""));
    counts.forEach((outcome, n) -> {
      int colon = outcome.indexOf(':');
      String name =
          colon < 0
              ? words.of("verdict." + outcome)
              : words.of("verdict." + outcome.substring(0, colon))
                  + ", "
                  + words.of("reason." + outcome.substring(colon + 1));
      lines.add("  " + name + ": " + n);
    });
  }

  private static void aged(
      List<String> lines, ReceiptWords words, String heading, List<Aged> aged, Instant now) {
    number(lines, words, heading, aged.size());
    aged.stream()
        .sorted(Comparator.comparing(Aged::since))
        .limit(LONGEST)
        .forEach(one ->
            lines.add(
                "  "
                    + Ids.abbreviate(one.id())
                    + "  "
                    + words.of("digest.age", Duration.between(one.since(), now).toHours())));
    if (aged.size() > LONGEST) {
      lines.add("  " + words.of("digest.more", aged.size() - LONGEST));
    }
  }

  private static void number(List<String> lines, ReceiptWords words, String heading, int n) {
    lines.add("");
    lines.add(words.of(heading) + ": " + n);
  }
}
