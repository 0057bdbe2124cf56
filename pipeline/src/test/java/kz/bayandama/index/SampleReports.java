package kz.bayandama.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;

/** Visit reports written for the tests, in Kazakh and Russian. */
final class SampleReports {
  private SampleReports() {}

  // NullAway does not read the annotation of a nested type out of a compact constructor's class.
  @SuppressWarnings("NullAway")
  static VisitReport report(
      String name,
      VisitReport.Institution institution,
      int year,
      List<VisitReport.Recommendation> recommendations,
      List<VisitReport.Finding> findings) {
    return new VisitReport(
        id(name),
        1,
        new Source(Source.Channel.FOLDER, name, null, Instant.EPOCH, null),
        "application/pdf",
        List.of(Language.RU),
        null,
        List.of(
            new VisitReport.Visit(
                institution,
                VisitReport.VisitKind.PERIODIC,
                LocalDate.of(year, 3, 1),
                LocalDate.of(year, 3, 2))),
        findings,
        recommendations,
        List.of(new VisitReport.Proposal(Texts.of(Language.RU, "Дополнить закон о надзоре."))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Outcome.Verdict.ACCEPTED,
        null);
  }

  static String id(String name) {
    return Ids.of(name.getBytes(StandardCharsets.UTF_8));
  }

  static VisitReport.Recommendation recommendation(Texts text, String body) {
    return new VisitReport.Recommendation(
        "1",
        0,
        text,
        new VisitReport.Addressee(body, "ДУИС"),
        new VisitReport.Deadline("до 1 сентября 2025 года", LocalDate.of(2025, 9, 1)),
        false,
        "nutrition");
  }

  static Texts ru(String text) {
    return Texts.of(Language.RU, text);
  }

  static Texts kk(String text) {
    return Texts.of(Language.KK, text);
  }

  /** A colony with a bilingual text, a SIZO in Russian, a psychiatric hospital in Kazakh. */
  static List<VisitReport> three() {
    List<VisitReport> reports = new ArrayList<>();
    reports.add(
        report(
            "colony",
            new VisitReport.Institution("Учреждение № 39", "mvd.correctional.max", "MVD", "KZ-11"),
            2024,
            List.of(
                recommendation(
                    ru("Обеспечить осуждённых питьевой водой надлежащего качества.")
                        .and(Language.KK, "Сотталғандарды сапалы ауыз сумен қамтамасыз ету."),
                    "MVD"),
                recommendation(ru("Провести ремонт камер и душевых помещений."), "MVD")),
            List.of(
                new VisitReport.Finding(
                    "2.1", 0, ru("Питьевая вода подаётся с перебоями."), "nutrition"))));
    reports.add(
        report(
            "sizo",
            new VisitReport.Institution("СИЗО № 72", "mvd.sizo", "MVD", "KZ-75"),
            2025,
            List.of(
                recommendation(ru("Провести ремонт прогулочных дворов."), "MVD"),
                recommendation(ru("Увеличить число свиданий с родственниками."), "AKIMAT")),
            List.of()));
    reports.add(
        report(
            "hospital",
            new VisitReport.Institution("Облыстық аурухана", "mz.psych_hospital", "MZ", "KZ-11"),
            2025,
            List.of(
                recommendation(kk("Науқастардың палаталарын жөндеу. Ауыз суды тексеру."), "MZ")),
            List.of()));
    return reports;
  }
}
