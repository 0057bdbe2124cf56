package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.bayandama.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 18);

  @ParameterizedTest
  @CsvSource({
    "KK, 2025 жылғы 18 ақпан",
    "RU, 18 февраля 2025 года",
    "EN, 18 February 2025",
  })
  void aDateIsWrittenAsItsLanguageDoes(Language language, String expected) {
    assertThat(new Formats(language).date(DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "KK, 2025-02-20, 2025 жылғы 18–20 ақпан",
    "RU, 2025-02-20, 18–20 февраля 2025 года",
    "RU, 2025-03-01, 18 февраля – 1 марта 2025 года",
    "KK, 2026-01-09, 2025 жылғы 18 ақпан – 2026 жылғы 9 қаңтар",
    "EN, 2025-02-18, 18 February 2025",
  })
  void aPeriodIsWrittenOnce(Language language, LocalDate to, String expected) {
    assertThat(new Formats(language).dates(DAY, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, ONE",
    "2, FEW",
    "4, FEW",
    "5, MANY",
    "11, MANY",
    "12, MANY",
    "14, MANY",
    "21, ONE",
    "22, FEW",
    "100, MANY",
    "101, ONE",
    "111, MANY",
    "0, MANY",
  })
  void russianNounsAgreeWithTheirNumber(long n, Formats.Plural expected) {
    assertThat(new Formats(Language.RU).plural(n)).isEqualTo(expected);
  }

  @Test
  void thousandsArePartedWithoutBreakingTheLine() {
    assertThat(new Formats(Language.KK).number(12_345)).isEqualTo("12\u00a0345");
    assertThat(new Formats(Language.RU).number(3_046)).isEqualTo("3046");
    assertThat(new Formats(Language.EN).number(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void sharesAreRoundedAndZeroOfNothingIsZero() {
    assertThat(new Formats(Language.KK).percent(2, 3)).isEqualTo("67\u00a0%");
    assertThat(new Formats(Language.EN).percent(1, 8)).isEqualTo("13%");
    assertThat(new Formats(Language.RU).percent(0, 0)).isEqualTo("0\u00a0%");
  }
}
