package kz.bayandama.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The text in a file of a release, whatever it is: markup, tables, office documents with their
 * metadata. Pictures and fonts hold none. The search's files are read as an index, not here; one
 * that its index does not know is refused. Thread-safe.
 */
final class ReleaseFiles {
  private static final int MOST = 256 << 20;

  /** How the files of the search end. */
  private static final String SHARD = ".bin";

  private static final Pattern RUNS =
      Pattern.compile("</(?:w:)?(?:p|tc|tr|si|c|row|is)>|<(?:w:)?(?:br|tab|cr)\\b[^>]*>");

  /** Files of values, where a number ends at a comma. */
  private static final Pattern DATA = Pattern.compile("\\.(?:csv|jsonl?|xml)$");

  private static final Pattern TAGS = Pattern.compile("<[^<>]*>");

  private final ReleaseScan.TextOf pdf;

  ReleaseFiles(ReleaseScan.TextOf pdf) {
    this.pdf = pdf;
  }

  /**
   * All text of a file, empty where there is none.
   *
   * @throws IOException also where nobody can tell what the file holds
   */
  String text(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    byte[] bytes = Files.readAllBytes(file);
    if (starts(bytes, "%PDF")) {
      return pdf.read(file);
    }
    return text(name, bytes);
  }

  private String text(String name, byte[] bytes) throws IOException {
    if (starts(bytes, "PK\003\004")) {
      return archived(bytes);
    }
    if (isOpaque(bytes)) {
      return "";
    }
    String text = utf8(bytes);
    if (text != null) {
      return DATA.matcher(name).find()
          ? Markup.text(text).replace(",", " | ")
          : name.endsWith(".js") ? text : Markup.text(text);
    }
    byte[] unpacked = unpacked(bytes);
    if (unpacked == null && name.endsWith(SHARD)) {
      throw new IOException(name + " is no file of the search index, and nobody can look into it");
    }
    return runs(unpacked == null ? bytes : unpacked);
  }

  /** Fonts and pictures by their first bytes. */
  private static boolean isOpaque(byte[] bytes) {
    return starts(bytes, "wOF2")
        || starts(bytes, "wOFF")
        || starts(bytes, "\u0089PNG")
        || starts(bytes, "\u00ff\u00d8\u00ff")
        || starts(bytes, "\0\0\1\0");
  }

  private static boolean starts(byte[] bytes, String with) {
    byte[] first = with.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if (bytes[i] != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** Every part of an office document; text that a word processor has cut into runs is whole. */
  private String archived(byte[] bytes) throws IOException {
    StringBuilder out = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = limited(zip);
        out.append(entry.getName()).append('\n');
        String xml = utf8(part);
        if (xml == null) {
          out.append(text(entry.getName(), part));
        } else {
          String lines = RUNS.matcher(xml).replaceAll(" | ");
          out.append(Markup.entities(TAGS.matcher(lines).replaceAll(""))).append('\n');
          out.append(Markup.attributes(xml)).append('\n');
        }
      }
    }
    return out.toString();
  }

  private static byte @Nullable [] unpacked(byte[] bytes) throws IOException {
    try (InputStream in =
        starts(bytes, "\u001f\u008b")
            ? new GZIPInputStream(new ByteArrayInputStream(bytes))
            : new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))) {
      return limited(in);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return null;
    }
  }

  private static byte[] limited(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > MOST) {
        throw new IOException("a file of the release unpacks to more than " + MOST + " bytes");
      }
    }
    return out.toByteArray();
  }

  private static @Nullable String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The text between numbers of a packed index. */
  private static String runs(byte[] bytes) throws IOException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == '\ufffd' || (c < ' ' && c != '\n' && c != '\t') ? '\n' : c);
    }
    return out.toString();
  }
}
