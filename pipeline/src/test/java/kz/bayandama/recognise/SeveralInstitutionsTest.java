package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Recommendation;
import org.junit.jupiter.api.Test;

/** Reports on two institutions: each visit, and which of them a recommendation belongs to. */
class SeveralInstitutionsTest {
  private static List<String> types(VisitReport report) {
    return report.visits().stream().map(v -> String.valueOf(v.institution().type())).toList();
  }

  private static List<Integer> visits(VisitReport report) {
    return report.recommendations().stream().map(Recommendation::visit).toList();
  }

  @Test
  void countedInstitutionsAndAdviceToTheFirstAndTheSecond() throws Exception {
    VisitReport report =
        Recognised.of(
            "Есеп: екі мекемеге бару",
            "Бірінші мекеме – Шымкент қаласының № 2 балалар үйі, 2025 жылғы 3 сәуір.",
            "Балалардың киімі ортақ. Тіс дәрігері жоқ.",
            "Екінші мекеме – Шымкент қаласының әйелдер дағдарыс орталығы, 2025 жылғы 4 сәуір.",
            "Орталықта күзет жоқ.",
            "Бірінші мекемеге ұсынымдар:",
            "1. Әр балаға жеке киім беру.",
            "2. Тіс дәрігерімен шарт жасасу.",
            "Екінші мекемеге ұсынымдар:",
            "1. Күзет қою.");
    assertThat(types(report)).containsExactly("mp.orphanage", "mt.crisis");
    assertThat(report.visits()).extracting(v -> String.valueOf(v.from())).contains("2025-04-04");
    assertThat(visits(report)).containsExactly(0, 0, 1);
  }

  @Test
  void plainLinesWithADayHeadThePartsAndItemsNameTheirs() throws Exception {
    VisitReport report =
        Recognised.of(
            "Отчёт о посещении двух приёмников Костанайской области",
            "Специальный приёмник УП г. Рудный, 2 апреля 2025 г.",
            "Питание однократное.",
            "Приёмник-распределитель ДП Костанайской области, 3 апреля 2025 г.",
            "Нет переводчика.",
            "Рекомендации",
            "1. Организовать трёхразовое питание в спецприёмнике.",
            "2. Привлечь переводчика в приёмник-распределитель.");
    assertThat(types(report))
        .containsExactly("mvd.special_reception", "mvd.reception_distribution");
    assertThat(visits(report)).containsExactly(0, 1);
  }

  @Test
  void theHeadingOfAListNamesItsInstitution() throws Exception {
    VisitReport report =
        Recognised.of(
            "Сведения о посещении: 8 октября 2025 года – гауптвахта Алматинского гарнизона; 9"
                + " октября 2025 года – войсковая часть 5571, г. Алматы",
            "Гауптвахта:",
            "1. Нет горячей воды.",
            "Войсковая часть:",
            "1. Солдатам не выдают тёплое бельё.",
            "Рекомендации по гауптвахте",
            "1. Подвести горячую воду.",
            "Рекомендации по войсковой части",
            "1. Выдать тёплое бельё до 1 ноября 2025 года.");
    assertThat(types(report)).containsExactly("mo.guardhouse", "mo.unit");
    assertThat(visits(report)).containsExactly(0, 1);
  }

  @Test
  void aNumberedInstitutionIsAskedAboutAndTheOtherKept() throws Exception {
    VisitReport report =
        Recognised.of(
            "Отчёт",
            "В ходе поездки по области Ұлытау 20-22 мая 2025 г. группа посетила учреждение № 25"
                + " (г. Жезказган) и Сатпаевский центр адаптации несовершеннолетних.",
            "Учреждение № 25.",
            "В камерах температура 14 градусов.",
            "ЦАН г. Сатпаев.",
            "Психолог отсутствует.",
            "РЕКОМЕНДАЦИИ",
            "Учреждению № 25: утеплить камеры.",
            "ЦАН: принять психолога.");
    assertThat(types(report)).containsExactly("null", "mp.can");
    assertThat(visits(report)).containsExactly(0, 1);
  }

  @Test
  void theNameOfAnInstitutionAsAFieldOnceMoreBeginsAnother() throws Exception {
    VisitReport report =
        Recognised.of(
            "Акт посещения",
            "1. Наименование учреждения: Центр временной адаптации г. Уральск",
            "Дата: 14.05.2025",
            "Замечания: в комнате по шесть человек",
            "Рекомендация: расселить по четыре человека",
            "2. Наименование учреждения: Центр реабилитации наркозависимых г. Уральск",
            "Дата: 15.05.2025",
            "Замечания: телефоны изымаются",
            "Рекомендация: разрешить ежедневные звонки");
    assertThat(report.visits())
        .extracting(v -> String.valueOf(v.from()))
        .containsExactly("2025-05-14", "2025-05-15");
    assertThat(visits(report)).containsExactly(0, 1);
  }

