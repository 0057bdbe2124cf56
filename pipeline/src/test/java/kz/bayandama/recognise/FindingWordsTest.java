package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.junit.jupiter.api.Test;

/** Findings that no cue word gives away, under headings that do not announce any. */
class FindingWordsTest {
  private static final Recogniser RECOGNISER = new Recogniser(Profile.bundled("kz"));

  private static List<String> findings(String heading, String... paragraphs) throws Rejection {
    List<Block> blocks =
        new ArrayList<>(
            List.of(
                new Block.Paragraph("Отчёт НПМ о посещении следственного изолятора № 9"),
                new Block.Paragraph("Дата посещения: 18 февраля 2025 года"),
                new Block.Paragraph(heading, true, false)));
    Stream.of(paragraphs).map(Block.Paragraph::new).forEach(blocks::add);
    blocks.add(new Block.Paragraph("Рекомендации", true, false));
    blocks.add(new Block.Paragraph("1. Обеспечить доступ к питьевой воде."));
    Source source = new Source(Source.Channel.FOLDER, "report", null, Instant.EPOCH, null);
    return RECOGNISER
        .recognise(
            new Submission(Ids.of(new byte[] {3}), source, 1),
            new Extracted(Ids.of(new byte[] {3}), "text/plain", blocks, false))
        .findings()
        .stream()
        .map(finding -> finding.text().byLanguage().values().iterator().next())
        .toList();
  }

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
            "Штатная должность психиатра вакантна с 2023 года. Журнал травм ведётся с"
                + " пропусками.",
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
