package kz.bayandama.app.routing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;

/** What has happened on the routes since they were started, for metrics. Thread-safe. */
public final class Tally {
  private final Map<String, Long> arrivals = new HashMap<>();
  private final Map<String, Long> outcomes = new HashMap<>();
  private Optional<Glance> glance = Optional.empty();
  private Optional<String> blind = Optional.empty();

  /** The last look at the inbox. */
  public record Glance(Instant at, InboxFolder.Look look) {}

  synchronized void arrived(Source.Channel channel) {
    arrivals.merge(channel.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
  }

  synchronized void ended(Outcome outcome) {
    String verdict = outcome.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    outcomes.merge(
        outcome.reason() == null ? verdict : verdict + ":" + outcome.reason().id(), 1L, Long::sum);
  }

  synchronized void looked(Instant at, InboxFolder.Look look) {
    glance = Optional.of(new Glance(at, look));
    blind = Optional.empty();
  }

  synchronized void blind(String why) {
    blind = Optional.of(why);
  }

  /** New submissions by channel. */
  public synchronized Map<String, Long> arrivals() {
    return Map.copyOf(arrivals);
  }

  /** Outcomes by verdict, rejections with their reason: {@code rejected:encrypted}. */
  public synchronized Map<String, Long> outcomes() {
    return Map.copyOf(outcomes);
  }

  /** The last look at the inbox, empty before the first. */
  public synchronized Optional<Glance> glance() {
    return glance;
  }

  /** Why the inbox cannot be looked at, empty while it can. */
  public synchronized Optional<String> blind() {
    return blind;
  }
}
