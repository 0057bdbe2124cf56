package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the report under one heading.
 *
 * @param heading null for what stands before the first one and for what a sentence introduces
 * @param index its place among the sections
 */
record Section(Kind kind, Unit.@Nullable Line heading, List<Unit> units, int index) {
  /** What a section is about. */
  enum Kind {
    /** Title and what stands before the first heading. */
    HEAD,
    GENERAL,
    FINDINGS,
    GOOD,
    RECOMMENDATIONS,
    /** Recommendations and proposals together: each item tells which it is. */
    MIXED,
    PROPOSALS,
    /** What became of earlier recommendations. */
    FOLLOWUP,
    /** What the administration or a state body says. */
    ANSWERS,
    DISSENT,
    ANNEX,
    CONCLUSION,
    SIGNATURES,
    /** Under a heading that tells none of these. */
    OTHER
  }

  private static final Set<Kind> FOREIGN =
      Set.of(Kind.FOLLOWUP, Kind.ANSWERS, Kind.DISSENT, Kind.ANNEX, Kind.SIGNATURES);

  Section {
    units = List.copyOf(units);
  }

  /** Whether nothing in it is this report's own finding or recommendation. */
  boolean foreign() {
    return FOREIGN.contains(kind);
  }

  /**
   * Whether it tells of the institution: what was found, or a subject under an untelling heading.
   */
  boolean tells() {
    return kind == Kind.FINDINGS || kind == Kind.OTHER || kind == Kind.CONCLUSION;
  }

  /** Whether it is one of the section's kinds. */
  boolean is(Kind first, Kind second) {
    return kind == first || kind == second;
  }

  List<Unit.Line> lines() {
    return Units.lines(units);
  }

  /** The folded lines of some sections with their headings. */
  static List<String> folded(List<Section> sections, Predicate<Section> which) {
    List<String> lines = new ArrayList<>();
    for (Section section : sections) {
      if (which.test(section)) {
        if (section.heading() != null) {
          lines.add(section.heading().folded());
        }
        section.lines().forEach(line -> lines.add(line.folded()));
      }
    }
    return lines;
  }
}
