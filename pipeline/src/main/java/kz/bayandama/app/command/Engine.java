package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import kz.bayandama.app.routing.Routes;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.review.ReviewReader;
import kz.bayandama.extract.Extractor;
import kz.bayandama.extract.Limits;
import kz.bayandama.index.ReportIndex;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.Recogniser;

/** The routes of one workspace, which they hold for themselves while they run. */
final class Engine implements AutoCloseable {
  private final Workspace workspace;
  private final InstantSource clock;
  private final FileLock lock;
  private final ReportArchive archive;
  private final Extractor extractor;
  private final ReportIndex index;
  private final Routes routes;

  private Engine(Workspace workspace, Profile profile, FileLock lock, Consumer<String> ended)
      throws IOException, InterruptedException {
    this.workspace = workspace;
    this.clock = InstantSource.system();
    this.lock = lock;
    this.archive = workspace.archive();
    this.extractor = Extractor.open(Limits.standard(), workspace.settings().readers());
    this.index = ReportIndex.open(workspace.index(), profile);
    this.routes =
        new Routes(
            new Routes.Stages(
                archive,
                extractor,
                new Recogniser(profile),
                PersonalDataFinder.bundled(profile.id()),
                index,
                new ReviewReader(profile, archive)),
            new Routes.Places(
                workspace.temporary(), workspace.aside(), workspace.settings().readers()),
            clock,
            ended);
  }

  /**
   * Starts the routes.
   *
   * @param ended is told each id that has its outcome or was set aside
   * @throws Usage if another process holds the workspace, or file names cannot be read rightly
   */
  static Engine start(Workspace workspace, Consumer<String> ended)
      throws IOException, Usage, InterruptedException {
    String names = System.getProperty("sun.jnu.encoding", "");
    if (!Charset.forName(names).equals(StandardCharsets.UTF_8)) {
      throw new Usage(
          "file names would be read as "
              + names
              + "; set LANG or LC_ALL to C.UTF-8 and start again");
    }
    Profile profile = Task.profile(workspace);
    FileLock lock = workspace.lock();
    Engine engine = new Engine(workspace, profile, lock, ended);
    engine.routes.start();
    return engine;
  }

  /** Watches the workspace's inbox too. */
  void watchInbox() {
    Settings settings = workspace.settings();
    InboxFolder inbox =
        new InboxFolder(workspace.inbox(), Duration.ofSeconds(settings.stableSeconds()), clock);
    routes.watch(
        new Routes.Watched(inbox, workspace.taken(), Duration.ofSeconds(settings.lookSeconds())));
  }

  Routes routes() {
    return routes;
  }

  ReportArchive archive() {
    return archive;
  }

  Path root() {
    return workspace.root();
  }

  @Override
  public void close() throws IOException {
    try (lock;
        index;
        extractor) {
      routes.close();
    }
  }
}
