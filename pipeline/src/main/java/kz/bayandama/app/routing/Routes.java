package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.review.ReviewReader;
import kz.bayandama.extract.Extractor;
import kz.bayandama.index.ReportIndex;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.intake.Intake;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.recognise.Recogniser;
import kz.bayandama.report.Submission;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The running routes, from intake to index. Closing waits for what is under way. */
public final class Routes implements AutoCloseable {
  private static final List<String> ALWAYS =
      List.of("faults", "intake", "extract", "recognise", "review", "index");

  private final CamelContext context;
  private final ProducerTemplate producer;
  private final ReportArchive archive;
  private final Path aside;
  private final ReportIndex index;
  private final Progress progress;

  /** The stages that the routes join. */
  public record Stages(
      ReportArchive archive,
      Extractor extractor,
      Recogniser recogniser,
      PersonalDataFinder personalData,
      ReportIndex index,
      ReviewReader reviews) {}

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
   */
  public record Watched(InboxFolder inbox, Path taken, Duration look) {}

  /**
   * Builds the routes; {@link #start} runs them.
   *
   * @param ended is told each id when its outcome is in the archive or it was set aside
   */
  public Routes(Stages stages, Places places, InstantSource clock, Consumer<String> ended)
      throws IOException {
    this.archive = stages.archive();
    this.aside = places.aside();
    this.index = stages.index();
    this.progress = new Progress(ended);
    this.context = new DefaultCamelContext();
    this.producer = context.createProducerTemplate();
    context.getGlobalOptions().put("CamelLogDebugBodyMaxChars", "0");
    context.getComponent("direct", DirectComponent.class).setBlock(false);
    Intake intake = new Intake(archive, places.temporary(), clock);
    Supersession supersession = new Supersession(archive);
    Map<String, Object> beans =
        Map.of(
            "intake", new IntakeStep(intake, archive, progress),
            "extract", new ExtractStep(archive, stages.extractor(), places.temporary()),
            "recognise",
                new RecogniseStep(
                    archive, stages.recogniser(), stages.personalData(), supersession, clock),
            "review",
                new ReviewStep(
                    stages, new ReviewStep.Aids(supersession, progress, places.temporary(), clock)),
            "index", new IndexStep(index, progress),
            "faults", new FaultsStep(archive, aside, progress, clock));
    beans.forEach((name, bean) -> context.getRegistry().bind(name, bean));
    Properties properties = new Properties();
    properties.setProperty("bayandama.readers", String.valueOf(places.readers()));
    properties.setProperty("bayandama.commit", "2000");
    context.getPropertiesComponent().setInitialProperties(properties);
  }

  /** Starts the routes that every run needs. */
  public void start() {
    load(ALWAYS);
    context.start();
  }

  /** Watches a folder as well. */
  public void watch(Watched watched) {
    context
        .getRegistry()
        .bind("intake-folder", new IntakeFolderStep(watched.inbox(), watched.taken()));
    Properties look = new Properties();
    look.setProperty("bayandama.look", String.valueOf(watched.look().toMillis()));
    context.getPropertiesComponent().setOverrideProperties(look);
    load(List.of("intake-folder"));
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
    try {
      return Objects.requireNonNull(
          producer.requestBody("direct:intake", arrival, Submission.class));
    } catch (CamelExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    }
  }

  /** Goes on with every submission that has no outcome yet: what a crash or a fault left. */
  public int resume() throws IOException {
    int resumed = 0;
    for (String id : archive.submissions()) {
      if (archive.outcome(id).isEmpty() && progress.begin(id)) {
        Files.deleteIfExists(aside.resolve(id + ".json"));
        producer.sendBody(
            "seda:extract?size=64&blockWhenFull=true&waitForTaskToComplete=Never",
            archive.submission(id).orElseThrow());
        resumed++;
      }
    }
    return resumed;
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
