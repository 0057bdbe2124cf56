package kz.bayandama.council;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import kz.bayandama.report.Ids;

/**
 * A letter of the Council as a file that any mail program opens to be sent (RFC 5322, {@code
 * X-Unsent}): the same letter is the same bytes and has the same Message-ID.
 *
 * @param to addresses; none leaves the line to the sender
 * @param day that it bears
 */
public record Envelope(
    List<String> to, String subject, String body, LocalDate day, List<Attachment> attachments) {
  public Envelope {
    to = List.copyOf(to);
    attachments = List.copyOf(attachments);
  }

  /** A file that goes with it. */
  @SuppressWarnings("ArrayRecordComponent") // equality is that of the bytes
  public record Attachment(String name, String mediaType, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Attachment that
          && name.equals(that.name)
          && mediaType.equals(that.mediaType)
          && java.util.Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** The message, lines ended as RFC 5322 wants them. */
  public byte[] eml() {
    String key = Ids.of((to + "\n" + subject + "\n" + body).getBytes(StandardCharsets.UTF_8));
    String boundary = "part-" + Ids.abbreviate(key);
    StringBuilder out = new StringBuilder();
    line(out, "MIME-Version: 1.0");
    line(
        out,
        "Date: "
            + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                day.atTime(9, 0).atOffset(ZoneOffset.UTC)));
    line(out, "Message-ID: <" + key + "@bayandama>");
    if (!to.isEmpty()) {
      line(out, "To: " + String.join(", ", to));
    }
    line(out, "Subject: " + words(subject));
    line(out, "X-Unsent: 1");
    line(out, "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"");
    line(out, "");
    part(out, boundary, "text/plain; charset=utf-8", "", body.getBytes(StandardCharsets.UTF_8));
    for (Attachment one : attachments) {
      part(
          out,
          boundary,
          one.mediaType(),
          "Content-Disposition: attachment; filename=\"" + one.name() + "\"",
          one.bytes());
    }
    line(out, "--" + boundary + "--");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void part(
      StringBuilder out, String boundary, String type, String disposition, byte[] bytes) {
    line(out, "--" + boundary);
    line(out, "Content-Type: " + type);
    line(out, "Content-Transfer-Encoding: base64");
    if (!disposition.isEmpty()) {
      line(out, disposition);
    }
    line(out, "");
    line(out, Base64.getMimeEncoder().encodeToString(bytes));
  }

  /** Encoded words (RFC 2047), none longer than 75 characters. */
  private static String words(String text) {
    StringBuilder out = new StringBuilder();
    StringBuilder piece = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      String next = Character.toString(c);
      if ((piece + next).getBytes(StandardCharsets.UTF_8).length > 45) {
        word(out, piece);
        piece.setLength(0);
      }
      piece.append(next);
      at += next.length();
    }
    word(out, piece);
    return out.toString();
  }

  private static void word(StringBuilder out, StringBuilder piece) {
    if (!out.isEmpty()) {
      out.append("\r\n ");
    }
    out.append("=?UTF-8?B?")
        .append(
            Base64.getEncoder().encodeToString(piece.toString().getBytes(StandardCharsets.UTF_8)))
        .append("?=");
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append("\r\n");
  }
}
