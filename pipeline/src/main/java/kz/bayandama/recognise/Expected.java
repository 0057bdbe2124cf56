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
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.Proposal;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The labels of an original: what its record should say.
 *
 * @param reason why it is rejected, null when it is not
 */
record Expected(
    Outcome.Verdict outcome,
    Rejection.@Nullable Reason reason,
    List<Visit> visits,
    List<Finding> findings,
    List<Recommendation> recommendations,
    List<Proposal> proposals) {
  /** What a label has that leaves its addressee out; it is not compared then. */
  static final Addressee NOBODY = new Addressee(null, null);

  private static final String SUFFIX = ".expected.json";

  Expected {
    recommendations = recommendations.stream().map(Expected::addressed).toList();
  }

  /** Labels may leave out an addressee that nothing tells. */
  private static Recommendation addressed(Recommendation label) {
    return !Objects.requireNonNullElse(label.addressee(), NOBODY).equals(NOBODY)
        ? label
        : new Recommendation(
            label.number(),
            label.visit(),
            label.text(),
            NOBODY,
            label.deadline(),
            label.repeated(),
            label.theme());
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
