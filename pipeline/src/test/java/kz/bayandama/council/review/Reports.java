package kz.bayandama.council.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Candidate;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.GoodPractice;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.PersonalData;
import kz.bayandama.report.VisitReport.Proposal;
import kz.bayandama.report.VisitReport.Question;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import kz.bayandama.report.VisitReport.VisitKind;

/** Records to review. All invented. */
final class Reports {
  private Reports() {}

  /** In Russian, with five questions and texts that spreadsheets like to spoil. */
  static VisitReport doubtful() {
    LocalDate day = LocalDate.of(2025, 2, 18);
    return report(
        "1",
        "отчёт по учреждению № 25.docx",
        List.of(
            new Visit(new Institution("Учреждение № 25", null, null, "KZ-15"), null, null, null)),
        List.of(
            new Finding(
                "2.1",
                0,
                ru("В камерах темно,  окна закрыты щитами.\nВентиляции нет."),
                "material-conditions"),
            new Finding("2.10", 0, ru("=СУММ(А1) — так озаглавлен журнал учёта."), null),
            new Finding(null, 0, ru("- жалоб на питание двое."), null)),
        List.of(
            recommendation(
                "1",
                "Обеспечить освещение камер.",
                "MVD",
                "до 1 сентября 2025 года",
                LocalDate.of(2025, 9, 1)),
            recommendation("2", "Укомплектовать медицинскую часть.", null, null, null),
            recommendation("3", "@дежурному врачу вести журнал.", "MZ", "в течение месяца", null)),
        List.of(new Proposal(ru("Дополнить Уголовно-исполнительный кодекс нормой о площади."))),
        List.of(new PersonalData("name", "Иванов И. И.", "recommendations/2")),
        List.of(
            question("institution-type", "visits/0", "Учреждение № 25", "mvd.sizo"),
            question("dates", "visits/0", "в феврале", day.toString()),
            question("visit-kind", "visits/0", "", "periodic"),
            question("addressee", "recommendations/1", "медицинской службе", "MZ"),
            question("lost-letters", "findings/1", "СУММ", "")));
  }

  /** In Kazakh, with nothing to ask. */
  static VisitReport certain() {
    LocalDate day = LocalDate.of(2025, 4, 9);
    return report(
        "2",
        "есеп.odt",
        List.of(
            new Visit(
                new Institution("Арнаулы қабылдау орны", "mvd.special_reception", "MVD", "KZ-43"),
                VisitKind.SPECIAL,
                day,
                day)),
        List.of(new Finding("1", 0, Texts.of(Language.KK, "Ғимараттың қолжетімділігі жоқ."), null)),
        List.of(
            new Recommendation(
                "1",
                0,
                Texts.of(Language.KK, "Пандус орнату қажет.")
                    .and(Language.RU, "Установить пандус."),
                new Addressee("AKIMAT", "Әкімдікке"),
                new Deadline("2025 жылғы 1 шілдеге дейін", LocalDate.of(2025, 7, 1)),
                true,
                null)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Texts ru(String text) {
    return Texts.of(Language.RU, text);
  }

  private static Recommendation recommendation(
      String number,
      String text,
      @org.jspecify.annotations.Nullable String body,
      @org.jspecify.annotations.Nullable String deadline,
      @org.jspecify.annotations.Nullable LocalDate date) {
    return new Recommendation(
        number,
        0,
        ru(text),
        new Addressee(body, null),
        deadline == null ? null : new Deadline(deadline, date),
        false,
        null);
  }

  private static Question question(String code, String where, String subject, String candidate) {
    List<Candidate> candidates =
        candidate.isEmpty() ? List.of() : List.of(new Candidate(candidate, "слова отчёта"));
    return new Question(code, where, subject, candidates);
  }

  @SuppressWarnings("NullAway") // a reason is null where nothing is rejected
  private static VisitReport report(
      String seed,
      String name,
      List<Visit> visits,
      List<Finding> findings,
      List<Recommendation> recommendations,
      List<Proposal> proposals,
      List<PersonalData> personalData,
      List<Question> questions) {
    return new VisitReport(
        Ids.of(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        1,
        new Source(Source.Channel.FOLDER, name, null, Instant.parse("2025-03-01T09:00:00Z"), null),
        "application/pdf",
        List.of(Language.RU),
        null,
        visits,
        findings,
        recommendations,
        proposals,
        List.of(
            new GoodPractice(0, ru("Заключённые сами ведут библиотеку."), "education"),
            new GoodPractice(0, ru("Родным звонят без очереди."), null)),
        personalData,
        questions.stream().map(q -> "Что значит «" + q.subject() + "»?").toList(),
        questions,
        questions.isEmpty() ? Verdict.ACCEPTED : Verdict.NEEDS_REVIEW,
        visits.isEmpty() ? Rejection.Reason.EMPTY : null);
  }

  /** What a map of the columns by name makes easier to read in tests. */
  static Map<Column, String> cells(Object... pairs) {
    Map<Column, String> cells = new java.util.EnumMap<>(Column.class);
    for (int i = 0; i < pairs.length; i += 2) {
      cells.put((Column) pairs[i], (String) pairs[i + 1]);
    }
    return cells;
  }
}
