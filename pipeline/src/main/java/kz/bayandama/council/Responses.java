package kz.bayandama.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.bayandama.json.Json;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Status;

/**
 * What state bodies have answered on their recommendations, each with its source; the newest answer
 * on a recommendation counts. Thread-safe.
 */
public final class Responses {
  private final Ledger ledger;

  public Responses(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * An answer on one recommendation.
   *
   * @param source the letter, for people: its number and day, or the digest of its bytes
   */
  public record Response(String recommendation, Status status, String source, LocalDate day) {}

  /**
   * Ties answers to the recommendations of an edition.
   *
   * @throws Problems with all that name no recommendation of it; then none is taken over
   */
  public void add(Edition edition, List<Response> responses) throws IOException, Problems {
    Set<String> known = new HashSet<>();
    edition.recommendations().forEach(one -> known.add(one.id()));
    List<String> problems = new ArrayList<>();
    for (Response response : responses) {
      if (!known.contains(response.recommendation())) {
        problems.add(
            "«" + response.recommendation() + "» is no recommendation of " + edition.year());
      }
      if (response.source().isBlank()) {
        problems.add(response.recommendation() + ": the answer names no source");
      }
    }
    if (!problems.isEmpty()) {
      throw new Problems("the answers", problems);
    }
    for (Response response : responses) {
      ledger.append(edition.year(), Act.Kind.RESPONDED, response.day(), Json.bytes(response));
    }
  }

  /** The newest answer on each recommendation that has one, by its id. */
  public Map<String, Response> newest(int year) throws IOException {
    Map<String, Response> newest = new TreeMap<>();
    for (Act act : ledger.acts(year, Act.Kind.RESPONDED)) {
      Response response = ledger.paper(act, Response.class);
      Response before = newest.get(response.recommendation());
      if (before == null || !response.day().isBefore(before.day())) {
        newest.put(response.recommendation(), response);
      }
    }
    return newest;
  }
}
