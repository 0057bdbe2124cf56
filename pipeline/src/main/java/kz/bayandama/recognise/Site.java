package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Question;
import kz.bayandama.report.VisitReport.Visit;

/**
 * A visit as read, with what tells it from the report's other visits.
 *
 * @param sections indexes of the sections that are about it alone
 * @param label what the report calls it in its tables («Объект А»), folded, empty when it has no
 *     such name
 * @param questions with paths relative to the visit
 */
record Site(Visit visit, Set<Integer> sections, String label, List<Question> questions) {
  Site {
    sections = Set.copyOf(sections);
    questions = List.copyOf(questions);
  }

  Site(Visit visit, Set<Integer> sections, List<Question> questions) {
    this(visit, sections, "", questions);
  }

  /** Whether its institution, region and days are known. */
  boolean told() {
    return visit.institution().type() != null
        && visit.institution().region() != null
        && visit.from() != null;
  }

  /** The same under a label. */
  Site labelled(String name) {
    return new Site(visit, sections, name, questions);
  }

  /** The same visit of the institution under a fuller name. */
  Site named(String name) {
    Institution known = visit.institution();
    Institution institution = new Institution(name, known.type(), known.ministry(), known.region());
    return new Site(
        new Visit(institution, visit.kind(), visit.from(), visit.to()), sections, label, questions);
  }

  /** The same visit on one day. */
  Site on(LocalDate day) {
    return new Site(
        new Visit(visit.institution(), visit.kind(), day, day), sections, label, questions);
  }

  /** Whether a folded text calls it by its label or the label's last word («А»). */
  boolean called(String folded) {
    String text = folded.strip();
    return !label.isEmpty()
        && (text.startsWith(label) || label.endsWith(" " + text) || label.equals(text));
  }
}
