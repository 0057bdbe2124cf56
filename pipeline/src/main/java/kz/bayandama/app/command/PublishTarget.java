package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import kz.bayandama.archive.Bucket;
import kz.bayandama.publish.CloudFront;
import kz.bayandama.publish.Edge;
import kz.bayandama.publish.FolderStore;
import kz.bayandama.publish.Logbook;
import kz.bayandama.publish.Manifest;
import kz.bayandama.publish.Publisher;
import kz.bayandama.publish.S3Store;
import kz.bayandama.publish.Store;
import kz.bayandama.publish.Tree;
import kz.bayandama.site.SiteTree;
import org.jspecify.annotations.Nullable;

/** Where a workspace publishes to, opened, and what it remembers of that place. */
record PublishTarget(Workspace workspace, Store store, Logbook logbook, Publisher publisher)
    implements AutoCloseable {

  /** The place that the settings name. */
  static PublishTarget of(Workspace workspace) throws IOException {
    Settings.Publish settings = workspace.settings().publish();
    String bucket = settings.bucket();
    return of(
        workspace,
        bucket == null
            ? FolderStore.open(workspace.root().resolve(settings.folder()))
            : S3Store.of(
                Bucket.open(
                    new Bucket.Place(
                        bucket, settings.prefix(), settings.endpoint(), settings.region()))));
  }

  /** Another place, which is closed with this. */
  static PublishTarget of(Workspace workspace, Store store) throws IOException {
    Settings.Publish settings = workspace.settings().publish();
    Logbook logbook = Logbook.open(folder(workspace), store.place());
    Edge edge =
        settings.cloudfront() == null ? Edge.NONE : CloudFront.of(settings.cloudfront(), null);
    return new PublishTarget(
        workspace,
        store,
        logbook,
        new Publisher(store, logbook, settings.singlePublisher(), edge, InstantSource.system()));
  }

  /** A site as it is put there: compressed beforehand where the settings say so. */
  Tree tree(SiteTree site) throws IOException {
    Tree plain =
        Tree.of(
            site.root(),
            site.entries().stream()
                .map(entry ->
                    new Tree.File(
                        entry.path(),
                        entry.sha256(),
                        entry.length(),
                        Manifest.Kind.valueOf(entry.use().name()),
                        redirect(site, entry.path())))
                .toList());
    return workspace.settings().publish().gzip()
        ? plain.compressed(store instanceof FolderStore, folder(workspace).resolve("compressed"))
        : plain;
  }

  /** By the site's own address, else by the place's: RFC 9110 leaves both to the host. */
  private @Nullable String redirect(SiteTree site, String path) {
    String target = site.moved().get(path);
    if (target == null) {
      return null;
    }
    String address = workspace.settings().site().address();
    String prefix = workspace.settings().publish().prefix();
    String root = prefix.isEmpty() ? "/" : "/" + prefix + "/";
    return (address.isEmpty() ? root : address) + target;
  }

  private static Path folder(Workspace workspace) {
    return workspace.root().resolve("published");
  }

  @Override
  public void close() {
    store.close();
  }
}
