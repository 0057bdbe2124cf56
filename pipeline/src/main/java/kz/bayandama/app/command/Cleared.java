package kz.bayandama.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.bayandama.privacy.Decisions;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Suspicion;

/**
 * The gate before a vote and before publication: no suspicion of personal data in the edition is
 * open, and nothing decided since it was assembled would change its text.
 */
final class Cleared {
  private final ClearingDesk desk;

  Cleared(ClearingDesk desk) {
    this.desk = desk;
  }

  /**
   * Lets an edition pass.
   *
   * @throws Usage where it may not be voted on or published: how many suspicions of which reports
   *     are in the way, and what to do; never what they are
   */
  void require(int year, String edition) throws IOException, Usage {
    Basis basis =
        desk.basis(year, edition)
            .orElseThrow(() -> new Usage("wrong.no-basis", Ids.abbreviate(edition), year));
    List<Saying> problems = new ArrayList<>();
    Map<String, Integer> open = new TreeMap<>();
    for (Map.Entry<String, List<Suspicion>> each : desk.suspicions(basis).entrySet()) {
      String subject = each.getKey();
      Decisions now = desk.decisions(subject);
      Decisions then = desk.decisions(subject, cleared(basis).getOrDefault(subject, 0));
      int left = now.open(each.getValue()).size();
      if (left > 0) {
        open.put(Ids.abbreviate(subject), left);
      }
      if (each.getValue().stream().anyMatch(one -> now.stays(one) != then.stays(one))) {
        problems.add(
            Say.later(
                "wrong.cleared-since", Ids.abbreviate(subject), Ids.abbreviate(edition), year));
      }
    }
    if (!open.isEmpty()) {
      problems.add(Say.later("wrong.uncleared", Ids.abbreviate(edition), open, year));
    }
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
  }

  private static Map<String, Integer> cleared(Basis basis) {
    Map<String, Integer> counts = new HashMap<>();
    basis.reports().forEach(source -> counts.put(source.report(), source.cleared()));
    counts.put(Suspicion.council(basis.year()), basis.cleared());
    return counts;
  }
}
