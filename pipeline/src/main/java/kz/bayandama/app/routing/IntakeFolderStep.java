package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.bayandama.intake.FolderIntake;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.intake.Intake;
import kz.bayandama.report.Submission;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Route {@code intake-folder}: what in the inbox is ready to be taken, and taking it. No fault
 * leaves this step: what cannot be taken stays in the inbox and is said to be stuck.
 */
final class IntakeFolderStep {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeFolderStep.class);

  private final FolderIntake folder;
  private final IntakeStep intake;
  private final Tally tally;
  private final Consumer<InboxFolder.Look> looked;
  private final InstantSource clock;

  IntakeFolderStep(
      FolderIntake folder,
      IntakeStep intake,
      Tally tally,
      Consumer<InboxFolder.Look> looked,
      InstantSource clock) {
    this.folder = folder;
    this.intake = intake;
    this.tally = tally;
    this.looked = looked;
    this.clock = clock;
  }

  /** A file to take; a path alone would be split into its parts. */
  record Found(Path file) {}

  public List<Found> ready() {
    try {
      FolderIntake.Round round = folder.look();
      tally.looked(clock.instant(), round.look());
      looked.accept(round.look());
      return round.files().stream().map(Found::new).toList();
    } catch (IOException e) {
      if (tally.blind().isEmpty()) {
        LOG.warn("the inbox cannot be looked at: {}", InboxFolder.said(e));
      }
      tally.blind(InboxFolder.said(e));
      return List.of();
    }
  }

  public @Nullable Submission take(@Body Found found, Exchange exchange) throws IOException {
    Optional<Intake.Taken> taken = folder.take(found.file());
    if (taken.isEmpty()) {
      exchange.setRouteStop(true);
      return null;
    }
    return intake.begin(taken.get(), exchange);
  }
}
