package kz.bayandama.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.bayandama.assemble.Chapters.Returned;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.ChapterEdit;
import kz.bayandama.report.ChapterEdit.Change;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chapters as Word documents that people edit (point 5 of the procedure). */
class ChaptersTest {
  private static final Profile KZ = Profile.bundled("kz");
  private static final ReportWords WORDS = ReportWords.of(Profile.bundled("kz"));
  private static final Chapters CHAPTERS = new Chapters(KZ, WORDS);
  private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
  private static final String STAFF = "2025-mvd-0001";

  @TempDir Path folder;

  private static Assembly assembly(ChapterEdit... edits) {
    return new Assembler(KZ, WORDS)
        .assemble(Material.of(2025, 2025, Year.all()).withEdits(List.of(edits)));
  }

  private static ChapterDraft draft(Assembly assembly, int chapter, Language language) {
    return CHAPTERS.draft(assembly, chapter, language).orElseThrow();
  }

  /** The draft as a file that somebody has edited in Word. */
  private EditedChapter edited(ChapterDraft draft, Assembly assembly, Consumer<Word> edit)
      throws IOException {
    return edited(CHAPTERS.docx(draft, assembly, DAY), edit);
  }

  private EditedChapter edited(byte[] docx, Consumer<Word> edit) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      edit.accept(new Word(document));
      Path file = Files.createTempFile(folder, "edited", ".docx");
      try (var out = Files.newOutputStream(file)) {
        document.write(out);
      }
      return EditedChapter.read(file).orElseThrow();
    }
  }

  private static ChapterEdit edit(ChapterDraft base, Returned returned) {
    assertThat(returned).isInstanceOf(Returned.Taken.class);
    return new ChapterEdit(
        2025,
        base.number(),
        base.language(),
        Chapters.digest(base),
        Ids.of(new byte[] {1}),
        ((Returned.Taken) returned).changes());
  }

  private Returned returned(ChapterDraft base, Assembly assembly, Consumer<Word> edit)
      throws IOException {
    return CHAPTERS.returned(edited(base, assembly, edit), base, assembly, DAY);
  }

  private static PublicRecommendation recommendation(Assembly assembly, String id) {
    return assembly.edition().recommendations().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aChapterThatComesBackUnchangedChangesNothing() throws Exception {
    Assembly assembly = assembly();
    for (int chapter = 1; chapter <= 8; chapter++) {
      for (Language language : List.of(Language.KK, Language.RU)) {
        ChapterDraft draft = draft(assembly, chapter, language);
        assertThat(returned(draft, assembly, word -> {}))
            .as(chapter + language.tag())
            .isEqualTo(new Returned.Taken(List.of(), List.of()));
      }
    }
  }

  @Test
  void anEditedRecommendationKeepsItsNumberAndItsSources() throws Exception {
    Assembly before = assembly();
    ChapterDraft base = draft(before, 2, Language.RU);
    Returned returned =
        returned(base, before, word -> word.say(STAFF, "Заполнить должности врачей до июня."));
    ChapterEdit edit = edit(base, returned);
    assertThat(edit.changes())
        .containsExactly(
            new Change.Reworded(
                "r:" + STAFF,
                recommendation(before, STAFF).text().best(Language.RU),
                "Заполнить должности врачей до июня."));
    Assembly after = assembly(edit);
    PublicRecommendation one = recommendation(after, STAFF);
    assertThat(one.text().in(Language.RU)).contains("Заполнить должности врачей до июня.");
    assertThat(one.sources()).isEqualTo(recommendation(before, STAFF).sources()).hasSize(2);
    assertThat(after.waiting()).isEmpty();
  }

  @Test
  void newMovedAndRemovedParagraphsAreTakenOverAndListed() throws Exception {
    Assembly before = assembly();
    ChapterDraft base = draft(before, 2, Language.RU);
    List<Change> changes =
        edit(
                base,
                returned(
                    base,
                    before,
                    word -> {
                      word.addAfter("Вентиляция третьего этажа", "Ремонт начат в мае.");
                      word.remove("В отрядах на 80 человек");
                      word.moveUp("2025-mvd-0002", "вакантной");
                    }))
            .changes();
    assertThat(changes)
        .hasSize(3)
        .anyMatch(
            one -> one instanceof Change.Added add && add.text().equals("Ремонт начат в мае."))
        .anyMatch(one -> one instanceof Change.Removed)
        .anyMatch(one -> one instanceof Change.Moved);
    Assembly after =
        assembly(
            new ChapterEdit(
                2025, 2, Language.RU, Chapters.digest(base), Ids.of(new byte[1]), changes));
    List<Passage> assessment = AssemblerTest.item(after.edition(), 8).passages();
    assertThat(assessment)
        .anyMatch(one ->
            one instanceof Passage.Prose prose
                && prose.text().best(Language.RU).equals("Ремонт начат в мае.")
                && prose.sources().equals(List.of(Ids.abbreviate(Ids.of(new byte[1])))));
    assertThat(after.edition().findings()).isEqualTo(before.edition().findings());
    assertThat(after.edition()).isNotEqualTo(before.edition());
    assertThat(after.untranslated())
        .anyMatch(one -> one.id().startsWith("a:") && one.missing() == Language.KK);
  }

  @Test
  void whatTwoHaveChangedIsAConflictThatIsShownAndCanBeSettled() throws Exception {
    Assembly before = assembly();
    ChapterDraft base = draft(before, 2, Language.RU);
    ChapterEdit first = edit(base, returned(base, before, word -> word.say(STAFF, "Первое.")));
    Assembly now = assembly(first);
    Returned second =
        CHAPTERS.returned(
            edited(
                base,
                before,
                word -> {
                  word.say(STAFF, "Второе.");
                  word.addAfter("Вентиляция третьего этажа", "Новый абзац.");
                }),
            base,
            now,
            DAY);
    assertThat(second).isInstanceOf(Returned.Conflict.class);
    Returned.Conflict conflict = (Returned.Conflict) second;
    assertThat(conflict.clashes())
        .extracting(Chapters.Clash::where, Chapters.Clash::now, Chapters.Clash::edited)
        .containsExactly(tuple(STAFF, "Первое.", "Второе."));

    EditedChapter settled =
        edited(
            conflict.document(),
            word -> {
              assertThat(word.comments()).anyMatch(text -> text.contains("Второе."));
              word.say(STAFF, "Общее.");
            });
    List<Change> changes =
        ((Returned.Taken) CHAPTERS.returned(settled, conflict.base(), now, DAY)).changes();
    assertThat(changes)
        .hasSize(2)
        .contains(new Change.Reworded("r:" + STAFF, "Первое.", "Общее."))
        .anyMatch(one -> one instanceof Change.Added add && add.text().equals("Новый абзац."));
  }

  @Test
  void editsOfDifferentPassagesFromOneOldStateAreBothTaken() throws Exception {
    Assembly before = assembly();
    ChapterDraft base = draft(before, 2, Language.RU);
    Assembly now = assembly(edit(base, returned(base, before, word -> word.say(STAFF, "Первое."))));
    Returned second =
        CHAPTERS.returned(
            edited(base, before, word -> word.say("Вентиляция третьего", "Вентиляции нет.")),
            base,
            now,
            DAY);
    assertThat(edit(base, second).changes()).hasSize(1);
  }

  @Test
  void anEditOfATextThatHasChangedSinceWaitsAndIsNotMadeSilently() throws Exception {
    ChapterEdit edit =
        new ChapterEdit(
            2025,
            2,
            Language.RU,
            Ids.of(new byte[1]),
            Ids.of(new byte[2]),
            List.of(new Change.Reworded("r:" + STAFF, "Совсем другое.", "Новое.")));
    Assembly after = assembly(edit);
    assertThat(after.edition()).isEqualTo(assembly().edition());
    assertThat(after.waiting()).extracting(Assembly.Waiting::change).isEqualTo(edit.changes());
    assertThat(CHAPTERS.questions(draft(after, 2, Language.RU), after).get("r:" + STAFF))
        .anyMatch(text -> text.contains("Новое."));
  }

  @Test
  void whatCannotBeTakenIsSaidAllAtOnceWithoutTheText() throws Exception {
    Assembly assembly = assembly();
    ChapterDraft base = draft(assembly, 2, Language.RU);
    Returned returned =
        returned(
            base,
            assembly,
            word -> {
              word.remove(STAFF);
              word.addRecommendation("Иванову выдать одеяло.");
              word.say("2025-mvd-0002", "2025-mvd-0009 Другое.");
            });
    assertThat(Saying.in(Language.EN, ((Returned.Flawed) returned).problems()))
        .containsExactlyInAnyOrder(
            "2025-mvd-0002 bears the number 2025-mvd-0009; numbers are not changed",
            STAFF + " is missing; what was recommended stays: put it back, reword it at most",
            "item 9 has a recommendation without a number; recommendations come from visit"
                + " reports");
  }

  @Test
  void whatIsEditedWhereNothingCanBeEditedIsNamed() throws Exception {
    Assembly assembly = assembly();
    ChapterDraft base = draft(assembly, 2, Language.RU);
    Returned returned =
        returned(
            base,
            assembly,
            word -> {
              word.say("Кому: ДУИС", "Кому: другому");
              word.cell("1 417");
            });
    assertThat(returned)
        .isEqualTo(new Returned.Taken(List.of(), List.of("1 417", "Кому: другому")));
  }

  @Test
  void whatIsMissingInALanguageIsACommentAndATranslationWrittenOverItIsTaken() throws Exception {
    Assembly before = assembly();
    ChapterDraft base = draft(before, 2, Language.KK);
    List<String> comments = new ArrayList<>();
    Returned returned =
        returned(
            base,
            before,
            word -> {
              comments.addAll(word.comments());
              word.say(STAFF, "Бос лауазымдарды толтыру қажет.");
            });
    assertThat(comments).contains("Қазақша мәтіні жоқ: орнына аударма жазыңыз.");
    Assembly after = assembly(edit(base, returned));
    assertThat(recommendation(after, STAFF).text().in(Language.KK))
        .contains("Бос лауазымдарды толтыру қажет.");
    assertThat(recommendation(after, STAFF).text().in(Language.RU))
        .isEqualTo(recommendation(before, STAFF).text().in(Language.RU));
    assertThat(after.untranslated()).contains(new Assembly.Untranslated(STAFF, Language.RU));
  }

  @Test
  void theWordsOfARecommendationAreTheSameWhereverTheReportQuotesIt() throws Exception {
    Assembly before = assembly();
    ChapterDraft base = draft(before, 2, Language.RU);
    Assembly after =
        assembly(edit(base, returned(base, before, word -> word.say(STAFF, "Набрать врачей."))));
    String text = AssemblerTest.item(after.edition(), 26).passages().toString();
    assertThat(AssemblerTest.item(before.edition(), 26).passages().toString()).contains("вакантн");
    assertThat(text).contains("Набрать врачей").doesNotContain("вакантн");
  }

  @Test
  void anOrdinaryDocumentIsNoChapter() throws Exception {
    Path file = folder.resolve("report.docx");
    try (XWPFDocument document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText("Отчёт");
      document.write(out);
    }
    assertThat(EditedChapter.read(file)).isEmpty();
    Files.writeString(file, "PK no zip");
    assertThat(EditedChapter.read(file)).isEmpty();
  }

  /** What a person does in Word, by the beginning of a paragraph. */
  private record Word(XWPFDocument document) {
    XWPFParagraph at(String beginning) {
      return document.getParagraphs().stream()
          .filter(one -> one.getText().startsWith(beginning))
          .findFirst()
          .orElseThrow(() -> new AssertionError(beginning));
    }

    void say(String beginning, String text) {
      XWPFParagraph paragraph = at(beginning);
      boolean numbered = beginning.matches("\\d{4}-[a-z]+-\\d+") && paragraph.getRuns().size() > 1;
      for (int i = paragraph.getRuns().size() - 1; i > (numbered ? 1 : 0); i--) {
        paragraph.getRuns().get(i).setText("", 0);
      }
      if (numbered && text.matches("\\d{4}-.*")) {
        paragraph.getRuns().getFirst().setText("", 0);
      }
      paragraph.getRuns().get(numbered ? 1 : 0).setText(text, 0);
    }

    void remove(String beginning) {
      document.removeBodyElement(document.getPosOfParagraph(at(beginning)));
    }

    void addAfter(String beginning, String text) {
      XWPFParagraph paragraph = at(beginning);
      XWPFParagraph next =
          (XWPFParagraph) document.getBodyElements().get(document.getPosOfParagraph(paragraph) + 1);
      try (var cursor = next.getCTP().newCursor()) {
        XWPFParagraph added = document.insertNewParagraph(cursor);
        added.setStyle("BodyText");
        added.createRun().setText(text);
      }
    }

    void addRecommendation(String text) {
      XWPFParagraph added = document.createParagraph();
      added.setStyle("Recommendation");
      added.createRun().setText(text);
    }

    /** Moves a paragraph before another one. */
    void moveUp(String beginning, String before) {
      XWPFParagraph old = at(beginning);
      XWPFParagraph target =
          document.getParagraphs().stream()
              .filter(one -> one.getText().contains(before))
              .findFirst()
              .orElseThrow();
      try (var cursor = target.getCTP().newCursor()) {
        XWPFParagraph moved = document.insertNewParagraph(cursor);
        moved.getCTP().set(old.getCTP());
      }
      document.removeBodyElement(document.getPosOfParagraph(old));
    }

    void cell(String text) {
      document
          .getTables()
          .getFirst()
          .getRow(1)
          .getCell(1)
          .getParagraphArray(0)
          .getRuns()
          .getFirst()
          .setText(text, 0);
    }

    List<String> comments() {
      return document.getDocComments() == null
          ? List.of()
          : document.getDocComments().getComments().stream().map(one -> one.getText()).toList();
    }
  }
}
