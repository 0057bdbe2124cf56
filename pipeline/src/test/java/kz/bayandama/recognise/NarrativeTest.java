package kz.bayandama.recognise;

import static kz.bayandama.recognise.FindingsOf.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of telling paragraphs is a finding, and what only describes, praises or announces. */
class NarrativeTest {
  @Test
  void aLongRussianParagraphGivesItsSentences() throws Exception {
    assertThat(
            findings(
                "Выявленные недостатки",
                "В камере № 3 нет окна. Вода течёт. Скамейки во дворе сломаны. Простыни выдают не"
                    + " всем. Аптечка просрочена с июня."))
        .containsExactly(
            "В камере № 3 нет окна. Вода течёт.",
            "Скамейки во дворе сломаны.",
            "Простыни выдают не всем.",
            "Аптечка просрочена с июня.");
  }

  @Test
  void aLongKazakhParagraphGivesItsSentences() throws Exception {
    assertThat(
            findings(
                "Анықталған кемшіліктер",
                "Бөлмелерде тумбочка жетіспейді. Дәретханада есік жоқ. Түнде дәрігер келмейді."
                    + " Журнал екі айдан бері толтырылмаған."))
        .containsExactly(
            "Бөлмелерде тумбочка жетіспейді.",
            "Дәретханада есік жоқ.",
            "Түнде дәрігер келмейді.",
            "Журнал екі айдан бері толтырылмаған.");
  }

  @Test
  void morePeopleThanPlacesAreAFinding() throws Exception {
    assertThat(
            findings(
                "Выявлено",
                "В камере № 12 на 8 мест содержится 11 человек.",
                "В камере № 14 на 8 мест содержится 6 человек.",
                "Прогулки по выходным не проводятся."))
        .containsExactly(
            "В камере № 12 на 8 мест содержится 11 человек.",
            "Прогулки по выходным не проводятся.");
    assertThat(
            findings(
                "Анықталғаны",
                "Камерада 8 орын бар, 11 адам ұсталады.",
                "Серуен ауласында 30 адам болды.",
                "Демалыс күндері серуен жоқ."))
        .containsExactly("Камерада 8 орын бар, 11 адам ұсталады.", "Демалыс күндері серуен жоқ.");
  }

  @Test
  void sentencesThatOnlyDescribeOrPraiseAreLeftOut() throws Exception {
    assertThat(
            findings(
                "Выявленные недостатки",
                "Содержалось 31 человек. Прогулка длится 30 минут вместо часа.",
                "Палаталар таза. Душ бөлмесінде перде жоқ, он адам бірден жуынады."))
        .containsExactly(
            "Прогулка длится 30 минут вместо часа.",
            "Душ бөлмесінде перде жоқ, он адам бірден жуынады.");
  }

  @Test
  void aTopicWordAtTheStartIsNoPartOfTheFinding() throws Exception {
    assertThat(
            findings(
                "Не байқадық",
                "Денсаулығы. Екі баланың екпе картасы жоғалған, тіс дәрігері жарты жылдан бері"
                    + " келмеген."))
        .containsExactly(
            "Екі баланың екпе картасы жоғалған, тіс дәрігері жарты жылдан бері келмеген.");
    assertThat(
            findings(
                "Что установлено",
                "По журналам. В девяти записях не указано время освобождения из изолятора."))
        .containsExactly("В девяти записях не указано время освобождения из изолятора.");
  }

  @Test
  void underAThemeThreeSentencesAreThreeFindings() throws Exception {
    assertThat(
            findings(
                "Медицинская помощь",
                "Гинеколог не приезжал с сентября. Лекарства от давления закончились в феврале."
                    + " Две женщины водворены в изолятор без заключения врача."))
        .containsExactly(
            "Гинеколог не приезжал с сентября.",
            "Лекарства от давления закончились в феврале.",
            "Две женщины водворены в изолятор без заключения врача.");
  }

  @Test
  void aRussianLabelTellsGoodPracticeFromShortcomings() throws Exception {
    assertThat(
            findings(
                "Выявленные недостатки",
                "Положительное: в кабинете установлен пандус, камеры видеонаблюдения исправны.",
                "Плохо: ночью одна няня на сорок восемь детей."))
        .containsExactly("ночью одна няня на сорок восемь детей.");
  }

  @Test
  void aKazakhLabelTellsGoodPracticeFromShortcomings() throws Exception {
    assertThat(
            findings(
                "Анықталған кемшіліктер",
                "Жақсы жағы: тұрғындар жылыжайда жұмыс істеп, ақы алады.",
                "Кемшілігі: тұрғындар үшін лифт екі айдан бері жүрмейді."))
        .containsExactly("тұрғындар үшін лифт екі айдан бері жүрмейді.");
  }

  @Test
  void anEnglishParagraphGivesWhatIsAmiss() throws Exception {
    assertThat(
            findings(
                "Living conditions",
                "The home has 62 places. The food was good. Two children could not leave the first"
                    + " floor because there is no ramp. Files of eleven children held no"
                    + " development plan. The director explained that a ramp is planned."))
        .containsExactly(
            "Two children could not leave the first floor because there is no ramp.",
            "Files of eleven children held no development plan.");
  }

  @Test
  void whatOnlyAnnouncesFindingsIsNone() throws Exception {
    assertThat(
            findings(
                "Выявленные недостатки",
                "Вместе с тем установлено следующее.",
                "Тексеру барысында мыналар анықталды.",
                "Комната карантина не имеет отдельного санузла."))
        .containsExactly("Комната карантина не имеет отдельного санузла.");
  }
}
