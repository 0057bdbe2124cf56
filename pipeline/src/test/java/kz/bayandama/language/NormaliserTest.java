package kz.bayandama.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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

  /** Spellings that people and programs leave behind, each letter of the list once. */
  @ParameterizedTest
  @CsvSource({
    "Кaзaқ мeмлeкeтi, Казақ мемлекеті",
    "oсуждённыe, осуждённые",
    "paсxоды и yслуги, расходы и услуги",
    "hауыз, һауыз",
    "БАЯНДАМA МЕКЕМECI, БАЯНДАМА МЕКЕМЕСІ",
    "Хaмзa Oспaнов, Хамза Оспанов",
    "Кӛкшетау ӛңірі, Көкшетау өңірі",
    "IIМ жанындағы, ІІМ жанындағы",
    "УИC и CИЗО, УИС и СИЗО",
    "Windows XP и Word, Windows XP и Word",
    "iPhone пен e-mail, iPhone пен e-mail",
    "витамин C и B12, витамин C и B12",
    "a также o сроках, а также о сроках",
    "ве\u0301сти, вести",
  })
  void putsMixedScriptsRight(String original, String expected) {
    assertThat(Normaliser.text(original.replace("\\u0301", "\u0301"))).isEqualTo(expected);
  }

  /** Whatever a text is: offsets are in order, and lead to stretches that make up the original. */
  @Test
  void offsetsOfRandomTextsAreInOrderAndNormalisingAgainChangesNothing() {
    Random random = new Random(3);
    String letters =
        "аәеёиіпрсоцБҚЫaceoxiI-\u00ad\u200b\u0306\u0308 \n\r\t\u00a0.,1«ÐÑÀÏ\u2028ﬁ…😀";
    for (int n = 0; n < 5000; n++) {
      StringBuilder made = new StringBuilder();
      for (int k = random.nextInt(40); k > 0; k--) {
        made.append(letters.charAt(random.nextInt(letters.length())));
      }
      Normalised text = Normaliser.normalise(made.toString());
      int before = 0;
      for (int i = 0; i < text.text().length(); i++) {
        assertThat(text.originalStart(i)).as(made.toString()).isGreaterThanOrEqualTo(before);
        assertThat(text.originalEnd(i + 1)).isGreaterThan(text.originalStart(i));
        before = text.originalStart(i);
      }
      assertThat(text.originalEnd(text.text().length())).isLessThanOrEqualTo(made.length());
      assertThat(text.matching()).hasSameSizeAs(text.text());
    }
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

  /** Sentences typed with the letters of a Russian keyboard, and shown with marks for letters. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Мекеме басшылыгына усынылады: медициналык болимди даригермен жасактау",
        "Камералардын терезелери ашылмайды, ауа жетпейди",
        "Тергеу изоляторында устау жагдайлары тексерилди",
        "Сотталгандарды сапалы ауыз сумен камтамасыз ету кажет",
        "Балалар уйинде карау кезинде анытталган кемшиликтер",
        "Сотталу?ылар?а медицинал?? к?мек к?рсетілмейді",
        "М?гедектігі бар адамдар ?шін жа?дай жасалма?ан",
        "Б?л мекемеде т?рбиеленушілер ?сталады",
        "Медициналы\ufffd б\ufffdлімде д\ufffdрігер жо\ufffd",
        "Усынымдар: психолог бирлигин енгизу керек",
      })
  void kazakhTypedAsRussianIsDetected(String text) {
    assertThat(LostLetters.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Почему? кто виноват? что делать?",
        "Балалар мен адамдар саны",
        "Камера № 5: душ, туалет, раковина исправны",
        "Начальник Казахстанского учреждения Жумабаев А. К., врач Сарсенбаева",
        "Мекемеде тамақ сапасы нашар",
        "Адамдар баспанамен толық қамтылған",
        "Посещены Кызылорда, Шымкент, Талдыкорган и Усть-Каменогорск",
        "Аким района Турсын Кайратулы",
      })
  void namesAndQuestionsAreNoLostLetters(String text) {
    assertThat(LostLetters.in(text)).isFalse();
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
