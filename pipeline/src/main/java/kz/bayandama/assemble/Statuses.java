package kz.bayandama.assemble;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bayandama.report.Edition.Status;

/** The status of a recommendation that was joined out of several. */
public final class Statuses {
  private Statuses() {}

  /**
   * The same if all were answered alike. Otherwise the Report claims no more than is true of all:
   * answered differently, or only some of them implemented, is partly; none implemented is in
   * progress.
   */
  public static Status together(List<String> sources, Map<String, Status> statuses) {
    Set<Status> all =
        sources.stream()
            .map(source -> statuses.getOrDefault(source, Status.NO_ANSWER))
            .collect(Collectors.toSet());
    if (all.size() == 1) {
      return all.iterator().next();
    }
    return all.contains(Status.IMPLEMENTED) || all.contains(Status.PARTLY)
        ? Status.PARTLY
        : Status.IN_PROGRESS;
  }
}
