package kz.bayandama.app.routing;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.recognise.Recogniser;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import org.apache.camel.Body;

/** Route {@code recognise}: makes the record and archives it, then its outcome. */
final class RecogniseStep {
  private final ReportArchive archive;
  private final Recogniser recogniser;
  private final PersonalDataFinder personalData;
  private final Supersession supersession;
  private final Tally tally;
  private final InstantSource clock;

  RecogniseStep(
      ReportArchive archive,
      Recogniser recogniser,
      PersonalDataFinder personalData,
      Supersession supersession,
      Tally tally,
      InstantSource clock) {
    this.archive = archive;
    this.recogniser = recogniser;
    this.personalData = personalData;
    this.supersession = supersession;
    this.tally = tally;
    this.clock = clock;
  }

  public VisitReport recognise(@Body Extracted extracted) throws IOException, Rejection {
    Submission submission = archive.submission(extracted.id()).orElseThrow();
    VisitReport recognised = recogniser.recognise(submission, extracted);
    archive.add(supersession.decide(recognised.withPersonalData(personalData.in(recognised))));
    VisitReport report = archive.report(extracted.id()).orElseThrow();
    Outcome outcome =
        new Outcome(
            report.id(),
            report.outcome(),
            null,
            null,
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    archive.add(outcome);
    tally.ended(outcome);
    return report;
  }
}
