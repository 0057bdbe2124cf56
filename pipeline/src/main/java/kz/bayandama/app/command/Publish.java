package kz.bayandama.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.bayandama.archive.Archive;
import kz.bayandama.council.Problems;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.publish.Changes;
import kz.bayandama.publish.Manifest;
import kz.bayandama.publish.Pruning;
import kz.bayandama.publish.Publisher;
import kz.bayandama.publish.Release;
import kz.bayandama.publish.Store;
import kz.bayandama.publish.Tree;
import kz.bayandama.publish.Verification;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.site.Program;
import kz.bayandama.site.SiteBuilder;
import kz.bayandama.site.SiteSettings;
import kz.bayandama.site.SiteTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code publish}: the site of all adopted editions, to a folder or a bucket. {@code publish
 * verify} reads it back, {@code publish prune} deletes what is no longer needed.
 */
@Command(name = "publish")
final class Publish extends Task {
  /** What is done with the published site, besides publishing it. */
  enum Verb {
    VERIFY,
    PRUNE
  }

  @Parameters(arity = "0..1", paramLabel = "verify|prune", descriptionKey = "publish.verb")
  private @Nullable Verb verb;

  @Option(names = "--dry-run", descriptionKey = "publish.dry-run")
  private boolean dryRun;

  @Option(names = "--edition", paramLabel = "DIGEST", descriptionKey = "publish.edition")
  private @Nullable String edition;

