package kz.bayandama.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {
  @ParameterizedTest
  @CsvSource({
    "Қазақcтан Рecпубликаcы, Қазақстан Республикасы",
    "Iшкi iстер, Ішкі істер",
    "ӛзгерту, өзгерту",
    "Ïðåäñòàâèòåëü ÍÏÌ, Представитель НПМ",
    "COVID-19 и Windows, COVID-19 и Windows",
    "Café à Genève, Café à Genève",
  })
  void putsLettersRight(String original, String expected) {
    assertThat(Normaliser.text(original)).isEqualTo(expected);
  }

  @Test
  void joinsWordsBrokenAtTheEndOfALineAndKeepsHyphensOfCompounds() {
    assertThat(Normaliser.text("реко-\nмендация, уголовно-\nисполнительной, ИВС-\nте, 2-\nтарау"))
        .isEqualTo("рекомендация, уголовно-исполнительной, ИВС-те, 2-тарау");
  }

  @Test
  void dropsWhatIsNotSeenAndComposesMarks() {
    assertThat(Normaliser.text("со\u00adдер\u200bжание\u00a0и\u0306од\r\nдом "))
        .isEqualTo("содержание йод\nдом");
  }

  @Test
  void offsetsLeadBackToTheOriginal() {
    Normalised text = Normaliser.normalise("До  реко-\nменда\u00adции\u00a0дня");
    int at = text.matching().indexOf("рекомендации");
    assertThat(text.originalOf(at, at + "рекомендации".length()))
        .isEqualTo("реко-\nменда\u00adции");
  }

  @Test
  void matchingTextFoldsCaseAndYoOnly() {
    assertThat(Normaliser.normalise("Отчёт Қызылорда Й").matching()).isEqualTo("отчет қызылорда й");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Азастанны дене шынытыру жне спорт министрлігі туралы",
        "?аза?стан Республикасыны? Ішкі істер министрлігі",
        "Казакстан Республикасынын мекемесинде жаксы жагдай жасалды, бул туралы айтылды",
      })
  void kazakhWithoutItsLettersIsDetected(String text) {
    assertThat(LostLetters.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Қазақстанның дене шынықтыру және спорт министрлігі туралы",
        "Камеры чистые, но где вода? а свет? Нет ответа.",
        "Мекеме басшысы адамдардың құқықтары туралы баяндама жасады",
        "Провести ремонт в камерах учреждения города Кызылорда до конца года",
      })
  void wholeTextsAreNotTakenForDamaged(String text) {
    assertThat(LostLetters.in(text)).isFalse();
  }
}
