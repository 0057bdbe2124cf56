package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bayandama.app.routing.Office;
import kz.bayandama.archive.Archive;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Requests;
import kz.bayandama.json.Json;
import kz.bayandama.publish.Manifest;
import kz.bayandama.publish.Release;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Withdrawal;
import kz.bayandama.site.SiteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does for the Council, while the service runs, what the commands do when somebody asks. */
final class Secretary implements Office {
  private static final Logger LOG = LoggerFactory.getLogger(Secretary.class);

  /** How many days before a deadline it is called to mind, as {@code request} does. */
  private static final int DAYS_BEFORE = 7;

  private static final List<String> DECIDED =
      List.of("council/", "editions/", Withdrawal.PREFIX, "releases/");

  private static final Duration PRUNES_EVERY = Duration.ofDays(1);

  private final Workspace workspace;
  private final InstantSource clock;
  private final Map<String, String> environment;
  private Instant pruned = Instant.MIN;

  /** What the archive held of all that publication depends on when it was last looked at. */
  private List<String> seen = List.of();

  /**
   * The secretary of a workspace.
   *
   * @param environment may hold the mail server's password
   */
  Secretary(Workspace workspace, InstantSource clock, Map<String, String> environment) {
    this.workspace = workspace;
    this.clock = clock;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Optional<String> write() throws IOException {
    Ledger ledger = new Ledger(workspace.archive().archive());
    Plans plans = new Plans(ledger);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try {
      Postman postman = Postman.of(workspace, environment);
      for (int year : ledger.years()) {
        Optional<Plan> plan = plans.plan(year);
        if (plan.isPresent()) {
          Requests requests =
              new Requests(ledger, Adopted.roster(workspace), Task.profile(workspace));
          int letters =
              new RequestLetters(requests, postman).write(plan.get(), today, DAYS_BEFORE).size();
          if (letters > 0) {
            LOG.info("{} letters of the plan of {} are under way", letters, year);
          }
        }
      }
      return postman.deliver();
    } catch (Usage e) {
      return Optional.of(e.english().getFirst());
    }
  }

  @Override
  public Optional<String> publish() throws IOException, InterruptedException {
    Archive archive = workspace.archive().archive();
    List<String> decided = new ArrayList<>();
    for (String prefix : DECIDED) {
      decided.addAll(archive.list(prefix));
    }
    // what was put never changes, so the same keys say the same
    boolean pruning = pruned.plus(PRUNES_EVERY).isBefore(clock.instant());
    if (decided.equals(seen) && !pruning) {
      return Optional.empty();
    }
    Set<String> adopted = new HashSet<>();
    List<AdoptedEdition> editions = Adopted.editions(archive);
    for (AdoptedEdition edition : editions) {
      adopted.add(edition.adoption().digest());
    }
    List<String> releases = decided.stream().filter(key -> key.startsWith("releases/")).toList();
    try {
      Optional<Release> last = last(archive, releases);
      boolean shown =
          last.isPresent()
              && adopted.equals(Set.copyOf(last.get().editions()))
              && answersShown(last.get(), editions);
      // who brought a former release back says when to go on, by publishing
      boolean broughtBack = last.isPresent() && last.get().restores() != null;
      if (!adopted.isEmpty() && !shown && !broughtBack) {
        LOG.info("release {} is published", Publish.publish(workspace).release());
      } else if (!releases.isEmpty() && pruning) {
        Publish.prune(workspace);
        pruned = clock.instant();
      }
      seen = decided;
      return Optional.empty();
    } catch (Usage e) {
      return Optional.of(e.english().getFirst());
    }
  }

  /** Whether a release says of answers what may be said now. */
  private boolean answersShown(Release release, List<AdoptedEdition> editions) throws IOException {
    String now =
        new PublicContent(workspace.archive(), Task.profile(workspace))
            .answersDigest(Withdrawals.of(workspace.archive()).without(editions));
    Path built = workspace.site().resolve(SiteBuilder.ANSWERS);
    for (Manifest.Entry entry : release.manifest().entries()) {
      if (entry.path().equals(SiteBuilder.ANSWERS)) {
        boolean same = entry.sha256().equals(now);
        boolean packed = entry.encoding() != null && Files.exists(built);
        return same || (packed && Ids.of(built).equals(now));
      }
    }
    return true;
  }

  private static Optional<Release> last(Archive archive, List<String> releases) throws IOException {
    int last =
        releases.stream()
            .mapToInt(key -> Integer.parseInt(key.replaceAll("\\D", "")))
            .max()
            .orElse(0);
    if (last == 0) {
      return Optional.empty();
    }
    try (var in = archive.get("releases/" + last + ".json")) {
      return Optional.of(Json.read(in.readAllBytes(), Release.class));
    }
  }
}
