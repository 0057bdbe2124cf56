package kz.bayandama.assemble;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.bayandama.assemble.ChapterDraft.DraftItem;
import kz.bayandama.assemble.ChapterDraft.DraftLine;
import kz.bayandama.json.Json;
import kz.bayandama.report.ChapterEdit.Change;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as a Word document for editing. Hidden bookmarks tell which line is which and which
 * draft it is of; they survive Word and LibreOffice. For one document.
 *
 * <pre>
 * _by2025a5f3a…   year and first half of the draft's digest    _byb9c01…  second half
 * _byi7           item 7 begins here                           _byl12     line 12, from 0
 * </pre>
 */
final class ChapterDocx {
  /** The custom property with the draft's year and digest. */
  static final String PROPERTY = "bayandama-chapter";

  private static final int HALF = 32;
  private static final int SPACE = 360;

  private final ChapterDraft draft;
  private final ReportWords words;
  private final List<Change> changes;
  private final Map<String, List<String>> comments;
  private final XWPFDocument document;
  private int bookmark = 1;
  private int comment;

  private ChapterDocx(
      ChapterDraft draft,
      ReportWords words,
      List<Change> changes,
      Map<String, List<String>> comments,
      XWPFDocument document) {
    this.draft = draft;
    this.words = words;
    this.changes = changes;
    this.comments = comments;
    this.document = document;
  }

  /** The digest by which a draft is kept. */
  static String digest(ChapterDraft draft) {
    return Ids.of(Json.bytes(draft));
  }

  /** A line as it is shown, at its place among all lines; a new one has no place yet. */
  private record Shown(@Nullable DraftLine line, int place, String key, int level, String text) {}

  /**
   * Writes a chapter.
   *
   * @param changes already made in the text, though not in the draft
   * @param comments open questions by the key of their line; the chapter's own under an empty key
   * @param day that the file bears
   */
  static byte[] write(
      ChapterDraft draft,
      List<Change> changes,
      ReportWords words,
      Map<String, List<String>> comments,
      LocalDate day)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      DocxStyles.add(document, draft.language());
      new ChapterDocx(draft, words, changes, comments, document).all();
      ReportDocx.properties(document.getProperties(), draft.title(), day);
      document
          .getProperties()
          .getCustomProperties()
          .addProperty(PROPERTY, draft.year() + " " + digest(draft));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return SteadyDocument.of(out.toByteArray());
    }
  }

  private void all() {
    ReportDocx.sheet(document);
    ReportDocx.running(document, word("edit.running") + " · " + draft.title().split("\\. ", 2)[0]);
    ReportDocx.paragraph(document, "Note", note(words, draft.language()));
    XWPFParagraph head = styled("Heading1");
    head.setPageBreak(false);
    head.setSpacingBefore(SPACE);
    String digest = digest(draft);
    DocxContents.bookmark(
        head, "_by" + draft.year() + "a" + digest.substring(0, HALF), bookmark++, () -> {});
    DocxContents.bookmark(
        head,
        "_byb" + digest.substring(HALF),
        bookmark++,
        () -> commented(head, "", () -> head.createRun().setText(draft.title())));
    int line = 0;
    for (DraftItem item : draft.items()) {
      XWPFParagraph title = styled("Heading2");
      DocxContents.bookmark(
          title, "_byi" + item.number(), bookmark++, () -> title.createRun().setText(item.title()));
      if (item.lines().isEmpty()) {
        ReportDocx.paragraph(document, "Nothing", nothing(words, draft.language()));
      }
      for (Shown one : shown(item, line)) {
        if (one.line() == null) {
          ReportDocx.paragraph(
              document, one.level() == 0 ? "BodyText" : "Heading" + (one.level() + 2), one.text());
        } else {
          line(one.line(), one);
        }
      }
      line += item.lines().size();
    }
  }

  private List<Shown> shown(DraftItem item, int first) {
    List<Shown> all = new ArrayList<>();
    for (DraftLine line : item.lines()) {
      all.add(new Shown(line, first + all.size(), line.key(), line.level(), line.text()));
    }
    for (Change change : changes) {
      int at = at(all, change.key());
      switch (change) {
        case Change.Reworded words when at >= 0 -> {
          Shown old = all.get(at);
          all.set(at, new Shown(old.line(), old.place(), old.key(), old.level(), words.after()));
        }
        case Change.Reworded words -> {}
        case Change.Removed removed -> all.removeIf(one -> one.key().equals(removed.key()));
        case Change.Added added when added.item() == item.number() ->
            all.add(
                at(all, added.after()) + 1,
                new Shown(null, 0, added.key(), added.level(), added.text()));
        case Change.Added added -> {}
        case Change.Moved moved when at >= 0 -> {
          Shown old = all.remove(at);
          all.add(at(all, moved.after()) + 1, old);
        }
        case Change.Moved moved -> {}
      }
    }
    return all;
  }

  private static int at(List<Shown> all, String key) {
    return all.stream().map(Shown::key).toList().indexOf(key);
  }

  /** What an editor is told at the top. */
  static String note(ReportWords words, Language language) {
    return words.text("edit.note").best(language);
  }

  /** What stands in an item with nothing to say. */
  static String nothing(ReportWords words, Language language) {
    return words.text("print.nothing").best(language);
  }

  private String word(String key) {
    return words.text(key).best(draft.language());
  }

  private XWPFParagraph styled(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private void line(DraftLine line, Shown shown) {
    XWPFParagraph paragraph =
        styled(
            switch (line.kind()) {
              case PROSE -> "BodyText";
              case SUBHEADING -> "Heading" + (line.level() + 2);
              case FINDING -> "Finding";
              case RECOMMENDATION, PROPOSAL -> "Recommendation";
              case TABLE -> "Caption";
            });
    if (!line.id().isEmpty()) {
      XWPFRun number = paragraph.createRun();
      number.setStyle("Number");
      number.setText(line.id() + " ");
    }
    boolean edited = !shown.text().equals(line.text());
    Part.Said said = new Part.Said(edited ? draft.language() : line.language(), shown.text());
    DocxContents.bookmark(
        paragraph,
        "_byl" + shown.place(),
        bookmark++,
        () ->
            commented(
                paragraph, line.key(), () -> ReportDocx.run(paragraph, said, draft.language())));
    for (String note : line.notes()) {
      ReportDocx.paragraph(document, "Note", note);
    }
    if (!line.rows().isEmpty()) {
      ReportDocx.grid(document, line.rows());
    }
  }

  private void commented(XWPFParagraph paragraph, String key, Runnable text) {
    List<String> said = comments.getOrDefault(key, List.of());
    int first = comment;
    for (String one : said) {
      paragraph.getCTP().addNewCommentRangeStart().setId(BigInteger.valueOf(comment));
      comment(one);
    }
    text.run();
    for (int id = first; id < comment; id++) {
      paragraph.getCTP().addNewCommentRangeEnd().setId(BigInteger.valueOf(id));
      paragraph.createRun().getCTR().addNewCommentReference().setId(BigInteger.valueOf(id));
    }
  }

  private void comment(String text) {
    if (document.getDocComments() == null) {
      document.createComments();
    }
    XWPFComment made = document.getDocComments().createComment(BigInteger.valueOf(comment++));
    made.setAuthor("Bayandama");
    made.setInitials("B");
    made.createParagraph().createRun().setText(text);
  }
}
