package kz.bayandama.app.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.archive.Archive;
import kz.bayandama.council.Problems;
import kz.bayandama.index.FieldWords;
import kz.bayandama.index.PublicIndex;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.publish.Changes;
import kz.bayandama.publish.FolderStore;
import kz.bayandama.publish.Manifest;
import kz.bayandama.publish.Publisher;
import kz.bayandama.publish.Release;
import kz.bayandama.publish.S3Store;
import kz.bayandama.publish.Store;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.site.SearchFiles;
import kz.bayandama.site.SiteBuilder;
import kz.bayandama.site.SiteContent;
import kz.bayandama.site.SiteSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code publish}: the site of all adopted editions, to a folder or a bucket. */
@Command(name = "publish")
final class Publish extends Task {
  @Option(names = "--dry-run", descriptionKey = "publish.dry-run")
  private boolean dryRun;

  @Option(names = "--edition", paramLabel = "DIGEST", descriptionKey = "publish.edition")
  private @Nullable String edition;

  /** What {@code publish --json} prints. */
  record Published(
      String place,
      @Nullable Integer release,
      int uploads,
      long bytes,
      int unchanged,
      List<String> obsolete,
      List<String> editions) {}

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    Workspace workspace = workspace();
    if (edition != null) {
      refuseUnlessAdopted(workspace, edition);
    }
    Published done = dryRun ? preview(workspace) : publish(workspace);
    if (json()) {
      print(done);
      return Cli.DONE;
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

  private static void refuseUnlessAdopted(Workspace workspace, String digest)
      throws IOException, Usage {
    Archive archive = workspace.archive().archive();
    int year =
        Adopted.yearOf(archive, digest)
            .orElseThrow(() -> new Usage("there is no edition with the digest " + digest));
    try {
      Adopted.council(workspace).release(year, digest);
    } catch (Problems e) {
      throw new Usage(e.all());
    }
  }

  static Published publish(Workspace workspace) throws IOException, Usage, InterruptedException {
    try (Target target = Target.of(workspace.root(), workspace.settings().publish())) {
      return publish(workspace, target.store());
    }
  }

  /** Builds the site and publishes it there; what was published is kept in the archive. */
  static Published publish(Workspace workspace, Store store)
      throws IOException, Usage, InterruptedException {
    List<String> digests = digests(build(workspace));
    Publisher publisher = new Publisher(store, InstantSource.system());
    Changes changes = publisher.changes(Manifest.of(workspace.site()));
    Release release = publisher.publish(workspace.site(), digests);
    workspace
        .archive()
        .archive()
        .putIfAbsent("releases/" + release.number() + ".json", Json.bytes(release));
    return published(store, release.number(), changes, digests);
  }

  private static Published preview(Workspace workspace) throws IOException, Usage {
    List<String> digests = digests(build(workspace));
    try (Target target = Target.of(workspace.root(), workspace.settings().publish())) {
      Changes changes =
          new Publisher(target.store(), InstantSource.system())
              .changes(Manifest.of(workspace.site()));
      return published(target.store(), null, changes, digests);
    }
  }

  private static Published published(
      Store store, @Nullable Integer release, Changes changes, List<String> digests) {
    return new Published(
        store.place(),
        release,
        changes.uploads(),
        changes.bytes(),
        changes.unchanged(),
        changes.obsolete(),
        digests);
  }

  private static List<String> digests(List<AdoptedEdition> adopted) {
    return adopted.stream().map(one -> one.adoption().digest()).toList();
  }

  /**
   * Builds the site of all adopted editions.
   *
   * @throws Usage if none is adopted
   */
  static List<AdoptedEdition> build(Workspace workspace) throws IOException, Usage {
    List<AdoptedEdition> adopted = new ArrayList<>(Adopted.editions(workspace.archive().archive()));
    if (adopted.isEmpty()) {
      throw new Usage("no edition is adopted; nothing may be published");
    }
    Profile profile = profile(workspace);
    new SiteBuilder()
        .build(
            SiteContent.of(adopted).with(search(adopted, profile)),
            profile,
            siteSettings(workspace.settings()),
            workspace.site());
    return adopted;
  }

  private static SearchFiles search(List<AdoptedEdition> adopted, Profile profile)
      throws IOException {
    PublicIndex index =
        PublicIndex.of(
            adopted.stream().map(AdoptedEdition::edition).toList(), FieldWords.analyzers(profile));
    return new SearchFiles(index.worker(), index.start(), index.files());
  }

  private static SiteSettings siteSettings(Settings settings) {
    SiteSettings site = SiteSettings.relative();
    if (!settings.site().address().isEmpty()) {
      site = site.at(URI.create(settings.site().address()));
    }
    return settings.site().indexNames() ? site.withIndexNames() : site;
  }

  /** Where releases go, opened. */
  private record Target(Store store) implements AutoCloseable {
    static Target of(Path root, Settings.Publish settings) throws IOException {
      return new Target(
          settings.bucket() == null
              ? FolderStore.open(root.resolve(settings.folder()))
              : S3Store.open(
                  settings.bucket(), settings.prefix(), settings.endpoint(), settings.region()));
    }

    @Override
    public void close() {
      if (store instanceof S3Store bucket) {
        bucket.close();
      }
    }
  }
}
