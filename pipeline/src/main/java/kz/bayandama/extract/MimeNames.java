package kz.bayandama.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/**
 * Names in mail headers as their writers meant them: RFC 2231 parameters, continued and in any
 * charset, RFC 2047 words even inside quotes, and raw eight-bit letters. Never throws for bad ones.
 */
final class MimeNames {
  private static final int LONGEST = 255;
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*([^\\s=;\"*]+)(\\*(\\d{1,3}))?(\\*)?\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"?|[^;]*+)");

  private MimeNames() {}

  /** A header field's bytes as text, unfolded. */
  static String text(byte[] raw) {
    return PlainText.decode(raw, "").replaceAll("\\r?\\n(?=[ \\t])", "").strip();
  }

  /** A header field's text, decoded by RFC 2047, fit to be shown. */
  static String words(String text) {
    return shown(decoded(text));
  }

  /**
   * A parameter of a field such as {@code Content-Disposition}, empty for none.
   *
   * @param field its text from {@link #text}
   */
  static String parameter(String field, String name) {
    Map<Integer, String> values = new TreeMap<>();
    Map<Integer, Boolean> extended = new TreeMap<>();
    Matcher found = PARAMETER.matcher(field);
    while (found.find()) {
      if (found.group(1).toLowerCase(Locale.ROOT).equals(name)) {
        int part = found.group(3) == null ? -1 : Integer.parseInt(found.group(3));
        values.putIfAbsent(part, unquoted(found.group(5).strip()));
        extended.putIfAbsent(part, found.group(4) != null);
      }
    }
    boolean continued = values.keySet().stream().anyMatch(part -> part >= 0);
    if (continued || Boolean.TRUE.equals(extended.get(-1))) {
      if (continued) {
        values.remove(-1);
      }
      return shown(last(decoded(joined(values, extended))));
    }
    return shown(last(decoded(values.getOrDefault(-1, ""))));
  }

  /**
   * RFC 2231: {@code charset'language'percent-encoded}, in pieces of which some are not encoded.
   */
  private static String joined(Map<Integer, String> values, Map<Integer, Boolean> extended) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = "";
    boolean first = true;
    for (Map.Entry<Integer, String> value : values.entrySet()) {
      String piece = value.getValue();
      boolean encoded = Boolean.TRUE.equals(extended.get(value.getKey()));
      int language = piece.indexOf('\'');
      int begin = language < 0 ? -1 : piece.indexOf('\'', language + 1);
      if (first && encoded && begin > 0) {
        charset = piece.substring(0, language);
        piece = piece.substring(begin + 1);
      }
      first = false;
      bytes.writeBytes(encoded ? percent(piece) : piece.getBytes(StandardCharsets.UTF_8));
    }
    Charset known = charset(charset);
    return known == null
        ? PlainText.decode(bytes.toByteArray(), "")
        : new String(bytes.toByteArray(), known);
  }

  private static @Nullable Charset charset(String name) {
    try {
      return name.isEmpty() ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static byte[] percent(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
      if (text.charAt(i) == '%' && low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(text.charAt(i)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String unquoted(String value) {
    if (!value.startsWith("\"")) {
      return value;
    }
    String inside =
        value.endsWith("\"") && value.length() > 1
            ? value.substring(1, value.length() - 1)
            : value.substring(1);
    return inside.replaceAll("\\\\(.)", "$1");
  }

  private static String decoded(String text) {
    if (!text.contains("=?")) {
      return text;
    }
    try {
      return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String last(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** Without control characters and halves of letters. */
  static String shown(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
        .limit(LONGEST)
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }
}
