package kz.bayandama.app.routing;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;

/** Remembers how each look at the mailbox went. Thread-safe. */
final class MailboxPolls implements PollingConsumerPollStrategy, ExceptionHandler {
  private final StateFile state;
  private final Runnable begun;
  private @Nullable String fault;

  MailboxPolls(StateFile state, Runnable begun) {
    this.state = state;
    this.begun = begun;
  }

  @Override
  public synchronized boolean begin(Consumer consumer, Endpoint endpoint) {
    fault = null;
    begun.run();
    return true;
  }

  @Override
  public synchronized void commit(Consumer consumer, Endpoint endpoint, int messages) {
    if (fault == null) {
      state.sound();
    } else {
      state.faulty(fault);
    }
  }

  @Override
  public synchronized boolean rollback(
      Consumer consumer, Endpoint endpoint, int retries, Exception cause) {
    state.faulty(cause);
    return false;
  }

  /** Something went wrong in this look, maybe with one message only. */
  synchronized void fault(Throwable cause) {
    fault = StateFile.sentence(cause);
  }

  @Override
  public void handleException(Throwable exception) {
    fault(exception);
  }

  @Override
  public void handleException(@Nullable String message, Throwable exception) {
    fault(exception);
  }

  @Override
  public void handleException(
      @Nullable String message, @Nullable Exchange exchange, Throwable exception) {
    fault(exception);
  }
}
