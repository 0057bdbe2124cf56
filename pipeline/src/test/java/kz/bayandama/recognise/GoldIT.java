package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.bayandama.extract.Extractor;
import kz.bayandama.extract.Limits;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.junit.jupiter.api.Test;

/** Recognition of the gold set's originals, scans among them, does not fall behind. */
class GoldIT {
  private static final Path GOLD = Path.of("src/gold");

  @Test
  void reportsOfTheBuildPartAreRecognised() throws Exception {
    Evaluation evaluation = evaluated(GOLD.resolve("build"));
    assertThat(evaluation.falseRecommendations()).isZero();
    assertThat(evaluation.figures())
        .hasEntrySatisfying("recommendation", f1 -> assertThat(f1).isGreaterThan(0.97))
        .hasEntrySatisfying("addressee", f1 -> assertThat(f1).isGreaterThan(0.97))
        .hasEntrySatisfying("type", f1 -> assertThat(f1).isGreaterThan(0.97))
        .hasEntrySatisfying("region", f1 -> assertThat(f1).isGreaterThan(0.97))
        .hasEntrySatisfying("dates", f1 -> assertThat(f1).isGreaterThan(0.95))
        .hasEntrySatisfying("finding", f1 -> assertThat(f1).isGreaterThan(0.9));
  }

  @Test
  void reportsOfTheMeasuredPartReachTheFiguresSet() throws Exception {
    Evaluation evaluation = evaluated(GOLD.resolve("measured"));
    assertThat(evaluation.falseRecommendations()).isZero();
    assertThat(evaluation.figures())
        .hasEntrySatisfying("recommendation", f1 -> assertThat(f1).isGreaterThanOrEqualTo(0.95))
        .hasEntrySatisfying("addressee", f1 -> assertThat(f1).isGreaterThanOrEqualTo(0.93))
        .hasEntrySatisfying("type", f1 -> assertThat(f1).isGreaterThanOrEqualTo(0.95))
        .hasEntrySatisfying("ministry", f1 -> assertThat(f1).isGreaterThanOrEqualTo(0.98))
        .hasEntrySatisfying("region", f1 -> assertThat(f1).isGreaterThanOrEqualTo(0.98))
        .hasEntrySatisfying("dates", f1 -> assertThat(f1).isGreaterThanOrEqualTo(0.98))
        .hasEntrySatisfying("proposal", f1 -> assertThat(f1).isGreaterThanOrEqualTo(0.9));
  }

  @Test
  void reportsByAnotherHandAreRecognised() throws Exception {
    Evaluation evaluation = evaluated(GOLD.resolve("further-read"));
    assertThat(evaluation.falseRecommendations()).isZero();
    assertThat(evaluation.figures())
        .hasEntrySatisfying("recommendation", f1 -> assertThat(f1).isGreaterThan(0.95))
        .hasEntrySatisfying("outcome", f1 -> assertThat(f1).isGreaterThan(0.94))
        .hasEntrySatisfying("type", f1 -> assertThat(f1).isGreaterThan(0.94));
  }

  @Test
  void reportsOfStrangersAreRecognised() throws Exception {
    for (String part : List.of("strangers-read", "strangers-measured")) {
      Evaluation evaluation = evaluated(GOLD.resolve(part));
      assertThat(evaluation.falseRecommendations()).isLessThanOrEqualTo(1);
      assertThat(evaluation.figures())
          .hasEntrySatisfying("recommendation", f1 -> assertThat(f1).isGreaterThan(0.88))
          .hasEntrySatisfying("addressee", f1 -> assertThat(f1).isGreaterThan(0.97))
          .hasEntrySatisfying("type", f1 -> assertThat(f1).isGreaterThan(0.86));
    }
  }

  /** The part was blind until it was mended by; its blind figures stand in its ORIGIN.md. */
  @Test
  void reportsOfAliensAreRecognised() throws Exception {
    Evaluation evaluation = evaluated(GOLD.resolve("aliens-measured"));
    assertThat(evaluation.falseRecommendations()).isLessThanOrEqualTo(1);
    assertThat(evaluation.figures())
        .hasEntrySatisfying("recommendation", f1 -> assertThat(f1).isGreaterThan(0.94))
        .hasEntrySatisfying("addressee", f1 -> assertThat(f1).isGreaterThan(0.97))
        .hasEntrySatisfying("type", f1 -> assertThat(f1).isGreaterThan(0.86));
  }

  /** The last part that was never opened while rules were made; blind figures in its ORIGIN.md. */
  @Test
  void reportsOfTheFinalPartAreRecognised() throws Exception {
    Evaluation evaluation = evaluated(GOLD.resolve("final-read"));
    assertThat(evaluation.falseRecommendations()).isZero();
    assertThat(evaluation.figures())
        .hasEntrySatisfying("recommendation", f1 -> assertThat(f1).isGreaterThan(0.98))
        .hasEntrySatisfying("addressee", f1 -> assertThat(f1).isGreaterThan(0.98))
        .hasEntrySatisfying("proposal", f1 -> assertThat(f1).isGreaterThan(0.98));
  }

  /** Half of them blind 0.68, the other 0.84; mended by since. */
  @Test
  void reportsOfGuestsAreRecognised() throws Exception {
    Evaluation evaluation = evaluated(GOLD.resolve("guests-read"));
    assertThat(evaluation.figures())
        .hasEntrySatisfying("recommendation", f1 -> assertThat(f1).isGreaterThan(0.93))
        .hasEntrySatisfying("addressee", f1 -> assertThat(f1).isGreaterThan(0.98));
  }

  /** Blind 0.895 and 0.857 (recommendations of its two halves); to be mended by. */
  @Test
  void reportsOfCallersAreRecognised() throws Exception {
    Evaluation evaluation = evaluated(GOLD.resolve("callers-read"));
    assertThat(evaluation.figures())
        .hasEntrySatisfying("recommendation", f1 -> assertThat(f1).isGreaterThan(0.85))
        .hasEntrySatisfying("addressee", f1 -> assertThat(f1).isGreaterThan(0.98));
  }

  @Test
  void whatTheDemoShowsIsRecognisedRight() throws Exception {
    Evaluation evaluation = evaluated(Path.of("src/samples"));
    assertThat(evaluation.falseRecommendations()).isZero();
    assertThat(evaluation.figures())
        .hasEntrySatisfying("outcome", f1 -> assertThat(f1).isEqualTo(1))
        .hasEntrySatisfying("type", f1 -> assertThat(f1).isEqualTo(1))
        .hasEntrySatisfying("region", f1 -> assertThat(f1).isEqualTo(1))
        .hasEntrySatisfying("dates", f1 -> assertThat(f1).isEqualTo(1))
        .hasEntrySatisfying("recommendation", f1 -> assertThat(f1).isGreaterThan(0.98))
        .hasEntrySatisfying("addressee", f1 -> assertThat(f1).isGreaterThan(0.98))
        .hasEntrySatisfying("finding", f1 -> assertThat(f1).isGreaterThan(0.98));
  }

  private static Evaluation evaluated(Path part) throws Exception {
    Recogniser recogniser = new Recogniser(Profile.bundled("kz"));
    try (Extractor extractor = Extractor.open(Limits.standard(), 2)) {
      return Evaluation.of(
          part,
          original -> {
            Source source =
                new Source(
                    Source.Channel.COMMAND,
                    String.valueOf(original.getFileName()),
                    null,
                    Instant.EPOCH,
                    null);
            Submission submission = new Submission(Ids.of(original), source, Files.size(original));
            return recogniser.recognise(submission, extractor.extract(submission, original));
          });
    }
  }
}
