package kz.bayandama.app.command;

import java.util.List;
import kz.bayandama.report.Suspicion;

/**
 * What an edition was assembled from, as far as clearing goes: kept beside it, so that a vote on it
 * asks for what was cleared then and is now.
 *
 * @param edition its digest
 * @param reports whose visits it holds
 * @param cleared how many clearances of the Council's own texts there were
 * @param council suspicions in those texts and in the edition's tables
 */
record Basis(String edition, int year, List<Source> reports, int cleared, List<Suspicion> council) {
  Basis {
    reports = List.copyOf(reports);
    council = List.copyOf(council);
  }

  /**
   * A report in it.
   *
   * @param cleared how many clearances it had
   */
  record Source(String report, int version, int cleared) {}
}
