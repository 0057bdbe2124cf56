package kz.bayandama;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Mail as it comes: written out by hand, so that broken and odd messages can be written too. */
public final class Letters {
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private Letters() {}

  /** A message: fields one a line, and what follows the blank line. */
  public static byte[] message(String fields, String body) {
    return (fields.strip() + "\n\n" + body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The fields of an ordinary letter of this sender, all but those on its content. */
  public static String head(String address, String subject) {
    return """
    Return-Path: <%s>
    Authentication-Results: mx.npm.example; dmarc=pass header.from=%s
    Received: from mail.example by mx.npm.example; Sat, 1 Mar 2025 09:00:00 +0500
    From: %s
    To: <reports@npm.example>
    Subject: %s
    Date: Sat, 1 Mar 2025 09:00:00 +0500
    Message-ID: <1@mail.example>
    MIME-Version: 1.0
    """
        .formatted(address, address.substring(address.indexOf('@') + 1), address, word(subject));
  }

  /** Several parts, each its fields and body. */
  public static byte[] mixed(String fields, String... parts) {
    return multipart(fields, "mixed", parts);
  }

  public static byte[] multipart(String fields, String subtype, String... parts) {
    String boundary = "=_" + subtype + "_" + fields.hashCode();
    return message(
        fields + "Content-Type: multipart/" + subtype + "; boundary=\"" + boundary + "\"",
        "--"
            + boundary
            + "\n"
            + String.join("\n--" + boundary + "\n", parts)
            + "\n--"
            + boundary
            + "--\n");
  }

  /** A part that is text. */
  public static String text(String text) {
    return "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text;
  }

  /** A part that is an attachment with a name by RFC 2231. */
  public static String attachment(String name, byte[] bytes) {
    return attached("filename*=utf-8''" + percent(name, StandardCharsets.UTF_8), bytes);
  }

  /** A part that is an attachment with these parameters. */
  public static String attached(String parameters, byte[] bytes) {
    return "Content-Type: application/octet-stream\nContent-Disposition: attachment"
        + (parameters.isEmpty() ? "" : "; " + parameters)
        + "\nContent-Transfer-Encoding: base64\n\n"
        + base64(bytes);
  }

  public static String base64(byte[] bytes) {
    return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
  }

  /** RFC 2047. */
  public static String word(String text) {
    return "=?utf-8?B?"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }

  public static String percent(String text, Charset charset) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(charset)) {
      out.append("%").append(HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return out.toString();
  }

  /** A winmail.dat (MS-OXTNEF) with these attachments under the name that old Outlooks give. */
  public static byte[] winmail(List<String> names, List<byte[]> contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(little(6).putInt(0x223E9F78).putShort((short) 1).array());
    attribute(out, 1, 0x00089006, little(4).putInt(0x00010000).array());
    for (int i = 0; i < names.size(); i++) {
      attribute(out, 2, 0x00069002, new byte[14]);
      byte[] name = (names.get(i) + "\0").getBytes(Charset.forName("windows-1251"));
      attribute(out, 2, 0x00018010, name);
      attribute(out, 2, 0x0006800F, contents.get(i));
      attribute(out, 2, 0x00069005, longName(names.get(i)));
    }
    return out.toByteArray();
  }

  private static byte[] longName(String name) {
    byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
    int padded = (text.length + 3) / 4 * 4;
    return little(16 + padded)
        .putInt(1)
        .putInt(0x3707001F)
        .putInt(1)
        .putInt(text.length)
        .put(text)
        .array();
  }

  private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] bytes) {
    int sum = 0;
    for (byte b : bytes) {
      sum += b & 0xff;
    }
    out.write(level);
    out.writeBytes(little(8).putInt(id).putInt(bytes.length).array());
    out.writeBytes(bytes);
    out.writeBytes(little(2).putShort((short) sum).array());
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
