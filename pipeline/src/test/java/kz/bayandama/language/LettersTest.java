package kz.bayandama.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
  /** The scripts that reports are written in: ASCII, Latin-1, Latin Extended-A, Cyrillic. */
  private static boolean isOurs(char c) {
    return c < '\u0180' || (c >= '\u0400' && c <= '\u052f');
  }

  @Test
  void lettersOfOurScriptsAreWhatUnicodeSays() {
    for (char c = 0; c < '\u0530'; c++) {
      if (isOurs(c)) {
        assertThat(Letters.isLetter(c)).as("%04x", (int) c).isEqualTo(Character.isLetter(c));
        char lower = c == '\u0130' ? 'i' : Character.toLowerCase(c);
        assertThat(Letters.lower(c)).as("%04x", (int) c).isEqualTo(lower);
        assertThat(Letters.isMark(c))
            .as("%04x", (int) c)
            .isEqualTo(Character.getType(c) == Character.NON_SPACING_MARK);
      }
    }
  }

  @Test
  void signsAndHalvesOfPairsAreNoLetters() {
    for (char c : "№€₸—…„”«»×÷\u2028\u3000\ud83d\ude00\ufeff\u200b\ue000".toCharArray()) {
      assertThat(Letters.isWordCharacter(c)).as("%04x", (int) c).isFalse();
    }
    for (char c : "ǵƏəɵþαΩאا中한ʼ".toCharArray()) {
      assertThat(Letters.isWordCharacter(c)).as("%04x", (int) c).isTrue();
    }
  }
}
