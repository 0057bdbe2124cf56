package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Walks the body of a DOCX (ISO 29500-1, 17.2) into blocks. */
final class DocxBody {
  /** Reads a part that stands in for content, such as an imported chunk, by its relationship. */
  interface Chunks {
    List<Block> read(String relationship) throws java.io.IOException, Rejection;
  }

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Reading reading;
  private final Chunks chunks;
  private final List<String> footnotes = new ArrayList<>();
  private final List<String> endnotes = new ArrayList<>();
  private @Nullable DocxText unfinished;

  DocxBody(DocxStyles styles, DocxNumbering numbering, Reading reading, Chunks chunks) {
    this.styles = styles;
    this.numbering = numbering;
    this.reading = reading;
    this.chunks = chunks;
  }

  /** Ids of the footnotes met so far, in their order. */
  List<String> footnotes() {
    return footnotes;
  }

  List<String> endnotes() {
    return endnotes;
  }

  /** The blocks of a body, a cell, a text box or a note. */
  List<Block> blocks(Element parent) throws java.io.IOException, Rejection {
    List<Block> blocks = new ArrayList<>();
    addAll(parent, blocks);
    return blocks;
  }

  private void addAll(Element parent, List<Block> blocks) throws java.io.IOException, Rejection {
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "p" -> paragraph(child, blocks);
        case "tbl" -> table(child, blocks);
        case "altChunk" -> {
          Optional<String> id = Xml.attribute(child, "id");
          if (id.isPresent()) {
            blocks.addAll(chunks.read(id.get()));
          }
        }
        case "AlternateContent" -> {
          Optional<Element> choice = Xml.children(child).stream().findFirst();
          if (choice.isPresent()) {
            addAll(choice.get(), blocks);
          }
        }
        case "sdt" -> {
          if (!DocxText.unfilled(child)) {
            addAll(child, blocks);
          }
        }
        case "del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr" -> {}
        default -> addAll(child, blocks);
      }
    }
  }

  private void paragraph(Element paragraph, List<Block> blocks)
      throws java.io.IOException, Rejection {
    Optional<Element> properties = Xml.child(paragraph, "pPr");
    String style =
        properties.flatMap(p -> Xml.value(p, "pStyle")).orElse(styles.defaultParagraph());
    DocxText text = unfinished == null ? new DocxText(styles, style) : unfinished;
    text.addAll(paragraph);
    if (markDeleted(properties)) {
      unfinished = text; // a deleted paragraph mark joins the paragraph with the next one
      return;
    }
    unfinished = null;
    footnotes.addAll(text.footnotes());
    endnotes.addAll(text.endnotes());
    String written = text.text().strip();
    if (!written.isEmpty()) {
      reading.count(written.length());
      blocks.add(block(properties, style, text, written));
    }
    for (Element box : text.boxes()) {
      addAll(box, blocks);
    }
  }

  private static boolean markDeleted(Optional<Element> properties) {
    return properties
        .flatMap(p -> Xml.child(p, "rPr"))
        .filter(p -> Xml.child(p, "del").isPresent() || Xml.child(p, "moveFrom").isPresent())
        .isPresent();
  }

  private Block block(Optional<Element> properties, String style, DocxText text, String written) {
    Optional<DocxNumbering.Label> label = label(properties, style);
    Optional<Integer> own = properties.flatMap(DocxStyles::outline);
    int heading = own.or(() -> styles.heading(style)).orElse(0);
    if (heading > 0) {
      return new Block.Heading(
          heading, label.map(l -> l.text() + " " + written).orElse(written).strip());
    }
    if (label.isPresent() && !label.get().text().isEmpty()) {
      return new Block.ListItem(label.get().text(), label.get().level(), written);
    }
    boolean centred =
        properties
            .flatMap(p -> Xml.value(p, "jc"))
            .or(() -> styles.ofParagraph(style, p -> Xml.value(p, "jc")))
            .filter("center"::equals)
            .isPresent();
    return new Block.Paragraph(written, text.allBold(), centred);
  }

  private Optional<DocxNumbering.Label> label(Optional<Element> properties, String style) {
    Optional<Element> own = properties.flatMap(p -> Xml.child(p, "numPr"));
    Optional<Element> inherited = styles.ofParagraph(style, p -> Xml.child(p, "numPr"));
    Optional<String> list =
        own.flatMap(p -> Xml.value(p, "numId"))
            .or(() -> inherited.flatMap(p -> Xml.value(p, "numId")));
    if (list.isEmpty() || list.get().equals("0")) {
      return Optional.empty();
    }
    int level =
        own.flatMap(p -> Xml.value(p, "ilvl"))
            .map(value -> Xml.number(Optional.of(value), 0))
            .or(() -> numbering.levelOfStyle(list.get(), style))
            .or(() ->
                inherited
                    .flatMap(p -> Xml.value(p, "ilvl"))
                    .map(value -> Xml.number(Optional.of(value), 0)))
            .orElse(0);
    return numbering.next(list.get(), level);
  }

  private void table(Element table, List<Block> blocks) throws java.io.IOException, Rejection {
    List<Block.Row> rows = new ArrayList<>();
    for (Element row : nested(table, "tr")) {
      Optional<Element> properties = Xml.child(row, "trPr");
      if (properties.filter(p -> Xml.child(p, "del").isPresent()).isEmpty()) {
        rows.add(row(row, properties));
      }
    }
    blocks.addAll(Tables.of(rows));
  }

  private Block.Row row(Element row, Optional<Element> properties)
      throws java.io.IOException, Rejection {
    List<Block.Cell> cells = new ArrayList<>();
    int skipped = Xml.number(properties.flatMap(p -> Xml.value(p, "gridBefore")), 0);
    if (skipped > 0) {
      cells.add(new Block.Cell(List.of(), skipped));
    }
    for (Element cell : nested(row, "tc")) {
      Optional<Element> cellProperties = Xml.child(cell, "tcPr");
      int span = Math.max(1, Xml.number(cellProperties.flatMap(p -> Xml.value(p, "gridSpan")), 1));
      Optional<Element> merge = cellProperties.flatMap(p -> Xml.child(p, "vMerge"));
      boolean continued =
          merge.isPresent()
              && !"restart".equals(Xml.attribute(merge.get(), "val").orElse("continue"));
      cells.add(new Block.Cell(continued ? List.of() : blocks(cell), span));
    }
    return new Block.Row(cells);
  }

  /** Rows of a table or cells of a row, also where content controls wrap them. */
  private static List<Element> nested(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      String childName = Xml.name(child);
      if (childName.equals(name)) {
        found.add(child);
      } else if (!childName.equals("tbl") && !childName.equals("del") && !childName.equals("p")) {
        found.addAll(nested(child, name));
      }
    }
    return found;
  }
}
