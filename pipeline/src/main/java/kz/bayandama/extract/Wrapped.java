package kz.bayandama.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.bayandama.report.Rejection;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;

/**
 * What an envelope holds.
 *
 * @param name as the envelope gives it, empty for none
 * @param entity whether it is a MIME entity with fields of its own
 */
record Wrapped(String name, boolean entity, InputStream bytes) {

  /** The attachments of a winmail.dat (MS-OXTNEF), and its text as RTF if there are none. */
  static List<Wrapped> tnef(Path file) throws IOException, Rejection {
    List<Wrapped> all = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      HMEFMessage message = new HMEFMessage(in);
      for (Attachment attachment : message.getAttachments()) {
        String name = attachment.getLongFilename();
        all.add(
            new Wrapped(
                name == null ? String.valueOf(attachment.getFilename()) : name,
                false,
                new ByteArrayInputStream(attachment.getContents())));
      }
      String body = message.getBody();
      if (all.isEmpty() && body != null) {
        byte[] rtf = body.getBytes(StandardCharsets.ISO_8859_1);
        all.add(new Wrapped("", false, new ByteArrayInputStream(rtf)));
      }
    } catch (IOException | RuntimeException e) {
      throw Rejections.unreadable("application/vnd.ms-tnef");
    }
    return all;
  }

  /**
   * What a signature (RFC 5652) holds inside it; empty for one that stands beside its content or
   * for what is encrypted. No signature is checked: who may send is not decided by it.
   */
  static List<Wrapped> signed(Path file, String name) throws IOException, Rejection {
    byte[] raw = Files.readAllBytes(file);
    try {
      CMSTypedData content = new CMSSignedData(raw).getSignedContent();
      if (content == null) {
        return List.of();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      content.write(bytes);
      return List.of(
          new Wrapped(inner(name), isEntity(bytes), new ByteArrayInputStream(bytes.toByteArray())));
    } catch (CMSException | RuntimeException e) {
      return List.of();
    }
  }

  private static String inner(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".p7m") || lower.endsWith(".p7s") || lower.endsWith(".cms")
        ? name.substring(0, name.length() - 4)
        : name;
  }

  private static boolean isEntity(ByteArrayOutputStream bytes) {
    String begin =
        new String(bytes.toByteArray(), 0, Math.min(bytes.size(), 2000), StandardCharsets.UTF_8);
    return begin
        .lines()
        .takeWhile(line -> !line.isBlank())
        .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"));
  }
}
