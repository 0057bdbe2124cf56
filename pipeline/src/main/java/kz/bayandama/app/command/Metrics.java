package kz.bayandama.app.command;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.bayandama.app.routing.Routes;
import kz.bayandama.app.routing.Tally;
import kz.bayandama.extract.Extractor;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;

/** What a running service counts, in Prometheus' text format. No id, name or text is in it. */
final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Routes routes;
  private final InstantSource clock;

  Metrics(Routes routes, Extractor extractor, InstantSource clock) {
    this.routes = routes;
    this.clock = clock;
    arrivals(routes.tally());
    outcomes(routes.tally());
    inbox("waiting", InboxFolder.Look::waiting);
    inbox("ignored", InboxFolder.Look::ignored);
    inbox("stuck", InboxFolder.Look::stuck);
    load();
    FunctionCounter.builder("bayandama.children.started", extractor, Extractor::childrenStarted)
        .description("Processes started to read originals; more than readers are restarts")
        .register(registry);
  }

  String text() {
    return registry.scrape();
  }

  private void arrivals(Tally tally) {
    for (Source.Channel channel : Source.Channel.values()) {
      String name = channel.name().toLowerCase(Locale.ROOT);
      FunctionCounter.builder(
              "bayandama.arrivals", tally, one -> one.arrivals().getOrDefault(name, 0L))
          .description("New submissions since the start")
          .tag("channel", name)
          .register(registry);
    }
  }

  private void outcomes(Tally tally) {
    for (Outcome.Verdict verdict : Outcome.Verdict.values()) {
      String name = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (verdict == Outcome.Verdict.REJECTED) {
        for (Rejection.Reason reason : Rejection.Reason.values()) {
          outcome(tally, name + ":" + reason.id(), name, reason.id());
        }
      } else {
        outcome(tally, name, name, "");
      }
    }
  }

  private void outcome(Tally tally, String key, String verdict, String reason) {
    FunctionCounter.builder(
            "bayandama.outcomes", tally, one -> one.outcomes().getOrDefault(key, 0L))
        .description("Outcomes since the start")
        .tags("outcome", verdict, "reason", reason)
        .register(registry);
  }

  private void inbox(String list, Function<InboxFolder.Look, List<InboxFolder.Entry>> entries) {
    Supplier<List<InboxFolder.Entry>> now =
        () -> routes.tally().glance().map(Tally.Glance::look).map(entries).orElse(List.of());
    Gauge.builder("bayandama.inbox.entries", () -> now.get().size())
        .description("Entries of the inbox at the last look")
        .tag("list", list)
        .register(registry);
    Gauge.builder(
            "bayandama.inbox.oldest.seconds",
            () ->
                age(
                    now.get().stream()
                        .map(InboxFolder.Entry::since)
                        .min(Comparator.naturalOrder())))
        .description("Age of the oldest entry")
        .tag("list", list)
        .register(registry);
  }

  private void load() {
    gauge("bayandama.underway", "Submissions without outcome", () -> routes.load().underWay());
    gauge(
        "bayandama.underway.oldest.seconds",
        "Since when the oldest has been under way",
        () -> age(routes.load().oldestUnderWay()));
    gauge("bayandama.aside", "Submissions set aside", () -> routes.load().aside());
    gauge(
        "bayandama.aside.oldest.seconds",
        "Since when the oldest has been set aside",
        () -> age(routes.load().oldestAside()));
    gauge(
        "bayandama.look.age.seconds",
        "Since the last look at the inbox",
        () -> age(routes.tally().glance().map(Tally.Glance::at)));
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  private double age(Optional<Instant> since) {
    return since.map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0).orElse(0.0);
  }
}
