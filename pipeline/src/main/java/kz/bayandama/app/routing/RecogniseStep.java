package kz.bayandama.app.routing;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.recognise.Recogniser;
import kz.bayandama.report.Blocks;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Saying;
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
  private final Answers answers;
  private final InstantSource clock;

  RecogniseStep(
      ReportArchive archive,
      Recogniser recogniser,
      PersonalDataFinder personalData,
      Supersession supersession,
      Tally tally,
      Answers answers,
      InstantSource clock) {
    this.archive = archive;
    this.recogniser = recogniser;
    this.personalData = personalData;
    this.supersession = supersession;
    this.tally = tally;
    this.answers = answers;
    this.clock = clock;
  }

  public VisitReport recognise(@Body Extracted extracted) throws IOException, Rejection {
    Submission submission = archive.submission(extracted.id()).orElseThrow();
    VisitReport recognised = recognised(submission, extracted);
    archive.putIfAbsent(
        OriginalNames.key(extracted.id()),
        new OriginalNames(
            extracted.id(), personalData.telling(List.of(Blocks.text(extracted.blocks())))));
    archive.add(supersession.decide(recognised.withPersonalData(personalData.in(recognised))));
    VisitReport report = archive.report(extracted.id()).orElseThrow();
    Outcome outcome =
        Outcome.taken(
            report.id(), report.outcome(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    archive.add(outcome);
    tally.ended(outcome);
    return report;
  }

  /**
   * The record. A letter that answers recommendations is no report: what it ties is kept, and it
   * contributes no recommendation. A text with findings of its own is a report whatever it answers.
   */
  private VisitReport recognised(Submission submission, Extracted extracted)
      throws IOException, Rejection {
    VisitReport recognised;
    try {
      recognised = recogniser.recognise(submission, extracted);
    } catch (Rejection rejection) {
      if (rejection.reason() == Rejection.Reason.NOT_A_VISIT_REPORT) {
        refuseAnswer(submission, extracted);
      }
      throw rejection;
    }
    if (recognised.findings().isEmpty()) {
      refuseAnswer(submission, extracted);
    }
    return recognised;
  }

  private void refuseAnswer(Submission submission, Extracted extracted)
      throws IOException, Rejection {
    Optional<Answers.Kept> kept = answers.take(submission, extracted);
    if (kept.isPresent()) {
      throw new Rejection(
          Rejection.Reason.NOT_A_VISIT_REPORT,
          Saying.of(
                  RecogniseStep.class,
                  "answers",
                  kept.get().ties().size(),
                  kept.get().letter().replies().size())
              .told());
    }
  }
}
