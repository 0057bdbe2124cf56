package kz.bayandama.app.routing;

import java.io.IOException;
import kz.bayandama.intake.receipt.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Route {@code receipts}: gives what is owed; a fault is for {@code status}, and tried again. */
final class ReceiptsStep {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptsStep.class);

  private final Receipts receipts;
  private final StateFile state;

  ReceiptsStep(Receipts receipts, StateFile state) {
    this.receipts = receipts;
    this.state = state;
  }

  public void give() {
    try {
      receipts.give();
      state.sound();
    } catch (IOException e) {
      state.faulty(e);
    }
  }

  /** Notes that a submission ended, for the one who dropped it into the folder. */
  void ended(String submission) {
    try {
      receipts.ended(submission);
    } catch (IOException e) {
      LOG.warn("a receipt waits for the next start: {}", e.getMessage());
    }
  }
}
