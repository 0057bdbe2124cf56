package kz.bayandama.assemble;

import java.util.List;
import kz.bayandama.assemble.Part.Said;
import kz.bayandama.report.Language;

/** The printed Report as XHTML with paged CSS, for {@link ReportPdf}. For one use. */
final class ReportHtml {
  /** A chart of more bars may break between pages. */
  private static final int UNBROKEN = 10;

  /** A table of more rows may break between pages. */
  private static final int WHOLE = 12;

  private final Layout layout;
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  ReportHtml(Layout layout, Language language) {
    this.layout = layout;
    this.language = language;
  }

  /** Text as XML character data or as an attribute's value. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\n', '\r', '\t' -> safe.append(' ');
            default -> {
              if (c >= 0x20 && c != 0x7f && (c < 0xd800 || c > 0xdfff) && c < 0xfffe) {
                safe.appendCodePoint(c);
              } else if (c > 0xffff) {
                safe.appendCodePoint(c);
              }
            }
          }
        });
    return safe.toString();
  }

  String page() {
    List<Part> parts = layout.parts();
    String title = escaped(layout.title());
    out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(language.tag())
        .append("\"><head><title>")
        .append(title)
        .append("</title><meta name=\"subject\" content=\"")
        .append(title)
        .append("\"/><style>")
        .append(PrintStyle.CSS)
        .append("</style>");
    bookmarks(parts);
    out.append("</head><body>\n<div class=\"head\">")
        .append(escaped(layout.word("running") + " " + layout.years()))
        .append("</div>\n");
    cover();
    contents(parts);
    parts.forEach(this::part);
    return out.append("</body></html>").toString();
  }

  private void bookmarks(List<Part> parts) {
    out.append("<bookmarks>");
    boolean open = false;
    for (Part part : parts) {
      if (part instanceof Part.Heading heading && heading.level() <= 2) {
        if (heading.level() == 1 && open) {
          out.append("</bookmark>");
        }
        open = open || heading.level() == 1;
        out.append("<bookmark name=\"")
            .append(escaped(heading.said().text()))
            .append("\" href=\"#")
            .append(heading.anchor())
            .append(heading.level() == 1 ? "\">" : "\"/>");
      }
    }
    out.append(open ? "</bookmark></bookmarks>" : "</bookmarks>");
  }

  private void cover() {
    out.append("<div class=\"cover\"><p class=\"body\">")
        .append(escaped(layout.word("council")))
        .append("</p><h1 class=\"title\">")
        .append(escaped(layout.title()))
        .append("</h1>");
    for (String line : layout.imprint()) {
      out.append("<p class=\"imprint\">").append(escaped(line)).append("</p>");
    }
    out.append("<p class=\"place\">").append(escaped(layout.word("place"))).append("</p></div>\n");
  }

  private void contents(List<Part> parts) {
    out.append("<div class=\"contents\"><p class=\"contents-title\">")
        .append(escaped(layout.word("contents")))
        .append("</p>");
    for (Part part : parts) {
      if (part instanceof Part.Heading heading && heading.level() <= 2) {
        out.append("<p class=\"toc")
            .append(heading.level())
            .append("\"><a href=\"#")
            .append(heading.anchor())
            .append("\">")
            .append(escaped(heading.said().text()))
            .append("</a></p>");
      }
    }
    out.append("</div>\n");
  }

  private void part(Part part) {
    switch (part) {
      case Part.Heading heading -> {
        String tag = "h" + heading.level();
        out.append('<').append(tag).append(" id=\"").append(heading.anchor()).append('"');
        said(heading.said()).append("</").append(tag).append(">\n");
      }
      case Part.Paragraph paragraph -> {
        out.append("<p");
        said(paragraph.said()).append("</p>\n");
      }
      case Part.Nothing nothing -> {
        out.append("<p class=\"nothing\"");
        said(nothing.said()).append("</p>\n");
      }
      case Part.Found found -> {
        out.append("<p class=\"finding\"");
        said(found.said())
            .append(" <span class=\"where\">")
            .append(escaped("(" + found.where() + ")"))
            .append("</span></p>\n");
      }
      case Part.Numbered numbered -> numbered(numbered);
      case Part.Table table -> table(table);
      case Part.Chart chart -> chart(chart);
    }
  }

  /** Ends the start tag, with the language where it is another, and adds the text. */
  private StringBuilder said(Said said) {
    if (said.language() != language && said.language() != Language.UND) {
      out.append(" lang=\"").append(said.language().tag()).append('"');
    }
    return out.append('>').append(escaped(said.text()));
  }

  private void numbered(Part.Numbered numbered) {
    out.append("<div class=\"recommendation\"><p class=\"number\">")
        .append(escaped(numbered.id()))
        .append("</p><p class=\"text\"");
    said(numbered.said()).append("</p>");
    for (String note : numbered.notes()) {
      out.append("<p class=\"note\">").append(escaped(note)).append("</p>");
    }
    out.append("</div>\n");
  }

  private void table(Part.Table table) {
    out.append(table.rows().size() > WHOLE ? "<div>" : "<div class=\"whole\">")
        .append("<p class=\"caption\">")
        .append(escaped(table.caption()))
        .append("</p><table><thead><tr>");
    for (String column : table.columns()) {
      out.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = table.rows().get(i);
      out.append(i == table.rows().size() - 1 ? "<tr class=\"total\">" : "<tr>")
          .append("<th scope=\"row\">")
          .append(escaped(row.getFirst()))
          .append("</th>");
      for (String cell : row.subList(1, row.size())) {
        out.append("<td>").append(escaped(cell)).append("</td>");
      }
      out.append("</tr>");
    }
    out.append("</tbody></table></div>\n");
  }

  private void chart(Part.Chart chart) {
    long most = chart.bars().stream().mapToLong(Part.Bar::value).max().orElse(1);
    out.append("<div class=\"")
        .append(chart.bars().size() > UNBROKEN ? "chart long" : "chart")
        .append("\"><p class=\"caption\">")
        .append(escaped(chart.caption()))
        .append("</p>");
    for (Part.Bar bar : chart.bars()) {
      out.append("<div class=\"bar\"><p class=\"name\">")
          .append(escaped(bar.name() + " — " + bar.printed()))
          .append("</p>");
      if (bar.value() > 0) {
        out.append("<div class=\"line\" style=\"width:")
            .append(Math.max(1, bar.value() * 100 / Math.max(1, most)))
            .append("%\"></div>");
      }
      out.append("</div>");
    }
    out.append("</div>\n");
  }
}
