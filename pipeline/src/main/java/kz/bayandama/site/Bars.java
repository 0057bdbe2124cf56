package kz.bayandama.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bayandama.report.Edition.Status;

/**
 * Charts as tables: each row has its numbers and a bar drawn as static SVG, so that a screen
 * reader, a printer and a narrow screen get the same as everybody else.
 */
final class Bars {
  /** The order of the parts of a bar: what is done comes first. */
  static final List<Status> ORDER =
      List.of(
          Status.IMPLEMENTED,
          Status.PARTLY,
          Status.IN_PROGRESS,
          Status.ACCEPTED,
          Status.DECLINED,
          Status.NO_ANSWER);

  private final Values values;
  private final Words words;
  private final Addresses addresses;

  Bars(Values values, Words words, Addresses addresses) {
    this.values = values;
    this.words = words;
    this.addresses = addresses;
  }

  /**
   * A chart.
   *
   * @param summary what it shows, in a sentence
   * @param first heading of the first column
   */
  record Chart(String title, String summary, String first, List<Row> rows) {}

  /** A row: a value of a facet with its recommendations. */
  record Row(
      String name,
      Optional<String> href,
      List<Segment> segments,
      String total,
      String implemented,
      String share) {}

  /** A part of a bar, in per cent of the chart's width. */
  record Segment(String mark, String x, String width) {}

  /** What the colours mean. */
  record Legend(String mark, String name) {}

  List<Legend> legend() {
    return ORDER.stream()
        .map(status ->
            new Legend(Facet.slug(status.name()), words.say(Phrase.of("STATUS_", status))))
        .toList();
  }

  /** How some recommendations spread over a facet; empty where they have at most one value. */
  Optional<Chart> chart(Facet facet, List<Register.Followed> recommendations) {
    Map<String, List<Register.Followed>> by = new TreeMap<>();
    List<Register.Followed> none = new ArrayList<>();
    for (Register.Followed followed : recommendations) {
      Optional<String> value = facet.of(followed.line());
      value.map(v -> by.computeIfAbsent(v, any -> new ArrayList<>())).orElse(none).add(followed);
    }
    if (by.isEmpty()) {
      return Optional.empty();
    }
    long most = by.values().stream().mapToLong(List::size).max().orElse(1);
    most = Math.max(most, none.size());
    List<Row> rows = new ArrayList<>();
    for (String value : values.of(facet)) {
      List<Register.Followed> some = by.get(value);
      if (some != null) {
        String href = addresses.link(words.tag(), Addresses.value(facet, value));
        rows.add(row(values.name(facet, value, words), Optional.of(href), some, most));
      }
    }
    if (!none.isEmpty()) {
      rows.add(row(words.say(Phrase.NOT_STATED), Optional.empty(), none, most));
    }
    return Optional.of(
        new Chart(
            words.say(Phrase.of("BY_", facet)),
            summary(facet, by, recommendations.size()),
            words.say(Phrase.of("FACET_", facet)),
            rows));
  }

  private String summary(Facet facet, Map<String, List<Register.Followed>> by, int all) {
    String largest = "";
    int most = 0;
    for (String value : values.of(facet)) {
      List<Register.Followed> some = by.get(value);
      if (some != null && some.size() > most) {
        most = some.size();
        largest = value;
      }
    }
    return words.say(
        Phrase.BARS_SUMMARY,
        "name",
        values.name(facet, largest, words),
        "n",
        words.formats().number(most),
        "all",
        words.formats().number(all));
  }

  private Row row(String name, Optional<String> href, List<Register.Followed> some, long most) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    some.forEach(followed -> counts.merge(followed.status(), 1L, Long::sum));
    List<Segment> segments = new ArrayList<>();
    long before = 0;
    for (Status status : ORDER) {
      long count = counts.getOrDefault(status, 0L);
      if (count > 0) {
        segments.add(
            new Segment(Facet.slug(status.name()), percent(before, most), percent(count, most)));
        before += count;
      }
    }
    long done = counts.getOrDefault(Status.IMPLEMENTED, 0L);
    Formats formats = words.formats();
    return new Row(
        name,
        href,
        segments,
        formats.number(some.size()),
        formats.number(done),
        formats.percent(done, some.size()));
  }

  /** Tenths of a per cent, as SVG writes them, whatever the language. */
  private static String percent(long part, long whole) {
    long tenths = (1000 * part + whole / 2) / whole;
    return tenths / 10 + "." + tenths % 10 + "%";
  }
}
