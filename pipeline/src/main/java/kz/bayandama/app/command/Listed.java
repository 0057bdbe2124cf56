package kz.bayandama.app.command;

import java.time.Instant;
import java.util.Optional;
import java.util.ResourceBundle;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A submission and its outcome, as {@code reports} and {@code ingest} print them.
 *
 * @param outcome null while it is under way or set aside
 */
record Listed(
    String id,
    Source source,
    Outcome.@Nullable Verdict outcome,
    Rejection.@Nullable Reason reason,
    @Nullable String detail,
    @Nullable Instant at) {

  static Listed of(Submission submission, Optional<Outcome> outcome, Language language) {
    return new Listed(
        submission.id(),
        submission.source(),
        outcome.map(Outcome::verdict).orElse(null),
        outcome.map(Outcome::reason).orElse(null),
        outcome.flatMap(known -> known.why(language)).orElse(null),
        outcome.map(Outcome::at).orElse(null));
  }

  /** A line for people. */
  String line(ResourceBundle words) {
    String verdict = Say.of(words, outcome == null ? "outcome.none" : "outcome." + outcome.name());
    String why = reason == null ? "" : ": " + Say.of(words, "reason." + reason.id());
    if (ReviewCommand.detailed(reason) && detail != null) {
      why = ": " + detail;
    }
    return Ids.abbreviate(id) + "  " + verdict + why + "  " + source.name();
  }
}
