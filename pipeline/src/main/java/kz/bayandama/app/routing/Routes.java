package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.council.review.ReviewReader;
import kz.bayandama.extract.Extractor;
import kz.bayandama.index.ReportIndex;
import kz.bayandama.intake.FolderIntake;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.intake.Intake;
import kz.bayandama.intake.TakenFolder;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.recognise.Recogniser;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The running routes, from intake to index. Closing waits for what is under way. */
public final class Routes implements AutoCloseable {
  private static final List<String> ALWAYS =
      List.of("faults", "intake", "extract", "recognise", "review", "paper", "propose", "index");

  private final CamelContext context;
  private final ProducerTemplate producer;
  private final ReportArchive archive;
  private final Path aside;
  private final ReportIndex index;
  private final Progress progress;
  private final Tally tally = new Tally();
  private final Intake intake;
  private final IntakeStep intakeStep;
  private final IndexStep indexStep;
  private final List<VisitReport> reports;
  private final InstantSource clock;
  private final Stages stages;
  private final Properties added = new Properties();

  /** The stages that the routes join. */
  public record Stages(
      ReportArchive archive,
      Extractor extractor,
      Recogniser recogniser,
      PersonalDataFinder personalData,
      ReportIndex index,
      ReviewReader reviews,
      Clearing clearing,
      Answers answers,
      Papers papers) {}

  /**
   * Where the routes work.
   *
   * @param temporary an existing folder for copies under way
   * @param aside the folder that says what was set aside
   * @param readers how many originals are read at the same time
   */
  public record Places(Path temporary, Path aside, int readers) {}

  /**
   * A folder to watch.
   *
   * @param taken where files go once they are archived
   * @param look how often it is looked at
   * @param looked is told what each look saw
   */
  public record Watched(
      InboxFolder inbox, TakenFolder taken, Duration look, Consumer<InboxFolder.Look> looked) {}

  /**
   * Builds the routes; {@link #start} runs them.
   *
   * @param ended is told each id when its outcome is in the archive or it was set aside
   */
  public Routes(Stages stages, Places places, InstantSource clock, Consumer<String> ended)
      throws IOException {
    this.stages = stages;
    this.archive = stages.archive();
    this.aside = places.aside();
    this.index = stages.index();
    this.clock = clock;
    this.progress = new Progress(ended, clock);
    this.reports = archive.reports();
    this.context = new DefaultCamelContext();
    this.producer = context.createProducerTemplate();
    context.getGlobalOptions().put("CamelLogDebugBodyMaxChars", "0");
    context.getComponent("direct", DirectComponent.class).setBlock(false);
    this.intake = new Intake(archive, places.temporary(), clock);
    this.intakeStep = new IntakeStep(intake, archive, progress, tally);
    this.indexStep = new IndexStep(archive, index, progress);
    Supersession supersession = new Supersession(reports);
    Copies copies = new Copies(archive, places.temporary());
    Map<String, Object> beans =
        Map.of(
            "intake", intakeStep,
            "extract", new ExtractStep(archive, stages.extractor(), places.temporary()),
            "recognise",
                new RecogniseStep(
                    archive,
                    stages.recogniser(),
                    stages.personalData(),
                    supersession,
                    tally,
                    stages.answers(),
                    clock),
            "review",
                new ReviewStep(
                    stages,
                    new ReviewStep.Aids(supersession, indexStep, progress, tally, copies, clock)),
            "paper", new PaperStep(stages, copies, progress, tally, clock),
            "index", indexStep,
            "again", new AgainStep(archive, aside, progress),
            "faults", new FaultsStep(archive, aside, progress, tally, clock));
    beans.forEach((name, bean) -> context.getRegistry().bind(name, bean));
    Properties properties = new Properties();
    properties.setProperty("bayandama.readers", String.valueOf(places.readers()));
    properties.setProperty("bayandama.commit", "2000");
    context.getPropertiesComponent().setInitialProperties(properties);
  }

  /** Brings the index up to the archive, then starts the routes that every run needs. */
  public void start() throws IOException {
    indexStep.catchUp(reports);
    load(ALWAYS);
    context.start();
  }