  @Test
  void aLeadWithinProseNamesItsInstitution() throws Exception {
    VisitReport report =
        Recognised.of(
            "Мен 2025 жылғы 7 шілдеде Талғар ауданының уақытша ұстау изоляторында, ал 8 шілдеде"
                + " Қонаев қаласындағы «Мейірім» қарттар үйінде болдым.",
            "Изоляторда адвокатпен кездесетін бөлме жоқ, тамақ суық беріледі.",
            "Қарттар үйінде екі тәрбиеші ғана бар, лифт істемейді.",
            "Изоляторға ұсынамын: адвокатпен кездесетін бөлме ашу.",
            "Қарттар үйіне ұсынамын: лифтіні жөндеу.");
    assertThat(types(report)).containsExactly("mvd.ivs", "mt.cossu_elderly");
    assertThat(visits(report)).containsExactly(0, 1);
  }

  @Test
  void twoOfOneTypeAreToldApartByTownDistrictOrNumber() throws Exception {
    VisitReport towns =
        Recognised.of(
            "Отчёт о превентивных посещениях ИВС г. Рудный и ИВС г. Лисаковск",
            "2 и 3 апреля 2025 года",
            "ИВС г. Рудный",
            "В камерах нет вентиляции.",
            "ИВС г. Лисаковск",
            "Нет прогулочного двора.",
            "Рекомендации",
            "ИВС г. Рудный:",
            "1. Установить вентиляцию.",
            "ИВС г. Лисаковск:",
            "2. Построить прогулочный двор.");
    assertThat(types(towns)).containsExactly("mvd.ivs", "mvd.ivs");
    assertThat(visits(towns)).containsExactly(0, 1);
    VisitReport numbers =
        Recognised.of(
            "2025 жылғы 10-11 қыркүйекте Семей қаласындағы № 1 және № 2 балалар үйлеріне бару"
                + " туралы есеп",
            "№ 1 балалар үйі",
            "Логопед жоқ.",
            "Ұсыным:",
            "1. Логопед қабылдау.",
            "№ 2 балалар үйі",
            "Душ істемейді.",
            "Ұсыным:",
            "1. Душты жөндеу.");
    assertThat(types(numbers)).containsExactly("mp.orphanage", "mp.orphanage");
    assertThat(visits(numbers)).containsExactly(0, 1);
  }

  @Test
  void headingsOfFindingsAndOfAdviceNameTheInstitutions() throws Exception {
    VisitReport report =
        Recognised.of(
            "Отчёт о посещении мест лишения свободы г. Темиртау",
            "12 и 13 февраля 2025 года",
            "НАРУШЕНИЯ, ВЫЯВЛЕННЫЕ В ИВС",
            "1. В камерах нет света.",
            "НАРУШЕНИЯ, ВЫЯВЛЕННЫЕ В СПЕЦИАЛЬНОМ ПРИЁМНИКЕ",
            "1. Нет душа, горячей воды тоже нет.",
            "РЕКОМЕНДАЦИИ ПО ИВС",
            "1. Провести свет.",
            "РЕКОМЕНДАЦИИ ПО СПЕЦИАЛЬНОМУ ПРИЁМНИКУ",
            "1. Построить душ.");
    assertThat(types(report)).containsExactly("mvd.ivs", "mvd.special_reception");
    assertThat(visits(report)).containsExactly(0, 1);
  }

  @Test
  void aFieldListsThemWithCommas() throws Exception {
    VisitReport report =
        Recognised.of(
            "Отчёт НПМ",
            "Дата: 14–15 мая 2025 года",
            "Посещённые учреждения: дом престарелых «Мейірім» (г. Кокшетау), центр для лиц без"
                + " определённого места жительства «Пана» (г. Кокшетау).",
            "Дом престарелых «Мейірім». Лежачих моют раз в две недели.",
            "Центр «Пана». Ночлежники спят на полу.",
            "Рекомендуем управлению занятости:",
            "1) нанять сиделок в дом престарелых;",
            "2) купить кровати в центр «Пана».");
    assertThat(types(report)).containsExactly("mt.cossu_elderly", "mt.homeless");
    assertThat(visits(report)).containsExactly(0, 1);
  }

  @Test
  void headingsAboutOneInstitutionAreNotTwo() throws Exception {
    VisitReport report =
        Recognised.of(
            "Отчёт о посещении ИВС г. Рудный 2 апреля 2025 года",
            "ИВС г. Рудный",
            "В камерах нет вентиляции.",
            "Медицинский кабинет ИВС",
            "Аптечка не укомплектована.",
            "Рекомендации ИВС г. Рудный",
            "1. Установить вентиляцию.",
            "2. Укомплектовать аптечку.");
    assertThat(types(report)).containsExactly("mvd.ivs");
  }
}
