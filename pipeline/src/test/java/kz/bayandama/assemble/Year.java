package kz.bayandama.assemble;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Proposal;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import kz.bayandama.report.VisitReport.VisitKind;

/** Invented visit reports of a year, in Kazakh and in Russian. */
final class Year {
  private Year() {}

  static Texts kk(String text) {
    return Texts.of(Language.KK, text);
  }

  static Texts ru(String text) {
    return Texts.of(Language.RU, text);
  }

  @SuppressWarnings("NullAway") // does not see annotations of nested types in class files
  static VisitReport report(
      String name,
      Verdict verdict,
      List<Visit> visits,
      List<Finding> findings,
      List<Recommendation> recommendations,
      List<Proposal> proposals) {
    return new VisitReport(
        Ids.of(name.getBytes(StandardCharsets.UTF_8)),
        1,
        new Source(Source.Channel.FOLDER, name, null, Instant.parse("2025-04-01T09:00:00Z"), null),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        List.of(Language.RU),
        null,
        visits,
        findings,
        recommendations,
        proposals,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        verdict,
        verdict == Verdict.REJECTED ? Rejection.Reason.EMPTY : null);
  }

  static Visit visit(String name, String type, String ministry, String region, String day) {
    LocalDate from = LocalDate.parse(day);
    return new Visit(new Institution(name, type, ministry, region), VisitKind.PERIODIC, from, from);
  }

  static Finding finding(Texts text, String theme) {
    return new Finding(null, 0, text, theme);
  }

  static Recommendation recommendation(Texts text, String body, String theme) {
    return new Recommendation(null, 0, text, new Addressee(body, null), null, false, theme);
  }

  static VisitReport sizoAlmaty() {
    return report(
        "СИЗО Алматы.docx",
        Verdict.ACCEPTED,
        List.of(
            visit(
                "Следственный изолятор № 72 ДУИС по городу Алматы",
                "mvd.sizo",
                "MVD",
                "KZ-75",
                "2025-02-18")),
        List.of(
            finding(
                ru("При лимите 1 200 мест содержалось 1 417 человек, в камерах спят по очереди."),
                "overcrowding"),
            finding(ru("Врача-психиатра нет с лета 2024 года."), "health-care"),
            finding(ru("Вентиляция третьего этажа не работает."), "material-conditions")),
        List.of(
            new Recommendation(
                "1",
                0,
                ru("Привести численность содержащихся в соответствие с лимитом наполнения."),
                new Addressee("MVD", "ДУИС по городу Алматы"),
                new Deadline("до 1 сентября 2025 года", LocalDate.of(2025, 9, 1)),
                false,
                "overcrowding"),
            recommendation(
                ru("Обеспечить заполнение вакантных должностей медицинских работников учреждения."),
                "MVD",
                "health-care"),
            recommendation(
                ru("Усилить надзор за законностью применения мер взыскания."), "GP", "oversight")),
        List.of(
            new Proposal(
                ru("Увеличить в законе норму жилой площади на одного человека до 4 кв. м."))));
  }

  static VisitReport sizoAtyrau() {
    return report(
        "Атырау тергеу изоляторы.doc",
        Verdict.ACCEPTED,
        List.of(
            visit("Атырау қаласының тергеу изоляторы", "mvd.sizo", "MVD", "KZ-23", "2025-05-06")),
        List.of(
            finding(kk("Камераларда адам саны белгіленген лимиттен асып кеткен."), "overcrowding"),
            finding(kk("Дәрігер аптасына бір рет қана келеді."), "health-care"),
            finding(kk("Камералардағы төсек пен жиһаз тозған."), "material-conditions")),
        List.of(
            recommendation(
                kk("Медицина қызметкерлерінің бос лауазымдарын толтыруды қамтамасыз ету."),
                "MVD",
                "health-care")),
        List.of());
  }

  static VisitReport colonyPavlodar() {
    return report(
        "Павлодар колония.pdf",
        Verdict.ACCEPTED,
        List.of(visit("Учреждение АП-162/2", "mvd.correctional", "MVD", "KZ-55", "2025-03-11")),
        List.of(
            finding(ru("В отрядах на 80 человек один душ."), "hygiene"),
            finding(ru("Осуждённые содержатся сверх лимита."), "overcrowding")),
        List.of(
            recommendation(
                ru("Обеспечить заполнение вакантной должности медицинского работника учреждения"),
                "MVD",
                "health-care")),
        List.of());
  }

  static VisitReport childrenPavlodar() {
    return report(
        "Павлодар бейімдеу.docx",
        Verdict.ACCEPTED,
        List.of(
            visit(
                "Павлодар қаласының кәмелетке толмағандарды бейімдеу орталығы",
                "mp.can",
                "MP",
                "KZ-55",
                "2025-04-22")),
        List.of(
            finding(
                kk("Психолог штаты жарты бірлік қана.")
                    .and(Language.RU, "Должность психолога занята лишь на полставки."),
                "mental-health")),
        List.of(
            recommendation(
                kk("Психологтың толық штаттық бірлігін енгізу қажет.")
                    .and(Language.RU, "Ввести полную ставку психолога."),
                "MP",
                "mental-health"),
            recommendation(
                kk("Орталықтың шатырын жөндеуге қаражат бөлу қажет."),
                "AKIMAT",
                "material-conditions")),
        List.of());
  }

  static VisitReport ofNextYear() {
    return report(
        "2026.docx",
        Verdict.ACCEPTED,
        List.of(visit("Дом престарелых", "mtszn.elderly", "MTSZN", "KZ-71", "2026-01-15")),
        List.of(),
        List.of(),
        List.of());
  }

  static VisitReport doubtful() {
    return report(
        "сұрақ.docx",
        Verdict.NEEDS_REVIEW,
        List.of(visit("№ 25 мекеме", "mvd.correctional", "MVD", "KZ-39", "2025-06-01")),
        List.of(),
        List.of(),
        List.of());
  }

  static List<VisitReport> all() {
    return new ArrayList<>(
        List.of(
            sizoAlmaty(),
            sizoAtyrau(),
            colonyPavlodar(),
            childrenPavlodar(),
            ofNextYear(),
            doubtful()));
  }
}
