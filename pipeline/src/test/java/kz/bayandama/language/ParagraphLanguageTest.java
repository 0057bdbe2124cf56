package kz.bayandama.language;

import static org.assertj.core.api.Assertions.assertThat;

import kz.bayandama.report.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KK | Мекеме басшысына ұсынылады:
          KK | Баяндама
          KK | Медициналық пункттің лицензиясы жоқ.
          KK | Камералардың алаңы нормаға сай емес.
          KK | Адамдар баспанамен, тамакпен қамтамасыз етілген.
          KK | Балалар мен адамдар саны
          KK | ИВС-те
          KK | СИЗО-ның медициналық бөлімі
          KK | 2025 жылғы 9 сәуір
          KK | ҰҚК ТИ
          KK | Камералар мен санитарлық торап жаксы.
          KK | ҚР ІІМ ҚАЖК департаменті (ДУИС) бастығының назарына
          RU | Руководству учреждения рекомендуется:
          RU | Отчёт
          RU | Камеры переполнены.
          RU | Обеспечить доступ к горячей воде.
          RU | МВД РК
          RU | СИЗО г. Алматы
          RU | Посещение проведено в г. Кызылорда (Қызылорда).
          RU | Выводы и рекомендации
          RU | Учреждение № 25
          RU | 18 февраля 2025 года
          RU | Медицинская часть
          RU | Директор центра А. Нұрғалиев
          EN | The cells were overcrowded.
          EN | Conclusions and recommendations
          EN | Findings
          EN | To the Ministry of Health
          UND | 25.03.2025
          UND | № 12/3
          UND | Die Zellen sind überfüllt und nicht beheizt.
          UND | Камераларда адамдар көп жана шарттар начар болуп жатат.
          UND | Камери переповнені, а умови не відповідають вимогам.
          """)
  void tellsTheLanguageOfAShortParagraph(Language expected, String text) {
    assertThat(ParagraphLanguage.of(text)).isEqualTo(expected);
  }
}
