package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.Test;

/** The digest is the JDK's, however the bytes come and wherever it is gone on with. */
class Sha256Test {
  private final Random random = new Random(7);

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String whole(byte[] bytes) {
    Sha256 hash = Sha256.begin();
    hash.update(ByteBuffer.wrap(bytes));
    return hash.digest();
  }

  @Test
  void everyLengthGivesWhatTheJdkGives() {
    for (int length = 0; length < 300; length++) {
      byte[] bytes = bytes(length);
      assertThat(whole(bytes)).as(length + " bytes").isEqualTo(Ids.of(bytes));
    }
    byte[] large = bytes(100_003);
    assertThat(whole(large)).isEqualTo(Ids.of(large));
  }

  @Test
  void itMayBeGoneOnWithAfterAnyBlock() {
    byte[] bytes = bytes(1000);
    for (int end = 0; end <= bytes.length; end += 37) {
      Sha256 first = Sha256.begin();
      for (int at = 0; at < end; at += 11) {
        first.update(ByteBuffer.wrap(bytes, at, Math.min(11, end - at)));
      }
      int blocks = end - end % Sha256.BLOCK;
      Sha256 again = Sha256.goOn(first.state(), blocks);
      again.update(ByteBuffer.wrap(Arrays.copyOfRange(bytes, blocks, bytes.length)));
      assertThat(again.digest()).as("after " + end).isEqualTo(Ids.of(bytes));
    }
  }
}
