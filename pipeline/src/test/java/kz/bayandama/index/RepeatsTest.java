package kz.bayandama.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatsTest {
  private static final Profile KZ = Profile.bundled("kz");
  private static final Institution SIZO = new Institution("СИЗО № 1", "mvd.sizo", "MVD", "KZ-75");
  private static final Institution COLONY =
      new Institution("Учреждение № 5", "mvd.colony", "MVD", "KZ-55");

  @TempDir Path folder;

  private void put(String name, Institution place, int year, Texts text) throws IOException {
    try (ReportIndex index = ReportIndex.open(folder, KZ)) {
      index.put(
          SampleReports.report(
              name, place, year, List.of(SampleReports.recommendation(text, "MVD")), List.of()));
    }
  }

  private List<Repeat> repeats(Texts text, int year) throws IOException {
    try (ReportSearch search = ReportSearch.open(folder, KZ)) {
      return search.repeats(text, "mvd.sizo", year);
    }
  }

  @Test
  void theSameRecommendationInOtherWordFormsAndWithOtherNumbersIsFoundLatestFirst()
      throws IOException {
    put(
        "2022",
        SIZO,
        2022,
        SampleReports.ru("Отремонтировать вентиляцию во всех камерах до 1 июня 2022 года."));
    put(
        "2023",
        SIZO,
        2023,
        SampleReports.ru("Отремонтировать вентиляции всех камер до 1 сентября 2023 года"));
    put("colony", COLONY, 2023, SampleReports.ru("Отремонтировать вентиляцию во всех камерах."));
    put(
        "later",
        SIZO,
        2025,
        SampleReports.ru("Отремонтировать вентиляцию во всех камерах до 1 июня 2025 года."));
    Texts text =
        SampleReports.ru("Отремонтировать вентиляцию во всех камерах до 1 июня 2025 года.");
    assertThat(repeats(text, 2025)).extracting(Repeat::year).containsExactly(2023, 2022);
  }

  @Test
  void aBilingualOneIsFoundByEitherOfItsTexts() throws IOException {
    put("kk", SIZO, 2023, SampleReports.kk("Барлық камералардағы желдеткішті жөндеу қажет."));
    put("ru", SIZO, 2024, SampleReports.ru("Отремонтировать вентиляцию во всех камерах."));
    Texts both =
        Texts.of(Language.KK, "Барлық камераларда желдеткіштерді жөндеу қажет.")
            .and(Language.RU, "Отремонтировать вентиляцию всех камер.");
    assertThat(repeats(both, 2025))
        .extracting(Repeat::report)
        .containsExactly(SampleReports.id("ru"), SampleReports.id("kk"));
  }

  @Test
  void theOppositeIsNoRepeat() throws IOException {
    put("not", SIZO, 2023, SampleReports.ru("Не закрывать окна камер щитами в дневное время."));
    assertThat(repeats(SampleReports.ru("Закрывать окна камер щитами в дневное время."), 2025))
        .isEmpty();
  }
}
