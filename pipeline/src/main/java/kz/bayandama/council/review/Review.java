package kz.bayandama.council.review;

import java.util.List;
import kz.bayandama.report.VisitReport;

/** What an edited workbook comes to. */
public sealed interface Review {

  /**
   * It can be taken.
   *
   * @param reports the next versions of the records that it changes, in the order of their ids;
   *     none when it changes nothing
   * @param there ids of those that it changes too, but whose next version is in the archive by an
   *     earlier reading
   * @param open ids of the workbook's reports that still have open questions
   * @param marks what is marked on what looks like personal data
   */
  record Reviewed(
      List<VisitReport> reports, List<String> there, List<String> open, List<Mark> marks)
      implements Review {
    public Reviewed {
      reports = List.copyOf(reports);
      there = List.copyOf(there);
      open = List.copyOf(open);
      marks = List.copyOf(marks);
    }
  }

  /** It cannot be taken, and nothing of it is: all that is wrong. */
  record Flawed(List<Problem> problems) implements Review {
    public Flawed {
      problems = List.copyOf(problems);
    }
  }

  /**
   * It corrects versions that are no longer the newest, and nothing of it is taken.
   *
   * @param reports those that have changed since
   * @param reason one sentence in the workbook's language
   */
  record Outdated(List<Stale> reports, String reason) implements Review {
    public Outdated {
      reports = List.copyOf(reports);
    }
  }

  /**
   * A report that has changed since.
   *
   * @param version that the workbook was made from
   * @param newest in the archive
   */
  record Stale(String id, int version, int newest) {}
}
