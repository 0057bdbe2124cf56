package kz.bayandama.app.routing;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.extract.Tries;
import kz.bayandama.json.Json;

/** The tries of originals that ended their child process: {@code archive/tries/<id>/<n>.json}. */
public final class ArchivedTries implements Tries {
  private final ReportArchive archive;
  private final InstantSource clock;

  public ArchivedTries(ReportArchive archive, InstantSource clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * A try that ended its child.
   *
   * @param death of what
   */
  record Died(String death, Instant at) {}

  @Override
  public List<String> deaths(String id) throws IOException {
    List<String> deaths = new ArrayList<>();
    for (String key : archive.archive().list(prefix(id))) {
      try (var in = archive.archive().get(key)) {
        deaths.add(Json.read(in.readAllBytes(), Died.class).death());
      }
    }
    return deaths;
  }

  @Override
  public void died(String id, String death) throws IOException {
    archive.append(
        prefix(id), Json.bytes(new Died(death, clock.instant().truncatedTo(ChronoUnit.SECONDS))));
  }

  private static String prefix(String id) {
    return "tries/" + id + "/";
  }
}
