package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Of finds that overlap the earlier kind stays; of a later one what sticks out stays too. */
final class Overlaps {
  private Overlaps() {}

  static List<Span> resolved(List<Span> spans) {
    List<Span> ordered =
        spans.stream()
            .sorted(
                Comparator.comparing(Span::kind)
                    .thenComparing(Comparator.comparingInt(Overlaps::length).reversed())
                    .thenComparingInt(Span::start))
            .toList();
    NavigableMap<Integer, Span> taken = new TreeMap<>();
    for (Span span : ordered) {
      place(span, taken);
    }
    return new ArrayList<>(taken.values());
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }

  private static void place(Span span, NavigableMap<Integer, Span> taken) {
    var before = taken.lowerEntry(span.end());
    if (before == null || before.getValue().end() <= span.start()) {
      taken.put(span.start(), span);
      return;
    }
    Span other = before.getValue();
    boolean parts = span.kind() == Kind.NAME || span.kind() == Kind.ADDRESS;
    if (parts && other.end() < span.end()) {
      taken.put(other.end(), new Span(span.kind(), other.end(), span.end(), span.confidence()));
    }
    if (parts && span.start() < other.start()) {
      place(new Span(span.kind(), span.start(), other.start(), span.confidence()), taken);
    }
  }
}
