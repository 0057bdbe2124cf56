package kz.bayandama.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what HTML, XML and JSON write in a letter's place, so that a name is found however it is
 * escaped. Thread-safe.
 */
final class Markup {
  private static final int LONGEST = 8;

  private Markup() {}

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z!?][^\\s<>/]*)([^<>]*)>");

  /** All but those that hold the figures of a drawing. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<!\\s(?:d|points|viewBox|transform))=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private static final Set<String> WITHIN_WORDS =
      Set.of("a", "b", "i", "em", "strong", "mark", "span", "wbr", "u", "s", "sub", "sup", "abbr");

  /** What is written: a name cut by a tag is whole, attributes follow at the end. */
  static String text(String written) {
    if (written.indexOf('<') < 0) {
      return entities(written);
    }
    String plain =
        TAG.matcher(written)
            .replaceAll(
                tag -> WITHIN_WORDS.contains(tag.group(2).toLowerCase(Locale.ROOT)) ? "" : " | ");
    return entities(plain) + "\n" + attributes(written);
  }

  /** The values of all attributes, each apart from the next as table cells are. */
  static String attributes(String written) {
    StringBuilder out = new StringBuilder();
    Matcher tag = TAG.matcher(written);
    while (tag.find()) {
      Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
      while (attribute.find()) {
        String value = attribute.group(1) == null ? attribute.group(2) : attribute.group(1);
        out.append(entities(value)).append(" | ");
      }
    }
    return out.toString();
  }

  /** The same without what is written in a letter's place. */
  static String entities(String written) {
    if (written.indexOf('&') < 0 && written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder(written.length());
    int i = 0;
    while (i < written.length()) {
      char c = written.charAt(i);
      int end = c == '&' ? entity(written, i, out) : c == '\\' ? escape(written, i, out) : i;
      if (end == i) {
        out.append(c);
        end++;
      }
      i = end;
    }
    return out.toString();
  }

  private static int entity(String text, int at, StringBuilder out) {
    int end = text.indexOf(';', at);
    if (end < 0 || end - at > LONGEST + 2) {
      return at;
    }
    String name = text.substring(at + 1, end);
    String plain =
        switch (name) {
          case "amp" -> "&";
          case "lt" -> "<";
          case "gt" -> ">";
          case "quot" -> "\"";
          case "apos" -> "'";
          case "nbsp", "thinsp", "ensp", "emsp" -> " ";
          case "shy", "zwnj", "zwj" -> "";
          case "commat" -> "@";
          default -> numeric(name);
        };
    if (plain.isEmpty() && name.startsWith("#")) {
      return at;
    }
    out.append(plain);
    return end + 1;
  }

  private static String numeric(String name) {
    if (!name.startsWith("#") || name.length() < 2) {
      return "&" + name + ";";
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static int escape(String text, int at, StringBuilder out) {
    if (at + 6 <= text.length() && text.charAt(at + 1) == 'u') {
      try {
        out.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
        return at + 6;
      } catch (NumberFormatException e) {
        return at;
      }
    }
    boolean blank = at + 1 < text.length() && "nrt".indexOf(text.charAt(at + 1)) >= 0;
    if (blank) {
      out.append(' ');
      return at + 2;
    }
    return at;
  }
}
