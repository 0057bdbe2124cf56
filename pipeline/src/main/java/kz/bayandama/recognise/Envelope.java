package kz.bayandama.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.bayandama.recognise.Unit.Line;

/**
 * The lines at the head of a letter that stands in a report: «От: …», «Кому: …», «Дата: …», whose
 * day is the letter's. Thread-safe.
 */
final class Envelope {
  private final Cues cues;

  Envelope(Cues cues) {
    this.cues = cues;
  }

  /** The lines that tell when a letter was sent: by one that says by whom, to whom or of what. */
  Set<Line> days(List<Line> lines) {
    Set<Line> days = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (cues.in("days.dated", lines.get(i).folded())
          && (says(lines, i - 1) || says(lines, i + 1))) {
        days.add(lines.get(i));
      }
    }
    return days;
  }

  private boolean says(List<Line> lines, int at) {
    return at >= 0 && at < lines.size() && cues.in("days.envelope", lines.get(at).folded());
  }
}
