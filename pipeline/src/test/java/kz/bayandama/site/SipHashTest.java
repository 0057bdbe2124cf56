package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.macs.SipHash128;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

class SipHashTest {
  @Test
  void theEmptyTextHasTheDigestOfTheReferenceImplementation() {
    SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
    assertThat(hash.digest()).isEqualTo("a3817f04ba25a8e66df67214c7550293");
  }

  @Test
  void aThousandSeriesHaveTheDigestsThatBouncyCastleGives() {
    Random random = new Random(8);
    for (int i = 0; i < 1_000; i++) {
      byte[] key = new byte[16];
      random.nextBytes(key);
      SipHash ours = new SipHash(little(key).getLong(0), little(key).getLong(8));
      SipHash128 theirs = new SipHash128();
      theirs.init(new KeyParameter(key));
      for (int words = random.nextInt(40); words > 0; words--) {
        long word = random.nextLong();
        ours.add(word);
        byte[] bytes = new byte[8];
        little(bytes).putLong(word);
        theirs.update(bytes, 0, 8);
      }
      byte[] expected = new byte[16];
      theirs.doFinal(expected, 0);
      assertThat(ours.digest()).isEqualTo(HexFormat.of().formatHex(expected));
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
