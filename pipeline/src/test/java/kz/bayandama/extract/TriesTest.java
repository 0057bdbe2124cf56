package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes get two tries for ever, whoever starts the extractor again. */
class TriesTest {
  private static final Limits SMALL =
      new Limits(
          16 << 20,
          200_000,
          2,
          5,
          3,
          64,
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          64 << 20);

  @TempDir private Path folder;

  /** Remembers in a list. */
  private record Remembered(List<String> all) implements Tries {
    @Override
    public List<String> deaths(String id) {
      return List.copyOf(all);
    }

    @Override
    public void died(String id, String death) {
      all.add(death);
    }
  }

  private Rejection rejection(Extractor extractor, byte[] bytes) throws Exception {
    Path original = Files.write(folder.resolve("original"), bytes);
    Source source = new Source(Source.Channel.FOLDER, "есеп", null, Instant.EPOCH, null);
    Submission submission = new Submission(Ids.of(original), source, bytes.length);
    return catchThrowableOfType(Rejection.class, () -> extractor.extract(submission, original));
  }

  @Test
  void aDeathIsNotedBeforeTheVerdict() throws Exception {
    byte[] noise = new byte[7_300_000];
    new Random(1).nextBytes(noise);
    Remembered tries = new Remembered(new ArrayList<>());
    try (Extractor extractor = Extractor.open(SMALL, 1, tries, folder)) {
      byte[] hungry = Originals.docx(Originals.paragraph(HexFormat.of().formatHex(noise)));
      assertThat(rejection(extractor, hungry)).isNotNull();
    }
    assertThat(tries.all()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void whatEndedTwoChildrenBeforeARestartIsNotTriedAgain() throws Exception {
    Remembered tries = new Remembered(new ArrayList<>(List.of("TIME", "CRASH")));
    try (Extractor extractor = Extractor.open(SMALL, 1, tries, folder)) {
      Rejection rejection = rejection(extractor, Originals.docx(Originals.paragraph("Есеп")));
      assertThat(rejection.reason()).isEqualTo(Rejection.Reason.UNREADABLE);
      assertThat(extractor.childrenStarted()).isZero();
    }
  }
}
