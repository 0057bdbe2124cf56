package kz.bayandama.council.review;

import static kz.bayandama.council.review.Part.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.bayandama.council.review.Review.Outdated;
import kz.bayandama.council.review.Review.Reviewed;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.GoodPractice;
import kz.bayandama.report.VisitReport.PersonalData;
import kz.bayandama.report.VisitReport.VisitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTest {
  @TempDir Path folder;

  private Desk desk(Language language) throws IOException {
    return new Desk(folder, language, Reports.doubtful(), Reports.certain());
  }

  @ParameterizedTest
  @EnumSource(names = {"KK", "RU", "EN"})
  void anUntouchedWorkbookChangesNothing(Language language) throws IOException {
    Desk desk = desk(language);
    assertThat(ReviewReader.isReview(desk.workbook())).isTrue();
    assertThat(desk.read(desk.workbook()))
        .isEqualTo(new Reviewed(List.of(), List.of(), List.of(Reports.doubtful().id()), List.of()));
    assertThat(desk.review(book -> {})).isInstanceOf(Reviewed.class);
  }

  @Test
  void theSameReportsInAnyOrderGiveTheSameBytes() {
    ReviewWorkbook workbook = new ReviewWorkbook(Desk.PROFILE, Language.KK);
    byte[] bytes = workbook.write(List.of(Reports.doubtful(), Reports.certain()));
    assertThat(workbook.write(List.of(Reports.certain(), Reports.doubtful()))).isEqualTo(bytes);
  }

  @Test
  void answersChangeTheFieldsTheyAreAskedAboutAndCloseTheirQuestions() throws IOException {
    VisitReport next =
        desk(Language.RU)
            .only(book ->
                book.type(QUESTIONS, 2, Column.ANSWER, "Следственный изолятор · mvd.sizo")
                    .type(QUESTIONS, 3, Column.ANSWER, " 18.02.2025 – 19.02.2025 ")
                    .type(QUESTIONS, 4, Column.ANSWER, "периодическое")
                    .type(QUESTIONS, 5, Column.ANSWER, "MZ")
                    .type(QUESTIONS, 6, Column.ANSWER, "верно, как есть"));
    assertThat(next.version()).isEqualTo(2);
    assertThat(next.outcome()).isEqualTo(Verdict.ACCEPTED);
    assertThat(next.questions()).isEmpty();
    assertThat(next.openQuestions()).isEmpty();
    VisitReport.Visit visit = next.visits().getFirst();
    assertThat(visit.institution().type()).isEqualTo("mvd.sizo");
    assertThat(visit.institution().ministry()).isEqualTo("MVD");
    assertThat(visit.kind()).isEqualTo(VisitKind.PERIODIC);
    assertThat(visit.from()).isEqualTo(LocalDate.of(2025, 2, 18));
    assertThat(visit.to()).isEqualTo(LocalDate.of(2025, 2, 19));
    assertThat(next.recommendations().get(1).addressee()).isEqualTo(new Addressee("MZ", null));
    assertThat(next.findings()).isEqualTo(Reports.doubtful().findings());
  }

  @Test
  void aQuestionWithoutAnswerStaysOpenUnlessItsFieldWasCorrected() throws IOException {
    VisitReport next =
        desk(Language.RU).only(book -> book.type(VISITS, 2, Column.KIND, "специальное"));
    assertThat(next.visits().getFirst().kind()).isEqualTo(VisitKind.SPECIAL);
    assertThat(next.openQuestions())
        .extracting(VisitReport.Question::code)
        .containsExactly("institution-type", "dates", "addressee", "lost-letters");
    assertThat(next.questions()).hasSize(4);
    assertThat(next.outcome()).isEqualTo(Verdict.NEEDS_REVIEW);
  }

  @Test
  void kazakhWorkbookIsCorrectedByItsOwnLists() throws IOException {
    VisitReport next =
        desk(Language.KK)
            .only(book ->
                book.type(VISITS, 3, Column.KIND, "мерзімдік")
                    .type(RECOMMENDATIONS, 5, Column.REPEATED, "жоқ")
                    .type(RECOMMENDATIONS, 5, Column.KK, "  Пандусты жөндеу қажет. "));
    assertThat(next.id()).isEqualTo(Reports.certain().id());
    assertThat(next.visits().getFirst().kind()).isEqualTo(VisitKind.PERIODIC);
    assertThat(next.recommendations().getFirst().repeated()).isFalse();
    assertThat(next.recommendations().getFirst().text().in(Language.KK))
        .contains("Пандусты жөндеу қажет.");
    assertThat(next.recommendations().getFirst().text().in(Language.RU))
        .contains("Установить пандус.");
  }

  @Test
  void rowsAreDeletedByTheirMarkAndWhatPointsToTheOthersFollows() throws IOException {
    VisitReport next =
        desk(Language.RU).only(book -> book.type(RECOMMENDATIONS, 2, Column.REMOVE, "удалить"));
    assertThat(next.recommendations())
        .extracting(VisitReport.Recommendation::number)
        .containsExactly("2", "3");
    assertThat(next.personalData())
        .containsExactly(new PersonalData("name", "Иванов И. И.", "recommendations/1"));
    assertThat(next.openQuestions().get(3).where()).isEqualTo("recommendations/0");
  }

  @Test
  void goodPracticeIsCorrectedDeletedAndAdded() throws IOException {
    VisitReport next =
        desk(Language.RU)
            .only(book ->
                book.type(PRACTICES, 2, Column.THEME, "outside-contact")
                    .type(PRACTICES, 3, Column.REMOVE, "удалить")
                    .row(
                        PRACTICES,
                        6,
                        Reports.cells(
                            Column.REPORT,
                            ReviewWorkbook.name(Reports.doubtful()),
                            Column.VISIT,
                            "1",
                            Column.KK,
                            "Асхана мәзірін тұрғындар өздері құрады.")));
    assertThat(next.goodPractices())
        .containsExactly(
            new GoodPractice(
                0, Reports.doubtful().goodPractices().getFirst().text(), "outside-contact"),
            new GoodPractice(
                0, Texts.of(Language.KK, "Асхана мәзірін тұрғындар өздері құрады."), null));
  }

  @Test
  void rowsAreAddedAtTheEndAndAsCopiesOfOthers() throws IOException {
    Desk desk = desk(Language.RU);
    VisitReport base = Reports.certain();
    VisitReport next =
        desk.only(book -> {
          book.row(
              RECOMMENDATIONS,
              9,
              Reports.cells(
                  Column.REPORT, Lines.name(base),
                  Column.RU, "Расширить дверной проём.",
                  Column.BODY, "Акимат",
                  Column.DEADLINE, "до 1 мая 2026 года",
                  Column.DATE, "01.05.2026"));
          for (Column column : FINDINGS.columns) {
            String copied = book.cell(FINDINGS, 5, column).getStringCellValue();
            book.type(FINDINGS, 6, column, column == Column.KK ? "Жарық жоқ." : copied);
          }
        });
    assertThat(next.recommendations()).hasSize(2);
    VisitReport.Recommendation added = next.recommendations().getLast();
    assertThat(added.addressee().body()).isEqualTo("AKIMAT");
    assertThat(added.deadline())
        .isEqualTo(new Deadline("до 1 мая 2026 года", LocalDate.of(2026, 5, 1)));
    assertThat(next.findings()).hasSize(2);
    assertThat(next.findings().getFirst()).isEqualTo(base.findings().getFirst());
  }

  @Test
  void numbersTypedAsNumbersAndDatesTypedAsDatesAreUnderstood() throws IOException {
    VisitReport next =
        desk(Language.RU)
            .only(book -> {
              book.cell(RECOMMENDATIONS, 2, Column.NUMBER).setCellValue(7);
              book.cell(RECOMMENDATIONS, 2, Column.DATE).setCellValue(LocalDate.of(2025, 10, 5));
              book.cell(VISITS, 2, Column.FROM).setCellValue(LocalDate.of(2025, 2, 18));
              book.cell(QUESTIONS, 3, Column.ANSWER).setBlank();
              book.type(RECOMMENDATIONS, 4, Column.DATE, "5.3.2025 г.");
            });
    assertThat(next.recommendations().getFirst().number()).isEqualTo("7");
    assertThat(next.recommendations().getFirst().deadline())
        .isEqualTo(new Deadline("до 1 сентября 2025 года", LocalDate.of(2025, 10, 5)));
    assertThat(next.visits().getFirst().to()).isEqualTo(LocalDate.of(2025, 2, 18));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceWithItsCell() throws IOException {
    Desk desk = desk(Language.RU);
    Review review =
        desk.review(book -> {
          book.type(VISITS, 2, Column.TYPE, "дворец")
              .type(VISITS, 3, Column.TO, "32.13.2025")
              .type(VISITS, 3, Column.NAME, "")
              .type(FINDINGS, 2, Column.RU, "")
              .type(FINDINGS, 3, Column.VISIT, "4")
              .type(QUESTIONS, 5, Column.ANSWER, "кому-нибудь")
              .row(PROPOSALS, 7, Reports.cells(Column.RU, "Изменить закон."));
          book.cell(RECOMMENDATIONS, 2, Column.RU).setCellFormula("1+1");
        });
    assertThat(Desk.sentences(review))
        .containsExactlyInAnyOrder(
            "лист «Посещения», строка 2, столбец «Тип учреждения»: «дворец» нет в списке; выберите"
                + " значение из списка",
            "лист «Посещения», строка 3, столбец «Последний день»: «32.13.2025» не дата; напишите"
                + " дату так: 18.02.2025",
            "лист «Посещения», строка 3, столбец «Учреждение»: ячейка пуста; впишите значение или"
                + " отметьте строку «удалить»",
            "лист «Выявленное», строка 2, столбец «Текст на русском»: нет текста ни на одном языке;"
                + " впишите его или отметьте строку «удалить»",
            "лист «Выявленное», строка 3, столбец «Посещение №»: посещения 4 в этом отчёте нет;"
                + " впишите номер с листа посещений",
            "лист «Вопросы», строка 5, столбец «Ответ»: «кому-нибудь» нет в списке; выберите"
                + " значение из списка",
            "лист «Предложения», строка 7, столбец «Отчёт»: «» не отчёт этой книги; выберите отчёт"
                + " из списка",
            "лист «Рекомендации», строка 2, столбец «Текст на русском»: в ячейке формула или"
                + " ошибка; впишите само значение");
  }

  @Test
  void anAnswerThatContradictsACorrectionIsAProblem() throws IOException {
    Review review =
        desk(Language.RU)
            .review(book ->
                book.type(VISITS, 2, Column.KIND, "специальное")
                    .type(QUESTIONS, 4, Column.ANSWER, "периодическое"));
    assertThat(Desk.sentences(review)).singleElement().asString().contains("расходится");
  }

  @Test
  void aWorkbookOfAnOlderVersionIsRefusedWithTheReason() throws IOException {
    Desk desk = desk(Language.RU);
    Path first = desk.edited(book -> book.type(VISITS, 2, Column.KIND, "специальное"));
    Reviewed reviewed = (Reviewed) desk.read(first);
    byte[] second =
        java.nio.file.Files.readAllBytes(
            desk.edited(book -> book.type(VISITS, 2, Column.KIND, "промежуточное")));
    desk.archive.add(reviewed.reports().getFirst());
    Outdated outdated =
        (Outdated) desk.read(java.nio.file.Files.write(folder.resolve("second.xlsx"), second));
    assertThat(outdated.reports()).containsExactly(new Review.Stale(Reports.doubtful().id(), 1, 2));
    assertThat(outdated.reason()).contains("в книге версия 1, в архиве 2");
  }

  @Test
  void readingTheSameWorkbookAgainAfterACrashAddsOnlyWhatIsMissing() throws IOException {
    Desk desk = desk(Language.RU);
    Path file =
        desk.edited(book ->
            book.type(VISITS, 2, Column.KIND, "специальное")
                .type(VISITS, 3, Column.KIND, "промежуточное"));
    Reviewed before = (Reviewed) desk.read(file);
    assertThat(before.reports()).hasSize(2);
    desk.archive.add(before.reports().getFirst());
    Reviewed after = (Reviewed) desk.read(file);
    assertThat(after.reports()).containsExactly(before.reports().getLast());
  }

  @Test
  void aVisitWithItemsCannotBeDeletedFromUnderThem() throws IOException {
    Review review = desk(Language.EN).review(book -> book.type(VISITS, 3, Column.REMOVE, "delete"));
    assertThat(Desk.sentences(review))
        .anyMatch(sentence -> sentence.contains("left without a visit"));
  }
}
