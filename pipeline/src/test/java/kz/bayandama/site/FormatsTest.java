package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 18);

  private static Formats formats(String language) throws IOException {
    Look look = new Look(Optional.empty());
    List<SiteLanguage> all = SiteLanguage.read(look);
    SiteLanguage site =
        all.stream().filter(one -> one.tag().equals(language)).findFirst().orElseThrow();
    return Words.read(look, site, all).formats();
  }

  @ParameterizedTest
  @CsvSource({
    "kk, 2025 жылғы 18 ақпан",
    "ru, 18 февраля 2025 года",
    "en, 18 February 2025",
  })
  void aDateIsWrittenAsItsLanguageDoes(String language, String expected) throws IOException {
    assertThat(formats(language).date(DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "kk, 2025-02-20, 2025 жылғы 18–20 ақпан",
    "ru, 2025-02-20, 18–20 февраля 2025 года",
    "ru, 2025-03-01, 18 февраля – 1 марта 2025 года",
    "kk, 2026-01-09, 2025 жылғы 18 ақпан – 2026 жылғы 9 қаңтар",
    "en, 2025-02-18, 18 February 2025",
  })
  void aPeriodIsWrittenOnce(String language, LocalDate to, String expected) throws IOException {
    assertThat(formats(language).dates(DAY, to)).isEqualTo(expected);
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
  void russianNounsAgreeWithTheirNumber(long n, Formats.Plural expected) throws IOException {
    assertThat(formats("ru").plural(n)).isEqualTo(expected);
  }

  @Test
  void thousandsArePartedWithoutBreakingTheLine() throws IOException {
    assertThat(formats("kk").number(12_345)).isEqualTo("12\u00a0345");
    assertThat(formats("ru").number(3_046)).isEqualTo("3046");
    assertThat(formats("en").number(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void sharesAreRoundedAndZeroOfNothingIsZero() throws IOException {
    assertThat(formats("kk").percent(2, 3)).isEqualTo("67\u00a0%");
    assertThat(formats("en").percent(1, 8)).isEqualTo("13%");
    assertThat(formats("ru").percent(0, 0)).isEqualTo("0\u00a0%");
  }
}
