package kz.bayandama.app.routing;

import java.io.IOException;
import java.util.Optional;

/** What the service does for the Council by itself. Called by one thread at a time. */
public interface Office {
  /**
   * Writes the letters and reminders that are due (rule 6), each once.
   *
   * @return why it cannot be done, a sentence; empty if all is done
   */
  Optional<String> write() throws IOException;

  /**
   * Publishes what was adopted since the last release, and deletes what no release needs any more.
   *
   * @return why it cannot be done, a sentence; empty if all is done
   */
  Optional<String> publish() throws IOException, InterruptedException;
}
