package kz.bayandama.recognise;

import java.util.List;
import java.util.Set;
import kz.bayandama.report.VisitReport.Question;
import kz.bayandama.report.VisitReport.Visit;

/**
 * A visit as read, with what tells it from the report's other visits.
 *
 * @param sections indexes of the sections that are about it alone
 * @param questions with paths relative to the visit
 */
record Site(Visit visit, Set<Integer> sections, List<Question> questions) {
  Site {
    sections = Set.copyOf(sections);
    questions = List.copyOf(questions);
  }
}
