package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.bayandama.report.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InTwoLanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Камералардағы жарықты күшейту / Усилить освещение в камерах",
        "Камералардағы жарықты күшейту (Усилить освещение в камерах).",
        "Камералардағы жарықты күшейту | Усилить освещение в камерах",
        "Усилить освещение в камерах // Камералардағы жарықты күшейту",
      })
  void oneLineSaysItTwice(String line) {
    List<Item> items = InTwoLanguages.of(List.of(Item.of("1", 0, line)));
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().texts().byLanguage())
        .isEqualTo(
            Map.of(
                Language.KK, "Камералардағы жарықты күшейту",
                Language.RU, "Усилить освещение в камерах"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Обеспечить приём врача и/или фельдшера (не реже одного раза в неделю)",
        "Камераларды жөндеу (2-қабат)",
        "Провести ремонт в кабинетах / палатах второго этажа",
        "Сегіз камерадағы желдеткішті 2026 жылғы 1 шілдеге дейін жөндеп, жұмысын тексеру /"
            + " Вентиляция"
      })
  void aRemarkIsNoTranslation(String line) {
    List<Item> items = InTwoLanguages.of(List.of(Item.of("1", 0, line)));
    assertThat(items.getFirst().text()).isEqualTo(line);
  }
}
