package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import kz.bayandama.app.routing.ArchivedTries;
import kz.bayandama.app.routing.Routes;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.council.review.ReviewReader;
import kz.bayandama.extract.Extractor;
import kz.bayandama.extract.Limits;
import kz.bayandama.index.ReportIndex;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.intake.TakenFolder;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.Recogniser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of one workspace, which they hold for themselves while they run. */
final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final Workspace workspace;
  private final InstantSource clock;
  private final FileLock lock;
  private final ReportArchive archive;
  private final Extractor extractor;
  private final ReportIndex index;
  private final Profile profile;
  private final PersonalDataFinder personalData;
  private final Routes routes;

  private Engine(Workspace workspace, Profile profile, FileLock lock, Consumer<String> ended)
      throws IOException, InterruptedException {
    this.workspace = workspace;
    this.clock = InstantSource.system();
    this.lock = lock;
    this.archive = workspace.archive();
    this.extractor =
        Extractor.open(
            Limits.standard(),
            workspace.settings().readers(),
            new ArchivedTries(archive, clock),
            workspace.temporary());
    this.index = ReportIndex.open(workspace.index(), profile);
    this.profile = profile;
    this.personalData = Task.finder(workspace);
    Answers answers = new Answers(profile, archive);
    this.routes =
        new Routes(
            new Routes.Stages(
                archive,
                extractor,
                new Recogniser(profile),
                personalData,
                index,
                new ReviewReader(profile, archive),
                new ClearingDesk(workspace, personalData),
                answers,
                new Desk(workspace, profile, answers)),
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
      throw new Usage("wrong.file-names", names);
    }
    FileLock lock = workspace.lock();
    workspace.sweep();
    Profile profile = Task.profile(workspace);
    Engine engine = new Engine(workspace, profile, lock, ended);
    engine.routes.start();
    return engine;
  }

  /** Watches the workspace's inbox too. */
  void watchInbox() throws IOException {
    Settings settings = workspace.settings();
    Duration stable = Duration.ofSeconds(settings.stableSeconds());
    routes.watch(
        new Routes.Watched(
            new InboxFolder(workspace.inbox(), stable, clock),
            TakenFolder.open(workspace.taken(), stable, clock),
            Duration.ofSeconds(settings.lookSeconds()),
            this::note));
  }

  private void note(InboxFolder.Look look) {
    try {
      InboxState.Note.of(look, clock.instant().truncatedTo(ChronoUnit.SECONDS))
          .write(workspace.lookNote());
    } catch (IOException e) {
      LOG.warn("the look cannot be noted for status: {}", InboxFolder.said(e));
    }
  }

  /**
   * Takes mail in too, where the settings name a mailbox.
   *
   * @throws Usage with all that is wrong with the roster or the files of secrets
   */
  void openMailroom(Map<String, String> environment) throws IOException, Usage {
    routes.open(Correspondence.mailroom(workspace, profile, personalData, environment));
  }

  /**
   * Sends the Council's letters and publishes what it adopts, too.
   *
   * @param environment may hold the mail server's password
   */
  void openOffice(Map<String, String> environment) throws IOException {
    routes.open(
        new Secretary(workspace, clock, environment),
        workspace.lettersState(),
        workspace.publishState());
  }

  Extractor extractor() {
    return extractor;
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