  /**
   * What {@code publish --json} prints.
   *
   * @param release number of the release that is shown now, null where nothing was done
   * @param added paths that were not there
   * @param replaced paths that were there otherwise
   * @param obsolete paths that will be deleted later
   */
  record Done(
      String place,
      @Nullable Integer release,
      int uploads,
      long bytes,
      int unchanged,
      List<String> added,
      List<String> replaced,
      List<String> obsolete,
      List<String> editions) {
    static Done of(Store store, Release release, Changes changes) {
      return of(store, release.number(), changes, release.editions());
    }

    private static Done of(
        Store store, @Nullable Integer release, Changes changes, List<String> editions) {
      Set<String> replaced = Set.copyOf(changes.replaced());
      return new Done(
          store.place(),
          release,
          changes.uploads(),
          changes.bytes(),
          changes.unchanged(),
          changes.all().stream()
              .map(Manifest.Entry::path)
              .filter(path -> !replaced.contains(path))
              .toList(),
          changes.replaced(),
          changes.obsolete(),
          editions);
    }
  }

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    Workspace workspace = workspace();
    if (verb != null) {
      return switch (verb) {
        case VERIFY -> verify(workspace);
        case PRUNE -> {
          List<String> deleted = prune(workspace);
          say("publish.pruned", deleted.size());
          if (json()) {
            deleted.forEach(path -> print(Map.of("deleted", path)));
          }
          yield Cli.DONE;
        }
      };
    }
    if (edition != null) {
      refuseUnlessAdopted(workspace, edition);
    }
    Done done = dryRun ? preview(workspace) : publish(workspace);
    if (json()) {
      print(done);
      return Cli.DONE;
    }
    if (dryRun) {
      done.added().forEach(path -> say("publish.added", path));
      done.replaced().forEach(path -> say("publish.replaced", path));
      done.obsolete().forEach(path -> say("publish.obsolete", path));
    }
    say(
        dryRun ? "publish.would" : "publish.done",
        done.place(),
        done.uploads(),
        done.bytes(),
        done.unchanged(),
        done.obsolete().size(),
        String.valueOf(done.release()));
    return Cli.DONE;
  }

  private int verify(Workspace workspace) throws IOException, InterruptedException, Usage {
    try (FileLock lock = workspace.publishing();
        PublishTarget target = PublishTarget.of(workspace)) {
      Verification.Result result = new Verification(target.store(), target.logbook()).verify();
      if (json()) {
        print(result);
      } else if (result.release() == 0) {
        say("publish.none", target.store().place());
        return Cli.FAULT;
      } else {
        for (Verification.Difference one : result.differences()) {
          String wrong = one.wrong().name().toLowerCase(Locale.ROOT).replace('_', '-');
          say("publish.wrong." + wrong, one.path());
        }
      }
      say(
          result.proven() ? "publish.proven" : "publish.unproven",
          target.store().place(),
          String.valueOf(result.release()),
          result.checked());
      return result.proven() && lock.isValid() ? Cli.DONE : Cli.FAULT;
    }
  }

  /** Deletes what is no longer needed; returns the paths. */
  static List<String> prune(Workspace workspace) throws IOException, Usage {
    try (FileLock lock = workspace.publishing();
        PublishTarget target = PublishTarget.of(workspace)) {
      return lock.isValid()
          ? new Pruning(target.store(), target.logbook())
              .prune(workspace.settings().publish().keep())
          : List.of();
    }
  }

  private static void refuseUnlessAdopted(Workspace workspace, String digest)
      throws IOException, Usage {
    Archive archive = workspace.archive().archive();
    int year =
        Adopted.yearOf(archive, digest)
            .orElseThrow(() -> new Usage("wrong.no-such-edition", digest));
    try {
      Adopted.council(workspace).release(year, digest);
    } catch (Problems e) {
      throw new Usage(e.all());
    }
  }

  static Done publish(Workspace workspace) throws IOException, Usage, InterruptedException {
    try (PublishTarget target = PublishTarget.of(workspace)) {
      return publish(workspace, target);
    }
  }

  /** Builds the site and publishes it there; what was published is kept in the archive. */
  static Done publish(Workspace workspace, PublishTarget target)
      throws IOException, Usage, InterruptedException {
    try (FileLock lock = workspace.publishing()) {
      List<AdoptedEdition> adopted = adopted(workspace);
      Tree tree = target.tree(checked(workspace, adopted));
      Publisher.Published done = target.publisher().publish(tree, digests(adopted));
      remember(workspace, done.release());
      return lock.isValid()
          ? Done.of(target.store(), done.release(), done.changes())
          : Done.of(target.store(), null, done.changes(), List.of());
    }
  }

  /** Keeps in the archive what was published, under the archive's own next number. */
  static void remember(Workspace workspace, Release release) throws IOException {
    Archive archive = workspace.archive().archive();
    byte[] bytes = Json.bytes(release);
    List<String> kept = archive.list("releases/");
    for (String key : kept.reversed()) {
      try (InputStream in = archive.get(key)) {
        if (Arrays.equals(in.readAllBytes(), bytes)) {
          return;
        }
      }
    }
    int number = kept.size() + 1;
    while (!archive.putIfAbsent("releases/" + number + ".json", bytes)) {
      number++;
    }
  }

  private static Done preview(Workspace workspace) throws IOException, Usage {
    try (FileLock lock = workspace.publishing();
        PublishTarget target = PublishTarget.of(workspace)) {
      List<AdoptedEdition> adopted = adopted(workspace);
      Changes changes = target.publisher().preview(target.tree(checked(workspace, adopted)));
      return Done.of(target.store(), null, changes, lock.isValid() ? digests(adopted) : List.of());
    }
  }

  /** Builds the site and looks through it for personal data. */
  private static SiteTree checked(Workspace workspace, List<AdoptedEdition> adopted)
      throws IOException, Usage {
    SiteTree tree = build(workspace, adopted);
    LastLook.require(workspace, adopted, tree, Program.digest());
    return tree;
  }

  private static List<String> digests(List<AdoptedEdition> adopted) {
    return adopted.stream().map(one -> one.adoption().digest()).toList();
  }

  private static List<AdoptedEdition> adopted(Workspace workspace) throws IOException, Usage {
    List<AdoptedEdition> adopted = Adopted.editions(workspace.archive().archive());
    if (adopted.isEmpty()) {
      throw new Usage("wrong.nothing-adopted");
    }
    return adopted;
  }

  /** Builds the site of these editions, but for what was withdrawn. */
  static SiteTree build(Workspace workspace, List<AdoptedEdition> adopted) throws IOException {
    Profile profile = profile(workspace);
    Withdrawals withdrawals = Withdrawals.of(workspace.archive());
    List<AdoptedEdition> shown = withdrawals.without(adopted);
    return new SiteBuilder()
        .build(
            new PublicContent(workspace.archive(), profile)
                .of(shown)
                .withWithdrawn(withdrawals.pages()),
            profile,
            siteSettings(workspace),
            workspace.site());
  }

  private static SiteSettings siteSettings(Workspace workspace) {
    Settings settings = workspace.settings();
    SiteSettings site = SiteSettings.relative();
    if (!settings.site().address().isEmpty()) {
      site = site.at(URI.create(settings.site().address()));
    }
    String profile = settings.profile();
    Path look = workspace.root().resolve(profile).resolve("site");
    if (profile.contains("/") && Files.isDirectory(look)) {
      site = site.withLook(look);
    }
    return settings.site().indexNames() ? site.withIndexNames() : site;
  }
}