  /** What happened on the routes since they were started. */
  public Tally tally() {
    return tally;
  }

  /** How much is under way and set aside. */
  public Load load() {
    return new Load(
        progress.underWay(), progress.oldestUnderWay(), progress.aside(), progress.oldestAside());
  }

  /** How much is under way and set aside, and since when the oldest of each. */
  public record Load(
      int underWay, Optional<Instant> oldestUnderWay, int aside, Optional<Instant> oldestAside) {}

  /** Watches a folder as well, and tries what is set aside again. */
  public void watch(Watched watched) {
    context
        .getRegistry()
        .bind(
            "intake-folder",
            new IntakeFolderStep(
                new FolderIntake(watched.inbox(), watched.taken(), intake),
                intakeStep,
                tally,
                watched.looked(),
                clock));
    added.setProperty("bayandama.look", String.valueOf(watched.look().toMillis()));
    context.getPropertiesComponent().setOverrideProperties(added);
    load(List.of("intake-folder", "again"));
  }

  /**
   * What routes that run besides are joined to.
   *
   * @param properties that their files name
   * @param aside the folder that says what was set aside
   */
  record Inside(
      CamelContext context,
      Properties properties,
      Stages stages,
      IntakeStep intake,
      Progress progress,
      Tally tally,
      Path aside,
      InstantSource clock) {}

  /** Takes mail in as well. */
  public void open(Mailroom mailroom) throws IOException {
    List<String> files =
        mailroom.furnish(
            new Inside(context, added, stages, intakeStep, progress, tally, aside, clock));
    context.getPropertiesComponent().setOverrideProperties(added);
    load(files);
  }

  /**
   * Does the office's duties as well.
   *
   * @param letters the file that tells what keeps letters from being written
   * @param publication the file that tells what keeps an adopted Report from being published
   */
  public void open(Office office, Path letters, Path publication) throws IOException {
    context
        .getRegistry()
        .bind("request", new OfficeStep(office::write, new StateFile(letters, clock)));
    context
        .getRegistry()
        .bind("publish", new OfficeStep(office::publish, new StateFile(publication, clock)));
    load(List.of("request", "publish"));
  }

  private void load(List<String> names) {
    for (String name : names) {
      try {
        PluginHelper.getRoutesLoader(context)
            .loadRoutes(
                ResourceHelper.resolveMandatoryResource(
                    context, "classpath:routes/" + name + ".camel.yaml"));
      } catch (Exception e) {
        throw new IllegalStateException("the route file " + name + " cannot be loaded", e);
      }
    }
  }

  /**
   * Takes one file in; returns when its bytes are archived.
   *
   * @throws IOException if they could not be
   */
  public Submission submit(Arrival arrival) throws IOException {
    Exchange done =
        producer.request("direct:intake", exchange -> exchange.getIn().setBody(arrival));
    if (done.getMessage().getBody() instanceof Submission submission) {
      return submission;
    }
    throw new IOException(
        String.valueOf(done.getProperty(Exchange.EXCEPTION_CAUGHT)), done.getException());
  }

  /**
   * Goes on with every submission that has no outcome yet, in the order of arrival: what a crash or
   * a fault left.
   */
  public int resume() throws IOException {
    List<Submission> left = new ArrayList<>();
    for (String id : archive.submissions()) {
      Files.deleteIfExists(aside.resolve(id + ".json"));
      if (archive.outcome(id).isEmpty() && progress.begin(id)) {
        left.add(archive.submission(id).orElseThrow());
      }
    }
    left.sort(Comparator.comparing((Submission one) -> one.source().receivedAt()));
    for (Submission one : left) {
      producer.sendBody("seda:extract?size=1000000&waitForTaskToComplete=Never", one);
    }
    return left.size();
  }

  /** Waits until nothing is under way. */
  public void awaitNone() throws InterruptedException {
    progress.awaitNone();
  }

  @Override
  public void close() throws IOException {
    context.stop();
    index.commit();
  }
}
