package kz.bayandama.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** DOC of Word 97 and later by POI, with its list labels; what POI cannot open, by Tika. */
final class DocReader implements Reader {
  private static final int BODY_TEXT = 9;
  private static final int CENTRED = 1;

  private final Reader tika;

  DocReader(Reader tika) {
    this.tika = tika;
  }

  @Override
  public List<Block> read(Path file, String mediaType, Reading reading)
      throws IOException, Rejection, Damaged {
    List<Block> blocks;
    try (InputStream in = Files.newInputStream(file);
        HWPFDocument document = new HWPFDocument(in)) {
      Walk walk = new Walk(reading);
      blocks = walk.blocks(document.getRange(), 0);
      blocks.addAll(walk.blocks(document.getMainTextboxRange(), 0));
      blocks.addAll(walk.blocks(document.getFootnoteRange(), 0));
      blocks.addAll(walk.blocks(document.getEndnoteRange(), 0));
    } catch (EncryptedDocumentException e) {
      throw Rejections.encrypted();
    } catch (IOException | RuntimeException e) {
      // an older Word, or damage that Tika may know a way round
      return tika.read(file, mediaType, reading);
    }
    return blocks.isEmpty() ? tika.read(file, mediaType, reading) : blocks;
  }

  /** A walk through the ranges of one document. */
  private static final class Walk {
    private final Reading reading;
    private final AbstractWordUtils.NumberingState numbering =
        new AbstractWordUtils.NumberingState();

    Walk(Reading reading) {
      this.reading = reading;
    }

    List<Block> blocks(Range range, int level) throws Rejection {
      List<Block> blocks = new ArrayList<>();
      int i = 0;
      while (i < range.numParagraphs()) {
        Paragraph paragraph = range.getParagraph(i);
        if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
          Table table = range.getTable(paragraph);
          blocks.addAll(Tables.of(rows(table, level + 1)));
          i += Math.max(1, table.numParagraphs());
        } else {
          add(paragraph, blocks);
          i++;
        }
      }
      return blocks;
    }

    private List<Block.Row> rows(Table table, int level) throws Rejection {
      List<Block.Row> rows = new ArrayList<>();
      for (int r = 0; r < table.numRows(); r++) {
        TableRow row = table.getRow(r);
        List<Block.Cell> cells = new ArrayList<>();
        for (int c = 0; c < row.numCells(); c++) {
          TableCell cell = row.getCell(c);
          boolean under = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
          if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
            Block.Cell wide = cells.removeLast();
            cells.add(new Block.Cell(wide.blocks(), wide.columns() + 1));
          } else {
            cells.add(new Block.Cell(under ? List.of() : blocks(cell, level), 1));
          }
        }
        rows.add(new Block.Row(cells));
      }
      return rows;
    }

    private void add(Paragraph paragraph, List<Block> blocks) throws Rejection {
      StringBuilder raw = new StringBuilder();
      boolean bold = false;
      boolean plain = false;
      for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
        CharacterRun run = paragraph.getCharacterRun(i);
        if (!run.isMarkedDeleted() && !run.isVanished()) {
          raw.append(run.text());
          boolean visible = !clean(run.text()).isBlank();
          bold |= visible && run.isBold();
          plain |= visible && !run.isBold();
        }
      }
      String text = clean(raw.toString()).strip();
      if (text.isEmpty()) {
        return;
      }
      reading.count(text.length());
      String label = label(paragraph);
      if (paragraph.getLvl() < BODY_TEXT) {
        blocks.add(new Block.Heading(paragraph.getLvl() + 1, (label + " " + text).strip()));
      } else if (!label.isEmpty()) {
        blocks.add(new Block.ListItem(label, paragraph.getIlvl(), text));
      } else {
        boolean middle = paragraph.getJustification() == CENTRED;
        blocks.add(new Block.Paragraph(text, bold && !plain, middle));
      }
    }

    private String label(Paragraph paragraph) {
      if (!paragraph.isInList()) {
        return "";
      }
      try {
        char level = (char) paragraph.getIlvl();
        return Numerals.bullet(
            AbstractWordUtils.getBulletText(numbering, paragraph.getList(), level).strip());
      } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException e) {
        return ""; // a list that the file does not define
      }
    }

    /** Without field codes and marks; what Word shows for the rest (MS-DOC 2.8.25). */
    private static String clean(String raw) {
      StringBuilder text = new StringBuilder();
      int code = 0;
      for (int i = 0; i < raw.length(); i++) {
        char c = raw.charAt(i);
        switch (c) {
          case '\u0013' -> code++;
          case '\u0014', '\u0015' -> code = Math.max(0, code - 1);
          case '\u000b', '\f' -> text.append(code == 0 ? "\n" : "");
          case '\u001e' -> text.append(code == 0 ? "-" : "");
          case '\t' -> text.append(code == 0 ? "\t" : "");
          default -> text.append(code == 0 && c >= ' ' ? String.valueOf(c) : "");
        }
      }
      return text.toString();
    }
  }
}
