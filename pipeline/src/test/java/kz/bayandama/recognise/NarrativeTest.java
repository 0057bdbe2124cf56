package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.junit.jupiter.api.Test;

/** What of telling paragraphs is a finding, and what only describes, praises or announces. */
class NarrativeTest {
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
            new Submission(Ids.of(new byte[] {4}), source, 1),
            new Extracted(Ids.of(new byte[] {4}), "text/plain", blocks, false))
        .findings()
        .stream()
        .map(finding -> finding.text().byLanguage().values().iterator().next())
        .toList();
  }

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
