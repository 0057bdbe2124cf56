package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.VisitReport.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recommendations that a report marks as made before: by a heading, a lead, a mark, a column. */
class RepeatedTest {
  private static final List<String> HEAD =
      List.of(
          "Отчёт о промежуточном посещении ИВС г. Сарань",
          "12 августа 2025 года",
          "Нарушения",
          "В камере 2 темно.");

  private static List<Boolean> repeated(List<Block> blocks) throws Rejection {
    return Recognised.of("report", blocks).recommendations().stream()
        .map(Recommendation::repeated)
        .toList();
  }

  private static List<Block> lines(String... lines) {
    return Stream.concat(HEAD.stream(), Stream.of(lines)).<Block>map(Block.Paragraph::new).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Повторные рекомендации",
        "Неисполненные рекомендации (повторяем)",
        "Рекомендации, которые остаются в силе",
        "Остаются невыполненными и повторяются:",
        "Подтверждаем ранее данные рекомендации",
        "Повторно рекомендуем:",
        "Орындалмаған ұсынымдарды қайталаймыз",
        "Күшінде қалған ұсынымдар",
        "Қайталанатын ұсынымдар",
        "Қайталанатын:",
        "Тағы да ұсынамыз:",
        "Екінші рет беріліп отырған ұсынымдар",
        "Repeated recommendations"
      })
  void aHeadingSaysItOfTheItemsBelowItUpToTheNewOnes(String heading) throws Exception {
    assertThat(
            repeated(
                lines(
                    heading,
                    "1. Расширить окно камеры 2.",
                    "Новые рекомендации",
                    "2. Закупить матрасы.")))
        .containsExactly(true, false);
  }

  @Test
  void aSentenceHoldsForTheAddresseeBelowItAndEndsWithTheNext() throws Exception {
    assertThat(
            repeated(
                lines(
                    "Рекомендации",
                    "Мы вновь рекомендуем начальнику следующее:",
                    "Начальнику ИВС:",
                    "1. Расширить окно камеры 2.",
                    "Департаменту полиции Карагандинской области:",
                    "2. Закупить матрасы.")))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Новые и повторные рекомендации",
        "Рекомендации, в том числе повторные",
        "Жаңа және қайталама ұсынымдар",
        "New and repeated recommendations",
        "Рекомендации по итогам повторного посещения",
        "По итогам повторного посещения рекомендуем:",
        "Қайталама бару бойынша ұсынымдар"
      })
  void aHeadingOfBothOrOfARepeatedVisitSaysItOfNone(String heading) throws Exception {
    assertThat(
            repeated(
                lines(heading, "1. Расширить окно камеры 2 (повторно).", "2. Закупить матрасы.")))
        .containsExactly(true, false);
  }

  @Test
  void aLeadWithinTheChapterSaysIt() throws Exception {
    assertThat(
            repeated(
                lines(
                    "Рекомендации",
                    "Повторно:",
                    "1. Расширить окно камеры 2.",
                    "Новые:",
                    "2. Закупить матрасы.")))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Расширить окно камеры 2 (повторная).",
        "Закупить матрасы – повторно.",
        "Повторяем: выдавать бельё при поступлении.",
        "Как и год назад, просим провести вентиляцию.",
        "Выводить на прогулку ежедневно (рекомендация 2024 года).",
        "В очередной раз рекомендуем завести журнал травм.",
        "2-камераның терезесін кеңейту (қайталанған ұсыным).",
        "Қайталаймыз: матрас сатып алу.",
        "Қайталама: матрас сатып алу.",
        "Екінші рет ұсынамыз: шақыру түймесін орнату.",
        "Желдеткіш орнату (2024 жылғы ұсыным).",
        "Жарақат журналын жүргізу – қайталап.",
        "Ыстық сумен қамту (былтыр айтылған, орындалмаған).",
        "We once again recommend that a doctor be hired."
      })
  void aMarkOfTheItemSaysIt(String item) throws Exception {
    assertThat(repeated(lines("Рекомендации", "1. " + item, "2. " + other(item))))
        .containsExactly(true, false);
  }

  @Test
  void aColumnSaysIt() throws Exception {
    List<Block> blocks = new ArrayList<>(lines("Рекомендации"));
    blocks.add(
        new Block.Table(
            Stream.of(
                    List.of("№", "Рекомендация", "Адресат", "Новая / повторная"),
                    List.of("1", "Расширить окно камеры 2", "Начальник ИВС", "повторная"),
                    List.of("2", "Закупить матрасы", "Начальник ИВС", "новая"),
                    List.of("3", "Завести журнал травм", "Начальник ИВС", "да, с 2024 года"))
                .map(cells -> new Block.Row(cells.stream().map(Block.Cell::of).toList()))
                .toList()));
    assertThat(repeated(blocks)).containsExactly(true, false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "қосымша тағамды толық беру керек (2022 жылы да айтқанбыз).",
        "туыстарымен кездесуді апта сайын ұйымдастыру (бұл ұсыным 2023 жылы да берілген)",
        "жылы дәретхана салу (бұл – біздің 2024 жылғы ұсынымымыз)",
        "Организовать прогулки, о чем было рекомендовано и в 2024 году.",
        "Организовать прогулки, о чём мы писали ещё в 2023 году.",
        "Отремонтировать душ, говорим об этом второй год.",
        "Отремонтировать душ – говорим об этом уже третий год подряд.",
        "Отремонтировать душ (просим с 2022 года).",
        "Отремонтировать душ (об этом говорилось в прошлом отчёте).",
        "Отремонтировать душ, что предлагалось и в прошлый раз.",
        "Отремонтировать душ (рекомендация прошлого визита).",
        "Отремонтировать душ (осталось с прошлого посещения).",
        "Отремонтировать душ (не сделано с 2023 года).",
        "Отремонтировать душ (не выполнено после прошлого посещения).",
        "Душты жөндеу (былтырдан бері айтып келеміз).",
        "Душты жөндеу (екінші жыл қатарынан айтып отырмыз).",
        "Душты жөндеу, бұл туралы 2023 жылы да жазғанбыз.",
        "Душты жөндеу (өткен есептен қалған).",
        "Душты жөндеу (2023 жылдан бері орындалмай келеді).",
        "Душты жөндеу (алдыңғы барудағы ұсыным).",
        "Мекемеге ұңғыма қаздыруды аяқтау (2023 жылғы есепте де ұсынылған).",
        "Душты жөндеу (бұл талап 2022 жылы да қойылған).",
        "Душты жөндеу – осыны бұрын да сұраған едік.",
        "Напоминаем: отремонтировать душ.",
        "Ещё раз просим отремонтировать душ.",
        "Отремонтировать душ. Это мы просили и в 2022 году.",
        "Отремонтировать душ (повтор 2023 г.)",
        "Отремонтировать душ (2-й раз).",
        "Душты жөндеу (2-рет).",
        "Отремонтировать душ, как указывалось в отчёте за 2023 год."
      })
  void theItemTellsInItsOwnWordsThatItWasSaidBefore(String item) throws Exception {
    assertThat(repeated(lines("Рекомендации", "1. " + item, "2. " + other(item))))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Отремонтировать душ, не работающий с 2023 года.",
        "Душ 2022 жылдан бері істемейді, жөндеу керек.",
        "Провести повторный осмотр заключённых.",
        "Повторно обследовать больного через месяц.",
        "Ознакомить персонал с рекомендациями 2024 года.",
        "Былтыр сатып алынған матрастарды тарату.",
        "Екінші рет шақыру жасау тәртібін бекіту.",
        "Писать в журнале, кто и когда просил врача.",
        "Исполнить рекомендации НПМ 2023 года в полном объёме.",
        "Второй год обучения включить в программу колледжа.",
        "Жарақат туралы бұрын айтылған шағымдарды тіркеу.",
        "Сообщать родным, если об этом просили задержанные.",
        "Заменить матрацы, списанные в прошлом году.",
        "2024 жылы жабылған шеберхананы қайта ашу.",
        "Обеспечить лекарствами, о нехватке которых говорили пациенты."
      })
  void whatWasBrokenSaidOrBoughtBeforeIsNoRepetition(String item) throws Exception {
    assertThat(repeated(lines("Рекомендации", "1. " + item, "2. " + other(item))))
        .containsExactly(false, false);
  }

  @Test
  void aSentenceOfHistoryBehindItMarksItAndIsNoPartOfIt() throws Exception {
    List<Recommendation> items =
        Recognised.of(
                "report",
                lines(
                    "Рекомендации",
                    "1. Отремонтировать душ. Это мы просили и в 2022 году.",
                    "2. Наладить подвоз воды; об этом мы писали и в прошлом году.",
                    "3. Закупить матрасы. Срок – месяц."))
            .recommendations();
    assertThat(items).extracting(Recommendation::repeated).containsExactly(true, true, false);
    assertThat(items.getFirst().text().byLanguage().values())
        .containsExactly("Отремонтировать душ.");
    assertThat(items.get(1).text().byLanguage().values()).containsExactly("Наладить подвоз воды");
  }

  /** Advice in the same language: of two side by side the recogniser makes one recommendation. */
  private static String other(String item) {
    return item.matches(".*[әғқңөұүһіҚ].*")
        ? "Душқа жаңа кабина орнату."
        : item.matches(".*[a-z].*") ? "Install a shower." : "Оборудовать душ.";
  }
}
