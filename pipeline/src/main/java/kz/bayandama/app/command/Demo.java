package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import kz.bayandama.app.routing.Arrival;
import kz.bayandama.archive.Bucket;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.OpenVote;
import kz.bayandama.council.Roster;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.publish.LocalS3;
import kz.bayandama.publish.S3Store;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;
import kz.bayandama.report.VisitReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code demo}: the whole way on the bundled sample reports, each step by the same code as its
 * command. Running it again in the same workspace changes nothing.
 */
@Command(name = "demo")
final class Demo extends Task {
  private static final String BUCKET = "npm-public";

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "option.port")
  private int port = 8080;

  @Option(names = "--no-serve", descriptionKey = "demo.no-serve")
  private boolean noServe;

  @Option(names = "--only", paramLabel = "TEXT", defaultValue = "", descriptionKey = "demo.only")
  private String only = "";

  @Option(names = "--s3", descriptionKey = "demo.s3")
  private boolean s3;

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    Workspace workspace = workspaceOfInventedPeople();
    ingest(workspace, Samples.REPORTS, "demo.reading");
    for (Listed listed : Reports.all(workspace.archive(), language())) {
      say("demo.line", listed.line(words()));
    }
    for (int year : years(workspace.archive())) {
      adopt(workspace, year);
    }
    ingest(workspace, Samples.ANSWERS, "demo.answers");
    AnswersCommand.confirm(
        workspace,
        new Answers(profile(workspace), workspace.archive()),
        "all",
        Adopted.roster(workspace).responsible());
    if (s3) {
      bucket(workspace);
    } else {
      Publish.Done published = Publish.publish(workspace);
      say("demo.published", published.place(), published.uploads(), published.unchanged());
      if (!noServe) {
        Serve.serve(this, workspace.published(), port);
      }
    }
    return Cli.DONE;
  }

  private Workspace workspaceOfInventedPeople() throws IOException, Usage {
    Files.createDirectories(root().resolve("council"));
    Path council = root().resolve("council/council.yaml");
    if (!Files.exists(council)) {
      Init.copy("demo-council.yaml", council);
    }
    return Init.make(root(), language());
  }

  /** Takes the samples of a folder in that were asked for. */
  private void ingest(Workspace workspace, String folder, String message)
      throws IOException, Usage, InterruptedException {
    Path samples = Files.createTempDirectory(workspace.root(), ".samples");
    List<Path> files = Samples.copy(folder, only, samples);
    say(message, files.size());
    if (!files.isEmpty()) {
      ingest(workspace, files);
    }
    Files.delete(samples);
  }

  private static void ingest(Workspace workspace, List<Path> files)
      throws IOException, Usage, InterruptedException {
    try (Engine engine = Engine.start(workspace, id -> {})) {
      engine.routes().resume();
      for (Path file : files) {
        engine
            .routes()
            .submit(new Arrival(file, String.valueOf(file.getFileName()), Source.Channel.FOLDER));
        Files.delete(file);
      }
      engine.routes().awaitNone();
    }
  }

  /** The years that accepted reports tell of, in order. */
  private static List<Integer> years(ReportArchive archive) throws IOException {
    TreeSet<Integer> years = new TreeSet<>();
    for (VisitReport report : archive.reports()) {
      if (report.outcome() == Outcome.Verdict.ACCEPTED) {
        report.visits().stream()
            .flatMap(visit -> Optional.ofNullable(visit.from()).stream())
            .forEach(from -> years.add(from.getYear()));
      }
    }
    return new ArrayList<>(years);
  }

  /** Assembles, has the invented Council vote, and decides; unless that is done already. */
  private void adopt(Workspace workspace, int year) throws IOException, Usage {
    boolean adopted =
        Adopted.editions(workspace.archive().archive()).stream()
            .anyMatch(one -> one.edition().year() == year);
    if (adopted) {
      return;
    }
    String digest = Assemble.keep(workspace, year, year).digest();
    String reader = Adopted.roster(workspace).responsible();
    int replaced = ClearCommand.replaceOpen(workspace, year, reader, null);
    say("demo.cleared", year, replaced, reader);
    Path minutes = workspace.council().resolve("minutes-" + year + ".yaml");
    Files.writeString(minutes, minutes(Adopted.roster(workspace), digest), StandardCharsets.UTF_8);
    VoteCommand.record(workspace, minutes);
    Decide.decide(workspace, year);
    say("demo.adopted", year, digest);
  }

  /** All members in favour but the last, who is absent. */
  private static String minutes(Roster roster, String digest) {
    String form = OpenVote.form(digest, LocalDate.now(ZoneOffset.UTC), roster);
    int last = form.lastIndexOf("vote: }");
    return form.substring(0, last).replace("vote: }", "vote: for}") + "vote: absent}\n";
  }

  private void bucket(Workspace workspace) throws IOException, Usage, InterruptedException {
    Workspace withIndexNames =
        new Workspace(workspace.root(), workspace.settings().withIndexNames());
    try (LocalS3 server = LocalS3.start(workspace.root().resolve("s3"), BUCKET);
        PublishTarget target =
            PublishTarget.of(
                withIndexNames,
                S3Store.of(
                    Bucket.open(
                        new Bucket.Place(BUCKET, "", server.endpoint(), "us-east-1"),
                        new Bucket.Keys(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY))))) {
      Publish.Done published = Publish.publish(withIndexNames, target);
      say("demo.published", published.place(), published.uploads(), published.unchanged());
      if (!noServe) {
        say("serve.started", server.forReaders() + "/" + BUCKET + "/index.html");
        new CountDownLatch(1).await();
      }
    }
  }
}
