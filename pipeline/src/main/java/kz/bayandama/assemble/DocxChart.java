package kz.bayandama.assemble;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A bar chart out of a table: every program shows it alike and a screen reader reads it. */
final class DocxChart {
  private static final int NAME = 3600;
  private static final int LONGEST = 26;

  private DocxChart() {}

  static void add(XWPFDocument document, Part.Chart chart) {
    XWPFParagraph caption = document.createParagraph();
    caption.setStyle("Caption");
    caption.createRun().setText(chart.caption());
    long most = chart.bars().stream().mapToLong(Part.Bar::value).max().orElse(1);
    XWPFTable grid = document.createTable(chart.bars().size(), 2);
    grid.removeBorders();
    grid.setWidth("100%");
    var columns = grid.getCTTbl().addNewTblGrid();
    columns.addNewGridCol().setW(BigInteger.valueOf(NAME));
    columns.addNewGridCol().setW(BigInteger.valueOf(9354 - NAME));
    for (int i = 0; i < chart.bars().size(); i++) {
      bar(grid.getRow(i), chart.bars().get(i), most);
    }
    XWPFParagraph after = document.createParagraph();
    after.setStyle("AfterTable");
  }

  private static void bar(XWPFTableRow row, Part.Bar bar, long most) {
    row.setCantSplitRow(true);
    row.getCell(0).setWidth(Integer.toString(NAME));
    row.getCell(1).setWidth(Integer.toString(9354 - NAME));
    XWPFParagraph name = row.getCell(0).getParagraphArray(0);
    name.setStyle("CellName");
    name.setKeepNext(true);
    name.createRun().setText(bar.name());
    XWPFParagraph line = row.getCell(1).getParagraphArray(0);
    line.setStyle("CellName");
    line.setKeepNext(true);
    XWPFRun run = line.createRun();
    run.setColor("2B6CB0");
    long blocks = bar.value() == 0 ? 0 : Math.max(1, bar.value() * LONGEST / Math.max(1, most));
    run.setText("█".repeat((int) blocks));
    line.createRun().setText(" " + bar.printed());
  }
}
