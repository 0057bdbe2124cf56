package kz.bayandama.app.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.bayandama.archive.FolderArchive;
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
import kz.bayandama.report.Ids;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production route files with the real stages. */
class RoutesIT {
  private static final Path SAMPLES = Path.of("src/samples");
  private static final Profile PROFILE = Profile.bundled("kz");

  @TempDir Path folder;
  private final LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();
  private ReportArchive archive;
  private Extractor extractor;
  private ReportIndex index;
  private Routes routes;

  @BeforeEach
  void start() throws Exception {
    for (String name : List.of("inbox", "taken", "tmp")) {
      Files.createDirectory(folder.resolve(name));
    }
    archive = new ReportArchive(FolderArchive.open(folder.resolve("archive")));
    extractor = Extractor.open(Limits.standard(), 1);
    index = ReportIndex.open(folder.resolve("index"), PROFILE);
    routes =
        new Routes(
            new Routes.Stages(
                archive,
                extractor,
                new Recogniser(PROFILE),
                PersonalDataFinder.bundled("kz"),
                index,
                new ReviewReader(PROFILE, archive),
                Clearing.NONE,
                new Answers(PROFILE, archive),
                new NoPapers()),
            new Routes.Places(folder.resolve("tmp"), folder.resolve("aside"), 1),
            InstantSource.system(),
            ended::add);
    routes.start();
  }

  @AfterEach
  void stop() throws IOException {
    routes.close();
    index.close();
    extractor.close();
  }

  private void watch() throws IOException {
    InboxFolder inbox =
        new InboxFolder(folder.resolve("inbox"), Duration.ZERO, InstantSource.system());
    TakenFolder taken =
        TakenFolder.open(folder.resolve("taken"), Duration.ZERO, InstantSource.system());
    routes.watch(new Routes.Watched(inbox, taken, Duration.ofMillis(100), look -> {}));
  }

  private String next() throws InterruptedException {
    String id = ended.poll(60, TimeUnit.SECONDS);
    assertThat(id).as("an outcome within a minute").isNotNull();
    return String.valueOf(id);
  }

  @Test
  void aDroppedReportIsArchivedRecognisedAndTakenOutOfTheInbox() throws Exception {
    Path dropped = folder.resolve("inbox/кентау-уұи-есеп.docx");
    Files.copy(SAMPLES.resolve("кентау-уұи-есеп.docx"), dropped);
    watch();
    String id = next();
    assertThat(id).isEqualTo(Ids.of(SAMPLES.resolve("кентау-уұи-есеп.docx")));
    assertThat(archive.outcome(id).map(Outcome::verdict)).hasValue(Outcome.Verdict.ACCEPTED);
    assertThat(archive.report(id).orElseThrow().recommendations()).isNotEmpty();
    assertThat(dropped).doesNotExist();
    assertThat(folder.resolve("taken/" + Ids.abbreviate(id) + "/кентау-уұи-есеп.docx")).exists();
  }

  @Test
  void anEmptyFileAndALockedOneAreOutcomesWithDifferentReasons() throws Exception {
    Files.copy(SAMPLES.resolve("pustoi-fail.docx"), folder.resolve("inbox/пустой.docx"));
    Files.copy(SAMPLES.resolve("zakrytyi-parolem-otchet.pdf"), folder.resolve("inbox/отчёт.pdf"));
    watch();
    assertThat(List.of(reason(next()), reason(next())))
        .containsExactlyInAnyOrder("ENCRYPTED", "EMPTY");
  }

  private String reason(String id) throws IOException {
    return String.valueOf(archive.outcome(id).orElseThrow().reason());
  }

  @Test
  void aFaultOfTheWorldIsSetAsideAndTakenUpAgain() throws Exception {
    Path report = SAMPLES.resolve("sizo-dknb-semey.docx");
    String id = Ids.of(report);
    // the archive cannot keep reports while a file stands where their folder should be
    Path inTheWay = Files.writeString(folder.resolve("archive/reports"), "");
    routes.submit(new Arrival(report, "отчёт.docx", Source.Channel.COMMAND));
    assertThat(next()).isEqualTo(id);
    assertThat(archive.outcome(id)).isEmpty();
    assertThat(folder.resolve("aside/" + id + ".json")).exists();
    Files.delete(inTheWay);
    assertThat(routes.resume()).isEqualTo(1);
    assertThat(next()).isEqualTo(id);
    assertThat(archive.outcome(id)).isPresent();
    assertThat(folder.resolve("aside/" + id + ".json")).doesNotExist();
  }
}
