package kz.bayandama.recognise;

import static kz.bayandama.recognise.FindingsOf.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;
import org.junit.jupiter.api.Test;

/** Findings that no cue word gives away, under headings that do not announce any. */
class FindingWordsTest {
  @Test
  void aRussianParagraphUnderAThemeTellsOfAShortcomingWithoutACue() throws Exception {
    assertThat(
            findings(
                "Медицина",
                "Медицинская часть занимает второй этаж, библиотека открыта ежедневно.",
                "Штатная должность психиатра вакантна с 2023 года. Журнал травм ведётся с"
                    + " пропусками.",
                "Ночью на сорок человек приходится одна санитарка, в туалет водят раз в шесть"
                    + " часов.",
                "Группа осмотрела кабинеты и палаты, провела беседы с пациентами наедине."))
        .containsExactly(
            "Штатная должность психиатра вакантна с 2023 года.",
            "Журнал травм ведётся с пропусками.",
            "Ночью на сорок человек приходится одна санитарка, в туалет водят раз в шесть часов.");
  }

  @Test
  void aKazakhParagraphUnderAThemeTellsOfAShortcomingWithoutACue() throws Exception {
    assertThat(
            findings(
                "Медициналық көмек",
                "Мекеме 2019 жылы салынған, кітапхана мен асхана жұмыс істейді.",
                "Түнде алпыс адамға бір ғана санитар қарайды, туысқанға телефон айына бір рет"
                    + " беріледі."))
        .containsExactly(
            "Түнде алпыс адамға бір ғана санитар қарайды, туысқанға телефон айына бір рет"
                + " беріледі.");
  }

  @Test
  void whatTheAdministrationSaysAndAdviceAreNoFindingWhateverTheirWords() throws Exception {
    assertThat(
            findings(
                "Быт",
                "Начальник пояснил, что воды нет ночью и телефон один на всех.",
                "Мекеме басшысы түнде су жоқ екенін айтты."))
        .isEmpty();
  }

  @Test
  void signsAreBeginningsOfWordsNegationFiguresAndThePlace() {
    assertThat(signs("Дәрігер түнде келмейді, дәрісіз 12 адам жатыр."))
        .contains(
            "дәріге", "келмей", "#-ма", "#-сыз", "#figure", "#OTHER", "#OTHER/alone", "#first");
    assertThat(signs("Врач приходит раз в неделю."))
        .contains("врач", "приход")
        .doesNotContain("#-ма");
  }

  private static Set<String> signs(String text) {
    Line line = Line.of(Form.PARAGRAPH, Labels.Label.NONE, 0, text, false, false);
    return new FindingWords(new Cues(Profile.bundled("kz")))
        .signs(List.of(line), new FindingWords.Place(Kind.OTHER, false, true))
        .getFirst();
  }
}
