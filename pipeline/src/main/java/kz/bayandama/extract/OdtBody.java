package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.w3c.dom.Element;

/** Walks the content of an ODT into blocks. */
final class OdtBody {
  private final OdtStyles styles;
  private final OdtLists lists;
  private final Reading reading;
  private final List<Element> notes = new ArrayList<>();

  /** Where in lists a paragraph stands: no list has level 0. */
  private record Place(String style, int level) {
    static final Place NONE = new Place("", 0);
  }

  OdtBody(OdtStyles styles, Reading reading) {
    this.styles = styles;
    this.lists = new OdtLists(styles);
    this.reading = reading;
  }

  /** The blocks of a document, its notes last. */
  List<Block> blocks(Element root) throws Rejection {
    List<Block> blocks = new ArrayList<>();
    Optional<Element> text = Xml.child(root, "body").flatMap(body -> Xml.child(body, "text"));
    if (text.isPresent()) {
      addAll(text.get(), Place.NONE, blocks);
    }
    for (int i = 0; i < notes.size(); i++) {
      addAll(notes.get(i), Place.NONE, blocks);
    }
    return blocks;
  }

  private void addAll(Element parent, Place place, List<Block> blocks) throws Rejection {
    for (Element child : Xml.children(parent)) {
      add(child, place, blocks);
    }
  }

  private void add(Element element, Place place, List<Block> blocks) throws Rejection {
    switch (Xml.name(element)) {
      case "h" -> heading(element, "", blocks);
      case "p" -> paragraph(element, Optional.empty(), place, blocks);
      case "list" -> list(element, place, blocks);
      case "table" -> table(element, blocks);
      case "tracked-changes", "forms", "annotation", "sequence-decls", "note-citation" -> {}
      default -> addAll(element, place, blocks);
    }
  }

  /** A heading with the label of the list that it is an item of, or else the outline's. */
  private void heading(Element element, String listed, List<Block> blocks) throws Rejection {
    String style = Xml.attribute(element, "style-name").orElse("");
    OdtText text = text(element, style);
    int level = Math.max(1, Xml.number(Xml.attribute(element, "outline-level"), 1));
    String label = listed;
    if (label.isEmpty() && Xml.attribute(element, "is-list-header").isEmpty()) {
      label = lists.next(OdtLists.OUTLINE, level, 0);
    }
    if (!text.text().isEmpty()) {
      blocks.add(new Block.Heading(level, (label + " " + text.text()).strip()));
    }
    after(text, blocks);
  }

  private void paragraph(Element element, Optional<String> label, Place place, List<Block> blocks)
      throws Rejection {
    String style = Xml.attribute(element, "style-name").orElse("");
    OdtText text = text(element, style);
    if (!text.text().isEmpty()) {
      blocks.add(
          label.isPresent()
              ? new Block.ListItem(label.get(), Math.max(0, place.level() - 1), text.text())
              : new Block.Paragraph(text.text(), text.allBold(), styles.centred(style)));
    }
    after(text, blocks);
  }

  private OdtText text(Element element, String style) throws Rejection {
    OdtText text = new OdtText(styles, element, style);
    reading.count(text.text().length());
    notes.addAll(text.notes());
    return text;
  }

  private void after(OdtText text, List<Block> blocks) throws Rejection {
    for (Element box : text.boxes()) {
      addAll(box, Place.NONE, blocks);
    }
  }

  private void list(Element element, Place outer, List<Block> blocks) throws Rejection {
    String style = Xml.attribute(element, "style-name").orElse(outer.style());
    Place place = new Place(style, outer.level() + 1);
    if (outer.level() == 0) {
      lists.begin(
          style,
          Xml.attribute(element, "continue-numbering").filter("true"::equals).isPresent(),
          Xml.attribute(element, "continue-list").orElse(""),
          Xml.attribute(element, "id").orElse(""));
    }
    for (Element item : Xml.children(element)) {
      boolean labelled = Xml.name(item).equals("list-item");
      int start = Xml.number(Xml.attribute(item, "start-value"), 0);
      boolean first = labelled;
      for (Element child : Xml.children(item)) {
        String name = Xml.name(child);
        if (first && (name.equals("p") || name.equals("h"))) {
          String own =
              Xml.attribute(child, "style-name")
                  .flatMap(styles::list)
                  .filter(s -> style.isEmpty())
                  .orElse(style);
          String label = lists.next(own, place.level(), start);
          if (name.equals("h")) {
            heading(child, label, blocks);
          } else {
            paragraph(child, Optional.of(label), place, blocks);
          }
          first = false;
        } else {
          add(child, place, blocks);
        }
      }
    }
  }

  private void table(Element table, List<Block> blocks) throws Rejection {
    List<Block.Row> rows = new ArrayList<>();
    rows(table, rows);
    blocks.addAll(Tables.of(rows));
  }

  private void rows(Element parent, List<Block.Row> rows) throws Rejection {
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "table-row" -> rows.add(row(child));
        case "table-header-rows", "table-rows", "table-row-group" -> rows(child, rows);
        default -> {}
      }
    }
  }

  private Block.Row row(Element row) throws Rejection {
    List<Block.Cell> cells = new ArrayList<>();
    int covered = 0;
    for (Element cell : Xml.children(row)) {
      boolean own = Xml.name(cell).equals("table-cell");
      if (own || (Xml.name(cell).equals("covered-table-cell") && covered == 0)) {
        List<Block> content = new ArrayList<>();
        addAll(cell, Place.NONE, content);
        int span = Math.max(1, Xml.number(Xml.attribute(cell, "number-columns-spanned"), 1));
        cells.add(new Block.Cell(content, Math.min(span, 1_000)));
        covered = span - 1;
      } else if (covered > 0) {
        covered--; // under a cell of this row that spans columns
      }
    }
    return new Block.Row(cells);
  }
}
