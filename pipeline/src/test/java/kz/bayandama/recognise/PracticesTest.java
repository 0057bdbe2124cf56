package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.json.Json;
import kz.bayandama.report.Block;
import kz.bayandama.report.VisitReport;
import org.junit.jupiter.api.Test;

/** What a report commends is good practice and no finding. */
class PracticesTest {

  @Test
  void underItsHeading() throws Exception {
    VisitReport report =
        read(
            "**Положительная практика",
            "1. В учреждении открыт кабинет видеосвязи с родственниками.",
            "2. Осуждённые сами ведут школьную газету.",
            "**Недостатки",
            "1. В камере № 3 нет окна.");
    assertThat(good(report))
        .containsExactly(
            "В учреждении открыт кабинет видеосвязи с родственниками.",
            "Осуждённые сами ведут школьную газету.");
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void behindALabel() throws Exception {
    assertThat(
            good(
                read(
                    "**Байқағанымыз",
                    "Жақсы жағы: балалар күн сайын екі сағат далада ойнайды.",
                    "Кемшілігі: түнгі ауысымда бір ғана тәрбиеші қалады.")))
        .containsExactly("балалар күн сайын екі сағат далада ойнайды.");
  }

  @Test
  void aSentenceThatCommends() throws Exception {
    assertThat(
            good(
                read(
                    "**Выявленные недостатки",
                    "Группа положительно отмечает, что протоколы переведены на три языка.",
                    "Жалоб на питание не поступило. В душевой нет перегородок.")))
        .containsExactly("Группа положительно отмечает, что протоколы переведены на три языка.");
    assertThat(
            good(
                read(
                    "**Байқағанымыз",
                    "Шеберхананың жұмысы өзге мекемелерге үлгі боларлық.",
                    "Палаталарда тумбочка жетіспейді.")))
        .containsExactly("Шеберхананың жұмысы өзге мекемелерге үлгі боларлық.");
  }

  @Test
  void amidAParagraph() throws Exception {
    assertThat(
            good(
                read(
                    "**Байқағанымыз",
                    "Сабақ кестеге сай жүреді. Бір қуантқаны: балалар өз газетін шығарады. Душ"
                        + " бөлмесінде перде жоқ.")))
        .containsExactly("балалар өз газетін шығарады.");
    assertThat(
            good(
                read(
                    "**Что увидели",
                    "Хорошо, что в каждой комнате есть кнопка вызова. Ночью дежурит одна няня.")))
        .containsExactly("Хорошо, что в каждой комнате есть кнопка вызова.");
    assertThat(
            good(
                read(
                    "**Байқағанымыз",
                    "Қуанышты жайт та бар. Тұрғындар жылыжайда гүл өсіріп сатады.")))
        .containsExactly("Тұрғындар жылыжайда гүл өсіріп сатады.");
  }

  @Test
  void anAnnouncementCommendsTheSentenceBehindIt() throws Exception {
    assertThat(
            good(
                read(
                    "**Что увидели",
                    "Душ не работает. Отдельно отмечаем достойный пример. Сестра сопровождает семью"
                        + " полгода.",
                    "Из полезного опыта. В отряде раз в месяц проходит час вопросов.",
                    "Хотим отметить мастерскую, где подростки делают игрушки на продажу.",
                    "Хотим отметить отсутствие врача, которого нет с осени.",
                    "Нам не понравилось, что окна закрыты.")))
        .containsExactly(
            "Сестра сопровождает семью полгода.",
            "В отряде раз в месяц проходит час вопросов.",
            "Хотим отметить мастерскую, где подростки делают игрушки на продажу.");
    assertThat(
            good(
                read(
                    "**Байқағанымыз",
                    "Балалар спектакль қояды – бұны басқа интернаттар да үйренсе екен.",
                    "Әр бала өз дәптерін толтырады, бұл өте пайдалы іс.",
                    "Бірақ душ істемейді.")))
        .containsExactly(
            "Балалар спектакль қояды – бұны басқа интернаттар да үйренсе екен.",
            "Әр бала өз дәптерін толтырады, бұл өте пайдалы іс.");
  }

  @Test
  void aBriefSentenceCommendsTheOneBeforeIt() throws Exception {
    assertThat(
            good(
                read(
                    "**Что увидели",
                    "Подростки сами составляют меню на неделю. Хороший пример.",
                    "В спальнях нет тумбочек.")))
        .containsExactly("Подростки сами составляют меню на неделю. Хороший пример.");
  }

  @Test
  void aRecordFromBeforeThereWasSuchAListHasNone() throws Exception {
    VisitReport report = read("**Недостатки", "1. В камере № 3 нет окна.");
    String written = new String(Json.bytes(report), StandardCharsets.UTF_8);
    byte[] before =
        written
            .replaceFirst("\"goodPractices\"\\s*:\\s*\\[\\s*\\]\\s*,", "")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Json.read(before, VisitReport.class)).isEqualTo(report);
  }

  private static List<String> good(VisitReport report) {
    return report.goodPractices().stream()
        .map(one -> one.text().byLanguage().values().iterator().next())
        .toList();
  }

  private static VisitReport read(String... lines) throws Exception {
    List<Block> blocks =
        new ArrayList<>(
            List.of(
                new Block.Paragraph("Отчёт НПМ о посещении следственного изолятора № 9"),
                new Block.Paragraph("Дата посещения: 18 февраля 2025 года")));
    for (String line : lines) {
      blocks.add(new Block.Paragraph(line.replace("**", ""), line.startsWith("**"), false));
    }
    blocks.add(new Block.Paragraph("Рекомендации", true, false));
    blocks.add(new Block.Paragraph("1. Обеспечить доступ к питьевой воде."));
    return Recognised.of("report", blocks);
  }
}
