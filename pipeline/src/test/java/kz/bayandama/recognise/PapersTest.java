package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import org.junit.jupiter.api.Test;

/** Which papers are visit reports, and how unpractised hands write them. */
class PapersTest {
  private static final Recogniser RECOGNISER = new Recogniser(Profile.bundled("kz"));

  private static VisitReport recognised(String... lines) throws Rejection {
    List<Block> blocks = Stream.of(lines).<Block>map(Block.Paragraph::new).toList();
    String id = Ids.of(new byte[] {3});
    Source source = new Source(Source.Channel.FOLDER, "paper", null, Instant.EPOCH, null);
    return RECOGNISER.recognise(
        new Submission(id, source, 1), new Extracted(id, "text/plain", blocks, false));
  }

  private static List<String> texts(VisitReport report) {
    return report.recommendations().stream()
        .map(r -> r.text().byLanguage().values().iterator().next())
        .toList();
  }

  private static void refused(String... lines) {
    assertThatThrownBy(() -> recognised(lines)).isInstanceOf(Rejection.class);
  }

  @Test
  void aRelativesPetitionIsNoReport() {
    refused(
        "Бас прокуратураға",
        "АРЫЗ",
        "Мен, сотталғанның анасы, көмек сұраймын. Ұлым Қостанай қаласындағы № 5 мекемеде жазасын"
            + " өтеп жатыр. 2025 жылғы 3 сәуірде кездесуге барғанымда денесінде көгерген жерлер"
            + " көрдім.",
        "Сіздерден сұраймын:",
        "1. Ұлымды сараптамадан өткізуді;",
        "2. Мекеме басшылығын жауапқа тартуды.");
  }

  @Test
  void aStateBodysAccountOfWhatItDidIsNoReport() {
    refused(
        "ДЕПАРТАМЕНТ ПОЛИЦИИ КОСТАНАЙСКОЙ ОБЛАСТИ",
        "По итогам посещения ИВС г. Рудного 3 марта 2025 года сообщаем об исполнении рекомендаций:",
        "1. Освободить окна камер – окна освобождены 10 апреля.",
        "2. Построить навес – включено в план.",
        "3. Заменить матрацы – закуплено 24 матраца.");
  }

  @Test
  void newsAndGuidesAreNoReports() {
    refused(
        "Правозащитники побывали в колонии под Карагандой",
        "18 апреля 2025 · Новости · 214 просмотров",
        "Участники НПМ посетили учреждение № 11 в Карагандинской области, сообщает пресс-служба.",
        "Администрации рекомендовано обновить библиотеку и улучшить связь с родственниками.");
    refused(
        "Тергеу изоляторларына баруға дайындалу және есеп жазу жөніндегі ӘДІСТЕМЕЛІК ҰСЫНЫМДАР",
        "Ұсынымды нақты жазыңыз: кім, не істеуі керек, қай мерзімге дейін.",
        "Адамның аты-жөнін оның келісімінсіз көрсетпеңіз.",
        "Барудан кейін он күнде есеп тапсыру қажет.");
  }

  @Test
  void papersOfOtherHandsAreNoReports() {
    refused(
        "Қостанай қаласының прокуратурасы",
        "2025 жылғы 7 шілде № 2-14",
        "Уақытша ұстау изоляторын тексеру барысында камераларда төсек-орын жоқ екені анықталды.",
        "ТАЛАП ЕТЕМІН:",
        "1. Бұзушылықтарды бір ай ішінде жою.",
        "2. Кінәлілерді тәртіптік жауапқа тарту.");
    refused(
        "г. Рудный, 19 июня 2025 года",
        "Судья, рассмотрев дело, установил: следственный изолятор доставил подсудимого с опозданием"
            + " на четыре часа, без обеда.",
        "Суд постановил:",
        "1. Обратить внимание начальника изолятора на нарушения.",
        "2. Принять меры к своевременной доставке подсудимых.",
        "3. Сообщить суду в месячный срок.");
  }

  @Test
  void papersThatTellOfNoVisitAreNoReports() {
    refused(
        "ТЕХНИЧЕСКОЕ ЗАДАНИЕ",
        "на услуги эксперта в посещениях национального превентивного механизма",
        "Исполнитель должен:",
        "1) принять участие в шести посещениях учреждений Павлодарской области;",
        "2) подготовить отчёт о каждом посещении в течение десяти дней;",
        "3) соблюдать конфиденциальность.");
    refused(
        "Жоба тұжырымдамасы: «Жабық мекемелердегі әйелдер»",
        "Міндеттері:",
        "1) әйелдер колониясына төрт рет бару;",
        "2) есеп дайындау;",
        "3) ұсынымдар әзірлеу және оларды ІІМ-ге тапсыру.");
    refused(
        "Итоги анкетирования сотрудников учреждения № 31",
        "Опрошено 48 человек. 62 % считают нагрузку чрезмерной.",
        "Что, по мнению сотрудников, нужно сделать:",
        "- поднять зарплату;",
        "- дать второй выходной;",
        "- обеспечить форменной одеждой.");
  }

  @Test
  void aCouncilsMinutesAreNoReportButAGroupsOnItsVisitAre() throws Exception {
    refused(
        "ПРОТОКОЛ № 3",
        "г. Кокшетау, 12 мая 2025 года",
        "По первому вопросу слушали: об итогах посещения СИЗО 5 мая 2025 года.",
        "Постановили:",
        "1. Отчет о посещении доработать до 20 мая.",
        "2. Включить в отчет рекомендации: обеспечить вентиляцию камер.");
    VisitReport report =
        recognised(
            "ПРОТОКОЛ № 7",
            "по результатам превентивного посещения Дома ребёнка «Үміт» г. Актау",
            "25 ноября 2025 года",
            "РЕШИЛИ РЕКОМЕНДОВАТЬ:",
            "Заполнить вакансию логопеда. Ответственный: главный врач. Срок: 01.02.2026",
            "Организовать ежедневные прогулки. Ответственный: главный врач. Срок: постоянно",
            "Обучить воспитателей первой помощи. Ответственный: главный врач. Срок: 1 месяц");
    assertThat(texts(report)).hasSize(3).first().isEqualTo("Заполнить вакансию логопеда.");
  }

  @Test
  void adviceInThePoliteImperativeCounts() throws Exception {
    VisitReport report =
        recognised(
            "Қайда: Алматы қаласындағы тергеу изоляторы",
            "Қашан: 13.11.2025",
            "Көргеніміз:",
            "– Терезелер толық жабылған, табиғи жарық түспейді.",
            "Изолятор бастығына ұсынымдар:",
            "=> Терезедегі қалқаларды алып тастаңыз.",
            "=> Хаттарды журналға жазып отырыңыз.");
    assertThat(texts(report))
        .containsExactly(
            "Терезедегі қалқаларды алып тастаңыз.", "Хаттарды журналға жазып отырыңыз.");
  }

  @Test
  void lettersInOneParagraphArePartedAndPartsOfAdviceStayAdvice() throws Exception {
    VisitReport report =
        recognised(
            "Отчёт о посещении ЦАН города Актау 28 мая 2025 года",
            "Рекомендации",
            "По условиям содержания",
            "а) не запирать изолятор снаружи; б) выводить детей на прогулку в первый же день;",
            "в) включить в меню свежие фрукты.");
    assertThat(texts(report))
        .containsExactly(
            "не запирать изолятор снаружи",
            "выводить детей на прогулку в первый же день",
            "включить в меню свежие фрукты.");
  }
}
