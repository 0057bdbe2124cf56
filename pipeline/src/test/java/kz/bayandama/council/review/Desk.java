package kz.bayandama.council.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An archive with reports, and a person who edits their workbook as Excel would. */
final class Desk {
  static final Profile PROFILE = Profile.bundled("kz");

  final ReportArchive archive;
  private final Path folder;
  private final Language language;

  Desk(Path folder, Language language, VisitReport... reports) throws IOException {
    this.folder = folder;
    this.language = language;
    this.archive = new ReportArchive(FolderArchive.open(folder.resolve("archive")));
    for (VisitReport report : reports) {
      Path original =
          Files.write(folder.resolve("original"), report.id().getBytes(StandardCharsets.UTF_8));
      archive.add(
          new Submission(
              report.id(),
              new Source(Source.Channel.FOLDER, "x", null, Instant.EPOCH, null),
              Files.size(original)),
          original);
      archive.add(report);
    }
  }

  /** The workbook of all newest versions. */
  Path workbook() throws IOException {
    byte[] bytes = new ReviewWorkbook(PROFILE, language).write(archive.reports());
    return Files.write(folder.resolve("review.xlsx"), bytes);
  }

  /** The workbook after a person's edits. */
  Path edited(Consumer<Book> edits) throws IOException {
    Path file = folder.resolve("edited.xlsx");
    try (XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook())));
        OutputStream out = Files.newOutputStream(file)) {
      edits.accept(new Book(book));
      book.write(out);
    }
    return file;
  }

  Review read(Path file) {
    try {
      return new ReviewReader(PROFILE, archive).read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes of a person's edits. */
  Review review(Consumer<Book> edits) throws IOException {
    return read(edited(edits));
  }

  /** The only new version that comes of a person's edits. */
  VisitReport only(Consumer<Book> edits) throws IOException {
    return switch (review(edits)) {
      case Review.Reviewed reviewed -> {
        if (reviewed.reports().size() != 1) {
          throw new AssertionError(reviewed.reports().size() + " new versions");
        }
        yield reviewed.reports().getFirst();
      }
      case Review.Flawed flawed -> throw new AssertionError(sentences(flawed));
      case Review.Outdated outdated -> throw new AssertionError(outdated.reason());
    };
  }

  static List<String> sentences(Review review) {
    return review instanceof Review.Flawed(List<Problem> problems)
        ? problems.stream().map(Problem::sentence).toList()
        : List.of("no problem: " + review);
  }

  /** A workbook in a person's hands. */
  final class Book {
    final XSSFWorkbook book;

    Book(XSSFWorkbook book) {
      this.book = book;
    }

    XSSFSheet sheet(Part part) {
      return book.getSheet(part.title(Words.of("words", language)));
    }

    XSSFCell cell(Part part, int row, Column column) {
      XSSFRow existing = sheet(part).getRow(row - 1);
      XSSFRow target = existing == null ? sheet(part).createRow(row - 1) : existing;
      int at = part.columns.indexOf(column);
      XSSFCell cell = target.getCell(at);
      return cell == null ? target.createCell(at) : cell;
    }

    /** Types a text into a cell; rows as Excel numbers them. */
    Book type(Part part, int row, Column column, String text) {
      cell(part, row, column).setCellValue(text);
      return this;
    }

    Book row(Part part, int row, Map<Column, String> cells) {
      cells.forEach((column, text) -> type(part, row, column, text));
      return this;
    }
  }

  static String heading(Column column, Language language) {
    return Words.of("words", language).get("column." + column.name().toLowerCase(Locale.ROOT));
  }
}
