package kz.bayandama.council.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.bayandama.council.review.Choices.Of;
import kz.bayandama.council.review.Line.Cells;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Candidate;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.GoodPractice;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Question;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a report has on each sheet: what the workbook is written from, and what an edited
 * one is compared with. Thread-safe.
 */
final class Lines {
  private static final int NAME_LENGTH = 40;

  private final Choices choices;
  private final Words words;

  Lines(Choices choices, Words words) {
    this.choices = choices;
    this.words = words;
  }

  /** How a report is called in the workbook: {@code a1b2c3d4e5f6 · отчёт.docx}. */
  static String name(VisitReport report) {
    String file = Cut.fit(report.source().name()).replace('\n', ' ');
    String shown = file.length() <= NAME_LENGTH ? file : file.substring(0, NAME_LENGTH - 1) + "…";
    return Ids.abbreviate(report.id()) + " · " + shown;
  }

  /** The rows of a sheet in the report's order. */
  List<Line> of(Part part, VisitReport report) {
    return switch (part) {
      case QUESTIONS -> each(report, Asked.all(report), this::question);
      case VISITS -> each(report, report.visits(), this::visit);
      case RECOMMENDATIONS -> each(report, report.recommendations(), this::recommendation);
      case FINDINGS -> each(report, report.findings(), this::finding);
      case PROPOSALS ->
          each(
              report,
              report.proposals(),
              (cells, index, proposal) -> texts(cells, proposal.text()));
      case PRACTICES -> each(report, report.goodPractices(), this::practice);
    };
  }

  private interface Writer<T> {
    void write(Cells cells, int index, T item);
  }

  private static <T> List<Line> each(VisitReport report, List<T> items, Writer<T> writer) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Cells cells = new Cells().put(Column.REPORT, name(report));
      cells.put(Column.FILE, report.source().name());
      writer.write(cells, i, items.get(i));
      lines.add(new Line(report.id(), report.version(), i, cells.all()));
    }
    return lines;
  }

  private void visit(Cells cells, int index, Visit visit) {
    Institution institution = visit.institution();
    cells
        .put(Column.VISIT, String.valueOf(index + 1))
        .put(Column.NAME, institution.name())
        .put(Column.TYPE, choices.label(Of.TYPE, institution.type()))
        .put(Column.MINISTRY, choices.label(Of.MINISTRY, institution.ministry()))
        .put(Column.REGION, choices.label(Of.REGION, institution.region()))
        .put(Column.KIND, choices.label(Of.KIND, kind(visit)))
        .put(Column.FROM, date(visit.from()))
        .put(Column.TO, date(visit.to()));
  }

  private static @Nullable String kind(Visit visit) {
    VisitReport.VisitKind kind = visit.kind();
    return kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
  }

  private void finding(Cells cells, int index, Finding finding) {
    cells
        .put(Column.VISIT, String.valueOf(finding.visit() + 1))
        .put(Column.NUMBER, plain(finding.number()))
        .put(Column.THEME, choices.label(Of.THEME, finding.theme()));
    texts(cells, finding.text());
  }

  private void practice(Cells cells, int index, GoodPractice practice) {
    cells
        .put(Column.VISIT, String.valueOf(practice.visit() + 1))
        .put(Column.THEME, choices.label(Of.THEME, practice.theme()));
    texts(cells, practice.text());
  }

  private void recommendation(Cells cells, int index, Recommendation recommendation) {
    Deadline deadline = recommendation.deadline();
    cells
        .put(Column.VISIT, String.valueOf(recommendation.visit() + 1))
        .put(Column.NUMBER, plain(recommendation.number()))
        .put(Column.BODY, choices.label(Of.BODY, recommendation.addressee().body()))
        .put(Column.ADDRESSEE, plain(recommendation.addressee().text()))
        .put(Column.DEADLINE, deadline == null ? "" : deadline.text())
        .put(Column.DATE, deadline == null ? "" : date(deadline.date()))
        .put(Column.REPEATED, choices.label(Of.YES_NO, recommendation.repeated() ? "yes" : "no"))
        .put(Column.THEME, choices.label(Of.THEME, recommendation.theme()));
    texts(cells, recommendation.text());
  }

  private static void texts(Cells cells, Texts texts) {
    texts.byLanguage().forEach((language, text) -> cells.put(column(language), text));
  }

  /** The column of a text's language. */
  static Column column(Language language) {
    return switch (language) {
      case KK -> Column.KK;
      case RU -> Column.RU;
      case EN -> Column.EN;
      case UND -> Column.UND;
    };
  }

  private void question(Cells cells, int index, Asked.Open open) {
    Asked asked = open.asked();
    String title = words.get("asked." + asked.name().toLowerCase(Locale.ROOT));
    Question question = open.question();
    String subject =
        question == null || question.subject().isBlank() ? "" : "\n«" + question.subject() + "»";
    String sentence = open.sentence().isBlank() ? "" : "\n" + open.sentence();
    cells
        .put(Column.WHERE, where(question))
        .put(Column.DOUBT, title + (sentence.isEmpty() ? subject : sentence))
        .put(Column.CANDIDATES, question == null ? "" : candidates(asked, question));
  }

  private String where(@Nullable Question question) {
    Where where = question == null ? Where.REPORT : Where.of(question.where());
    return words.get("where." + where.list(), where.index() + 1);
  }

  private String candidates(Asked asked, Question question) {
    StringBuilder out = new StringBuilder();
    for (Candidate candidate : question.candidates()) {
      Of list = asked.list;
      out.append("• ")
          .append(list == null ? candidate.value() : choices.label(list, candidate.value()));
      if (!candidate.evidence().isBlank()) {
        out.append(" — «").append(candidate.evidence().strip()).append('»');
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }
}
