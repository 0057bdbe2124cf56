package kz.bayandama.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were read in the wrong code page, by every way that programs do it. */
class CodePageTest {
  private static final List<String> TEXTS =
      List.of(
          "Отчёт о посещении изолятора временного содержания",
          "Обеспечить осуждённых питьевой водой надлежащего качества.",
          "РЕКОМЕНДАЦИИ ПО ИТОГАМ ПОСЕЩЕНИЯ УЧРЕЖДЕНИЯ",
          "Начальнику учреждения № 25 «Ромашка» г. Алматы — срок до 01.09.2025 г.",
          "В камере № 7 нет света, вентиляция не работает; окно закрыто щитом",
          "посещение проведено в соответствии с планом работы группы");

  private static final List<String> KAZAKH =
      List.of(
          "Мекеме басшылығына ұсынылады: медициналық бөлімді дәрігермен жасақтау",
          "Қылмыстық-атқару жүйесі департаменті",
          "Сотталғандарды сапалы ауыз сумен қамтамасыз ету қажет.",
          "Экипаж, этап и щётка: «ёлка» съёмная",
          "ҚОРЫТЫНДЫ ЖӘНЕ ҰСЫНЫМДАР");

  @ParameterizedTest
  @CsvSource({
    "windows-1251, ISO-8859-1",
    "windows-1251, windows-1252",
    "KOI8-R, ISO-8859-1",
    "KOI8-R, windows-1251",
    "windows-1251, KOI8-R",
    "IBM866, windows-1251",
    "windows-1251, IBM866",
    "UTF-8, windows-1251",
    "UTF-8, ISO-8859-1",
    "UTF-8, windows-1252",
    "UTF-8, IBM866",
  })
  void russianIsReadAgain(String right, String wrong) {
    for (String text : TEXTS) {
      Charset page = Charset.forName(right);
      String possible = new String(text.getBytes(page), page);
      String shown = shown(possible, page, Charset.forName(wrong));
      assertThat(CodePage.read(shown)).as(shown).isEqualTo(possible);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "ISO-8859-1", "IBM866"})
  void kazakhInUtf8IsReadAgain(String wrong) {
    for (String text : KAZAKH) {
      String shown = shown(text, StandardCharsets.UTF_8, Charset.forName(wrong));
      assertThat(CodePage.read(shown)).as(shown).isEqualTo(text);
    }
  }

  @Test
  void whatWasSplitTwiceIsJoinedTwice() {
    for (String text : KAZAKH) {
      String once = shown(text, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
      String twice = shown(once, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
      assertThat(CodePage.read(twice)).isEqualTo(text);
    }
  }

  private static String shown(String text, Charset page, Charset wrong) {
    StringBuilder shown = new StringBuilder(new String(text.getBytes(page), wrong));
    if (wrong.name().equals("windows-1252")) {
      // Browsers and word processors show the five bytes that it lacks as controls.
      byte[] bytes = text.getBytes(page);
      for (int i = 0; i < shown.length(); i++) {
        shown.setCharAt(
            i, shown.charAt(i) == '\ufffd' ? (char) (bytes[i] & 0xff) : shown.charAt(i));
      }
    }
    return shown.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "Ðàïîðò î ïîñåùåíèè, Рапорт о посещении",
    "Отчёт о посещении Ó÷ðåæäåíèå № 5, Отчёт о посещении Учреждение № 5",
    "Жалоб РЅРµ поступало, Жалоб не поступало",
    "Ð¡Ð˜Ð—Ðž г. Алматы, СИЗО г. Алматы",
  })
  void aPartOfALineIsReadAgain(String shown, String expected) {
    assertThat(CodePage.read(shown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ҰЛТТЫҚ ҚАУІПСІЗДІК КОМИТЕТІНЕ, ТІСІ МЕН ТҮНГІ КЕЗЕКШІЛІК",
        "Café à Genève, München, Ångström, naïveté",
        "ГБ, СИЗО, РС, РЁ: ППС",
        "Рёв, Сёстры и Рёбра; Рим и Сочи",
        "ПФЮ ФПФ ЕЙ",
        "Ёлки-палки: щётки, съезд, объём",
        "Die Zellen sind überfüllt und die Türen aus Stahl.",
        "Үй-жайда жарық жоқ, ауа жетпейді, су ағады",
        "ЖШС «ЮЖНЫЙ ФЦ» — ЦФЭЩ № 5",
        "Є ї Ї ў Ў ј: сербська мова",
        "№ 12/3 — 25.03.2025 §5 «°C» ±2 ®",
      })
  void soundTextStaysAsItIs(String text) {
    assertThat(CodePage.read(text)).isEqualTo(text);
  }

  @Test
  void offsetsLeadThroughJoinedLetters() {
    Normalised text = Normaliser.normalise("1. РћС‚С‡РµС‚ Рѕ РїРѕСЃРµС‰РµРЅРёРё");
    assertThat(text.text()).isEqualTo("1. Отчет о посещении");
    int at = text.text().indexOf("о посещении");
    assertThat(text.originalOf(at, at + 1)).isEqualTo("Рѕ");
  }
}
