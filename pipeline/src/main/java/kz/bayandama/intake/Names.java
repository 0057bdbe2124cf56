package kz.bayandama.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * File names as people may be shown them. A name on a disk is bytes: UTF-8 mostly, on old shares
 * windows-1251, composed or not, and it may hold anything but a slash and a zero.
 */
final class Names {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private Names() {}

  /** Composed (NFC), with control characters and what is no text replaced. */
  static String shown(Path path) {
    StringBuilder shown = new StringBuilder();
    Normalizer.normalize(decoded(bytes(path)), Normalizer.Form.NFC)
        .codePoints()
        .map(c -> isShown(c) ? c : '\uFFFD')
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String decoded(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return new String(name, CYRILLIC);
    }
  }

  /** The bytes of a path's last part, which only its URI tells. */
  private static byte[] bytes(Path path) {
    String uri = path.toAbsolutePath().toUri().getRawPath();
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    String part = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) == '%') {
        bytes.write(Integer.parseInt(part, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(part.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
