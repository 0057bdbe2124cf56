package kz.bayandama.app.routing;

import java.io.IOException;
import java.util.Optional;

/**
 * Routes {@code request} and {@code publish}: one duty of the office, and a file that tells {@code
 * status} what keeps it from being done.
 */
public final class OfficeStep {
  private final Duty duty;
  private final StateFile state;

  /** One duty of the office. */
  interface Duty {
    Optional<String> discharge() throws IOException, InterruptedException;
  }

  OfficeStep(Duty duty, StateFile state) {
    this.duty = duty;
    this.state = state;
  }

  /** Does what is due. */
  public synchronized void discharge() throws InterruptedException {
    try {
      duty.discharge().ifPresentOrElse(state::faulty, state::sound);
    } catch (IOException e) {
      state.faulty(e);
    }
  }
}
