package kz.bayandama.council.review;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.bayandama.council.review.Xlsx.Unreadable;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The filled cells of a sheet.
 *
 * @param rows by their number, from 1; in them cells by column, from 0
 */
record Grid(Map<Integer, Map<Integer, Cell>> rows) {
  private static final int MOST_CELLS = 1_000_000;
  private static final long MOST_TEXT = 64L << 20;
  private static final int MOST_COLUMNS = 16_384;
  private static final double LAST_DAY = 2_958_465;
  private static final double EXACT = 1e15;
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /**
   * A cell.
   *
   * @param text its text; a number in plain digits, a date as ISO 8601
   * @param calculated whether it holds a formula or an error
   */
  record Cell(String text, boolean calculated) {}

  /** What the sheets of a workbook share. */
  record Common(List<String> strings, Set<Integer> dates, boolean from1904) {
    static Common read(Xlsx xlsx, String strings, String styles, boolean from1904)
        throws IOException, Unreadable {
      List<String> all = new ArrayList<>();
      xlsx.each(strings, Set.of("si"), in -> all.add(unescaped(Xlsx.text(in, "si"))));
      return new Common(all, dates(xlsx, styles), from1904);
    }

    /** The cell formats that show dates. */
    private static Set<Integer> dates(Xlsx xlsx, String styles) throws IOException, Unreadable {
      Map<Integer, String> formats = new HashMap<>();
      Set<Integer> dates = new HashSet<>();
      int[] next = {-1};
      xlsx.each(
          styles,
          Set.of("numFmt", "cellXfs", "cellStyles", "xf"),
          in -> {
            switch (in.getLocalName()) {
              case "numFmt" ->
                  formats.put(
                      number(Xlsx.attribute(in, "numFmtId")), Xlsx.attribute(in, "formatCode"));
              case "cellXfs" -> next[0] = 0;
              case "cellStyles" -> next[0] = -1;
              default -> {
                if (next[0] >= 0) {
                  int format = number(Xlsx.attribute(in, "numFmtId"));
                  if (DateUtil.isADateFormat(format, formats.getOrDefault(format, ""))) {
                    dates.add(next[0]);
                  }
                  next[0]++;
                }
              }
            }
          });
      return dates;
    }
  }

  static Grid read(Xlsx xlsx, String part, Common common) throws IOException, Unreadable {
    Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
    int[] at = {0, -1, 0};
    long[] length = {0};
    xlsx.each(
        part,
        Set.of("row", "c"),
        in -> {
          if (in.getLocalName().equals("row")) {
            int given = number(Xlsx.attribute(in, "r"));
            at[0] = given > 0 ? given : at[0] + 1;
            at[1] = -1;
            return;
          }
          int given = column(Xlsx.attribute(in, "r"));
          at[1] = given >= 0 ? given : at[1] + 1;
          if (++at[2] > MOST_CELLS) {
            throw new Unreadable("more than " + MOST_CELLS + " cells");
          }
          Cell cell = cell(in, common);
          length[0] += cell.text().length();
          if (length[0] > MOST_TEXT) {
            throw new Unreadable("too much text");
          }
          if (at[1] < MOST_COLUMNS && (!cell.text().isBlank() || cell.calculated())) {
            rows.computeIfAbsent(at[0], row -> new TreeMap<>()).put(at[1], cell);
          }
        });
    return new Grid(rows);
  }

  private static Cell cell(XMLStreamReader in, Common common) throws XMLStreamException {
    String type = Xlsx.attribute(in, "t");
    int style = number(Xlsx.attribute(in, "s"));
    String value = "";
    String inline = "";
    boolean formula = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "v" -> value = in.getElementText();
          case "is" -> inline = unescaped(Xlsx.text(in, "is"));
          case "f" -> {
            formula = true;
            in.getElementText();
          }
          default -> {}
        }
      }
    }
    return switch (type) {
      case "s" -> new Cell(shared(common, value), formula);
      case "inlineStr" -> new Cell(inline, formula);
      case "str", "d" -> new Cell(unescaped(value), formula);
      case "b" -> new Cell(value.strip().equals("1") ? "yes" : "no", formula);
      case "e" -> new Cell(value, true);
      default -> new Cell(numeric(value.strip(), common, style), formula);
    };
  }

  private static String shared(Common common, String value) {
    int index = number(value.strip());
    return index >= 0 && index < common.strings().size() ? common.strings().get(index) : "";
  }

  /** A number as a person would write it: 3, not 3.0; a date where the cell shows one. */
  private static String numeric(String value, Common common, int style) {
    double number;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return value;
    }
    if (common.dates().contains(style)) {
      return day(number, common.from1904());
    }
    return number == Math.rint(number) && Math.abs(number) < EXACT
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }

  /** The day of a serial number (ISO 29500-1, 18.17.4.1), or the number where it is none. */
  static String day(double serial, boolean from1904) {
    if (!(serial >= 1 && serial <= LAST_DAY)) {
      return String.valueOf(serial);
    }
    LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    return zero.plusDays((long) serial).toString();
  }

  /** Characters that the format writes as {@code _xHHHH_} (ISO 29500-1, 22.9.2.19). */
  private static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(match ->
        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }

  /** The column of a reference such as {@code AB12}, -1 where it tells none. */
  private static int column(String reference) {
    int column = 0;
    int i = 0;
    while (i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i))) {
      column = column * 26 + (reference.charAt(i) & 0x1F);
      i++;
    }
    return column - 1;
  }
}
