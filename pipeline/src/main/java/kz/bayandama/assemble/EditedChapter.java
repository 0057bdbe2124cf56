package kz.bayandama.assemble;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.assemble.DocxText.Paragraph;
import kz.bayandama.assemble.DocxText.Unreadable;

/**
 * A file that {@link Chapters} wrote and that a person has edited.
 *
 * @param year the first reporting year
 * @param base digest of the draft that it was written from
 */
public record EditedChapter(int year, String base, List<Paragraph> paragraphs) {
  private static final Pattern PROPERTY = Pattern.compile("(\\d{4}) ([0-9a-f]{64})");
  private static final Pattern FIRST = Pattern.compile("_by(\\d{4})a([0-9a-f]{32})");
  private static final Pattern SECOND = Pattern.compile("_byb([0-9a-f]{32})");

  public EditedChapter {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Whether a file is a chapter of ours. Safe for hostile files, and quick for all others. */
  public static boolean isChapter(Path file) throws IOException {
    try {
      return !DocxText.property(file, ChapterDocx.PROPERTY).isEmpty()
          || DocxText.contains(file, "w:name=\"_byb");
    } catch (Unreadable e) {
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @return empty when it is no chapter of ours
   * @throws IOException if it cannot be read at all
   */
  public static Optional<EditedChapter> read(Path file) throws IOException {
    try {
      Matcher property = PROPERTY.matcher(DocxText.property(file, ChapterDocx.PROPERTY));
      List<Paragraph> paragraphs = DocxText.paragraphs(file);
      if (property.matches()) {
        return Optional.of(
            new EditedChapter(Integer.parseInt(property.group(1)), property.group(2), paragraphs));
      }
      return byMarks(paragraphs);
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static Optional<EditedChapter> byMarks(List<Paragraph> paragraphs) {
    String year = "";
    String first = "";
    String second = "";
    for (Paragraph paragraph : paragraphs) {
      for (String mark : paragraph.marks()) {
        Matcher one = FIRST.matcher(mark);
        Matcher two = SECOND.matcher(mark);
        if (one.matches()) {
          year = one.group(1);
          first = one.group(2);
        } else if (two.matches()) {
          second = two.group(1);
        }
      }
    }
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(new EditedChapter(Integer.parseInt(year), first + second, paragraphs));
  }
}
