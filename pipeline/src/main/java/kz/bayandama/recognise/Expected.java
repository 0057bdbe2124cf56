package kz.bayandama.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.bayandama.json.Json;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.GoodPractice;
import kz.bayandama.report.VisitReport.Proposal;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The labels of an original: what its record should say.
 *
 * @param reason why it is rejected, null when it is not
 * @param goodPractices null where the labels do not say what the report commends
 */
record Expected(
    Outcome.Verdict outcome,
    Rejection.@Nullable Reason reason,
    List<Visit> visits,
    List<Finding> findings,
    List<Recommendation> recommendations,
    List<Proposal> proposals,
    @Nullable List<GoodPractice> goodPractices) {
  private static final String SUFFIX = ".expected.json";

  Expected {
    for (Recommendation label : recommendations) {
      Objects.requireNonNull(
          label.addressee(),
          "a label without addressee: where none is told, its body is the institution's ministry");
    }
  }

  /** The labels that stand beside an original; empty when it has none. */
  static Optional<Expected> beside(Path original) throws IOException {
    String name = String.valueOf(original.getFileName());
    int dot = name.lastIndexOf('.');
    Path labels = original.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + SUFFIX);
    return name.endsWith(SUFFIX) || !Files.isRegularFile(labels)
        ? Optional.empty()
        : Optional.of(Json.read(Files.readAllBytes(labels), Expected.class));
  }
}
