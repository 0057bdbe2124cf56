package kz.bayandama.council;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A deadline as an iCalendar file (RFC 5545): one event of a whole day. */
final class Deadline {
  private static final int OCTETS = 73;

  private Deadline() {}

  static String calendar(String id, LocalDate day, String summary) {
    DateTimeFormatter basic = DateTimeFormatter.BASIC_ISO_DATE;
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//bayandama//council//KK");
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + id + "@bayandama");
    line(out, "DTSTAMP:" + day.format(basic) + "T000000Z");
    line(out, "DTSTART;VALUE=DATE:" + day.format(basic));
    line(out, "DTEND;VALUE=DATE:" + day.plusDays(1).format(basic));
    line(out, "SUMMARY:" + escaped(summary));
    line(out, "END:VEVENT");
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** Lines are folded before the 75th octet, never inside a character. */
  private static void line(StringBuilder out, String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int c = line.codePointAt(at);
      int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(c);
      octets += size;
      at += Character.charCount(c);
    }
    out.append("\r\n");
  }
}
