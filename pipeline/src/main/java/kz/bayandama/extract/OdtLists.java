package kz.bayandama.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The labels of an ODT's lists, counted as OpenDocument 1.3 part 3, 5.3 and 16.31 say. */
final class OdtLists {
  /** The list style of numbered headings. */
  static final String OUTLINE = "\u0000outline";

  private static final int LEVELS = 11;

  private final OdtStyles styles;

  /** Counts by list style and by the id of a list that others continue. */
  private final Map<String, int[]> counts = new HashMap<>();

  OdtLists(OdtStyles styles) {
    this.styles = styles;
  }

  /**
   * Begins a list that is in no other.
   *
   * @param going whether it goes on counting where the last of its style ended
   * @param from the id of the list that it continues, or empty
   * @param id its own id, or empty
   */
  void begin(String style, boolean going, String from, String id) {
    int[] continued = from.isEmpty() ? null : counts.get("#" + from);
    int[] fresh = going ? counts.getOrDefault(style, new int[LEVELS]) : new int[LEVELS];
    int[] now = continued == null ? fresh : continued;
    counts.put(style, now);
    if (!id.isEmpty()) {
      counts.put("#" + id, now);
    }
  }

  /** The label of the next item at a level from 1; a start of 0 means none is set. */
  String next(String style, int level, int start) {
    if (level < 1 || level >= LEVELS) {
      return "";
    }
    int[] now = counts.computeIfAbsent(style, s -> new int[LEVELS]);
    for (int higher = 1; higher < level; higher++) {
      now[higher] = now[higher] == 0 ? first(style, higher) : now[higher];
    }
    if (start > 0) {
      now[level] = start;
    } else {
      now[level] = now[level] == 0 ? first(style, level) : now[level] + 1;
    }
    Arrays.fill(now, level + 1, LEVELS, 0);
    return print(style, level, now);
  }

  private int first(String style, int level) {
    return Xml.number(styles.level(style, level).flatMap(e -> Xml.attribute(e, "start-value")), 1);
  }

  private String print(String style, int level, int[] now) {
    Optional<Element> found = styles.level(style, level);
    if (found.isEmpty()) {
      return "";
    }
    Element definition = found.get();
    Optional<String> bullet = Xml.attribute(definition, "bullet-char");
    if (bullet.isPresent()) {
      return Numerals.bullet(bullet.get());
    }
    String format = Xml.attribute(definition, "num-format").orElse("");
    if (format.isEmpty()) {
      return "";
    }
    int shown = Xml.number(Xml.attribute(definition, "display-levels"), 1);
    StringBuilder label = new StringBuilder(Xml.attribute(definition, "num-prefix").orElse(""));
    String separator = "";
    for (int i = Math.max(1, level - shown + 1); i <= level; i++) {
      String of =
          styles.level(style, i).flatMap(e -> Xml.attribute(e, "num-format")).orElse(format);
      String number = number(of, now[i]);
      if (!number.isEmpty()) {
        label.append(separator).append(number);
        separator = ".";
      }
    }
    return label.append(Xml.attribute(definition, "num-suffix").orElse("")).toString().strip();
  }

  /** LibreOffice writes its Cyrillic formats as examples: «а, б, .., аа, аб, ... (ru)». */
  private static String number(String format, int number) {
    String name =
        switch (format.isEmpty() ? ' ' : format.charAt(0)) {
          case ' ' -> "none";
          case 'a' -> "lowerLetter";
          case 'A' -> "upperLetter";
          case 'i' -> "lowerRoman";
          case 'I' -> "upperRoman";
          case 'а' -> "russianLower";
          case 'А' -> "russianUpper";
          default -> "decimal";
        };
    return Numerals.format(name, number);
  }
}
