package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.ReceivedMessage;
import kz.bayandama.intake.receipt.DigestText;
import kz.bayandama.intake.receipt.Post;
import kz.bayandama.intake.receipt.Receipts;
import kz.bayandama.json.Json;
import kz.bayandama.report.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Route {@code digest}: sends the operator's mail once a day. {@code digests/<day>.json} in the
 * archive is put before the server gets it, so none is sent twice.
 */
final class DigestStep {
  private final Routes.Inside inside;
  private final Mailroom.Desk desk;
  private final Mailroom.Digest digest;
  private final InstantSource clock;
  private @Nullable LocalDate refused;

  DigestStep(Routes.Inside inside, Mailroom.Desk desk, Mailroom.Digest digest) {
    this.inside = inside;
    this.desk = desk;
    this.digest = digest;
    this.clock = inside.clock();
  }

  /** Sends today's digest if its hour has come and it was not sent yet. */
  public synchronized void send() throws IOException {
    ZonedDateTime now = clock.instant().atZone(digest.zone());
    LocalDate today = now.toLocalDate();
    String key = "digests/" + today + ".json";
    ReportArchive archive = inside.stages().archive();
    if (now.getHour() < digest.hour()
        || (archive.archive().exists(key) && !today.equals(refused))) {
      return;
    }
    Post.Letter letter =
        new Post.Letter(
            "digest." + today,
            digest.to(),
            DigestText.write(today, clock.instant(), figures(archive), digest.language()),
            false,
            Optional.empty(),
            clock.instant());
    Post.End end =
        digest
            .post()
            .send(
                letter,
                () ->
                    archive.putIfAbsent(
                        key, Map.of("at", clock.instant().truncatedTo(ChronoUnit.SECONDS))));
    refused = end == Post.End.LATER ? today : null;
  }

  private DigestText.Figures figures(ReportArchive archive) throws IOException {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    Map<String, Integer> day = new TreeMap<>();
    Map<String, Integer> all = new TreeMap<>();
    int underWay = 0;
    for (String id : archive.submissions()) {
      Optional<Outcome> outcome = archive.outcome(id);
      if (outcome.isEmpty()) {
        underWay++;
        continue;
      }
      all.merge(name(outcome.get()), 1, Integer::sum);
      if (outcome.get().at().isAfter(yesterday)) {
        day.merge(name(outcome.get()), 1, Integer::sum);
      }
    }
    return new DigestText.Figures(
        day,
        all,
        waiting(new Messages(archive)),
        aside(inside.aside()),
        underWay,
        inside.tally().glance().map(glance -> glance.look().stuck().size()).orElse(0),
        Receipts.uncertain(archive),
        faults());
  }

  private static String name(Outcome outcome) {
    String verdict = outcome.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return outcome.reason() == null ? verdict : verdict + ":" + outcome.reason().id();
  }

  private List<DigestText.Aged> waiting(Messages messages) throws IOException {
    List<DigestText.Aged> waiting = new ArrayList<>();
    for (ReceivedMessage message : messages.waiting(desk.participants().get())) {
      waiting.add(new DigestText.Aged(message.id(), message.receivedAt()));
    }
    return waiting;
  }

  private static List<DigestText.Aged> aside(Path folder) throws IOException {
    List<DigestText.Aged> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
          Aside aside = Json.read(Files.readAllBytes(file), Aside.class);
          all.add(new DigestText.Aged(aside.id(), aside.at()));
        }
      }
    }
    return all;
  }

  private List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : List.of(desk.mailboxState(), desk.postState())) {
      String fault = StateFile.read(file).fault();
      if (fault != null) {
        faults.add(fault);
      }
    }
    return faults;
  }
}
