package kz.bayandama.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.bayandama.report.Rejection;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * Takes a message apart in the child: a walk over its MIME structure (RFC 2045 to 2049) that never
 * holds more of it than a part, and goes into messages, signatures (RFC 8551) and winmail.dat. For
 * one message.
 */
final class MessageParts {
  private static final int LONGEST_LINE = 1 << 20;
  private static final int LONGEST_HEADER = 1 << 18;
  private static final int HEADERS = 2_000;

  /** What belongs to the letter and not to its reader, if its bytes are no document. */
  private static final Set<String> FURNITURE =
      Set.of(
          "application/pgp-signature",
          "application/pgp-encrypted",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "message/delivery-status",
          "message/disposition-notification",
          "text/calendar",
          "text/rfc822-headers",
          "text/vcard",
          "text/x-vcard");

  private final Limits limits;
  private final Readers readers;
  private final MimeConfig config;
  private final List<Kept> kept = new ArrayList<>();
  private int files;
  private int alternatives;

  MessageParts(Limits limits, Readers readers) {
    this.limits = limits;
    this.readers = readers;
    this.config =
        MimeConfig.custom()
            .setMaxLineLen(LONGEST_LINE)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(HEADERS)
            .setMaxContentLen(2 * limits.bytes())
            .setMalformedHeaderStartsBody(false)
            .build();
  }

  /** A piece with the {@code multipart/alternative} that it is one of, 0 for none. */
  private record Kept(Answer.Piece piece, int alternative) {}

  /**
   * The pieces of a message, each in a file of its own.
   *
   * @throws Rejection if it is beyond the limits or cannot be read
   */
  List<Answer.Piece> of(Path message) throws IOException, Rejection {
    try (InputStream in = Files.newInputStream(message)) {
      walk(in, 0);
    }
    return kept.stream().filter(this::richest).map(Kept::piece).toList();
  }

  /** Of the same text in several types the last one counts (RFC 2046, 5.1.4). */
  private boolean richest(Kept one) {
    return one.alternative() == 0
        || kept.stream()
            .filter(other -> other.alternative() == one.alternative())
            .allMatch(other -> other.piece().number() <= one.piece().number());
  }

  private void walk(InputStream message, int depth) throws IOException, Rejection {
    if (depth > limits.depth()) {
      throw Rejections.tooDeep();
    }
    MimeTokenStream stream = new MimeTokenStream(config);
    MimeWay way = new MimeWay(2 * limits.embedded());
    try {
      stream.parse(new BufferedInputStream(message));
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        step(state, stream, way, depth);
      }
    } catch (MaxHeaderLimitException e) {
      throw Rejections.bomb();
    } catch (MimeException e) {
      throw Rejections.unreadable("message/rfc822");
    }
  }

  private void step(EntityState state, MimeTokenStream stream, MimeWay way, int depth)
      throws IOException, Rejection {
    switch (state) {
      case T_START_MESSAGE, T_START_BODYPART -> way.enter();
      case T_END_MESSAGE, T_END_BODYPART -> way.leave();
      case T_FIELD -> way.field(stream.getField());
      case T_START_MULTIPART -> {
        String type = lower(stream.getBodyDescriptor().getMimeType());
        way.multipart(type.substring(type.indexOf('/') + 1));
        if (type.equals("multipart/alternative")) {
          way.alternative(++alternatives);
        }
      }
      case T_BODY -> {
        String charset = stream.getBodyDescriptor().getCharset();
        part(
            way,
            lower(stream.getBodyDescriptor().getMimeType()),
            charset == null ? "" : charset,
            stream.getDecodedInputStream(),
            depth);
      }
      default -> {}
    }
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private void part(MimeWay way, String declared, String charset, InputStream bytes, int depth)
      throws IOException, Rejection {
    String name = way.name();
    boolean text = declared.equals("text/plain") || declared.equals("text/html");
    if (text && name.isEmpty() && !way.attached()) {
      body(way, declared, charset, bytes);
      return;
    }
    if (declared.startsWith("image/") && way.pictureOfTheText()) {
      return;
    }
    Path file = keep(bytes);
    attachment(name, declared, file, depth);
  }

  private void body(MimeWay way, String declared, String charset, InputStream bytes)
      throws IOException, Rejection {
    byte[] raw = new Bounded(bytes, limits.bytes()).readAllBytes();
    String text = PlainText.decode(raw, charset);
    if (text.isBlank()) {
      return;
    }
    String said =
        declared.equals("text/html")
            ? "<meta charset=\"utf-8\">" + text
            : text.replaceAll("(?m)^(?:> ?)+", "");
    Path file = next();
    Files.writeString(file, said, StandardCharsets.UTF_8);
    kept.add(new Kept(new Answer.Piece(files, way.subject(), declared, true), way.alternative()));
  }

  /** Keeps an attachment, or goes into it if it only wraps others. */
  private void attachment(String name, String declared, Path file, int depth)
      throws IOException, Rejection {
    int number = files;
    if (Files.size(file) == 0 && name.isEmpty()) {
      return;
    }
    String mediaType = readers.detect(file);
    if (FURNITURE.contains(declared) && isNoDocument(mediaType)) {
      return;
    }
    switch (mediaType) {
      case "message/rfc822" -> {
        try (InputStream in = Files.newInputStream(file)) {
          walk(in, depth + 1);
        }
      }
      case "application/vnd.ms-tnef" -> inside(Wrapped.tnef(file), depth);
      case "application/pkcs7-mime", "application/pkcs7-signature" -> {
        List<Wrapped> content = Wrapped.signed(file, name);
        if (content.isEmpty() && mediaType.endsWith("mime")) {
          kept.add(new Kept(new Answer.Piece(number, name, mediaType, false), 0));
        }
        inside(content, depth);
      }
      default -> kept.add(new Kept(new Answer.Piece(number, name, mediaType, false), 0));
    }
  }

  private void inside(List<Wrapped> content, int depth) throws IOException, Rejection {
    if (depth >= limits.depth()) {
      throw Rejections.tooDeep();
    }
    for (Wrapped one : content) {
      if (one.entity()) {
        walk(one.bytes(), depth + 1);
      } else {
        attachment(MimeNames.shown(one.name()), "", keep(one.bytes()), depth + 1);
      }
    }
  }

  private static boolean isNoDocument(String mediaType) {
    return mediaType.startsWith("text/")
        || mediaType.equals("application/pkcs7-signature")
        || mediaType.equals("application/octet-stream");
  }

  private Path keep(InputStream bytes) throws IOException, Rejection {
    Path file = next();
    Files.copy(new Bounded(bytes, limits.bytes()), file);
    return file;
  }

  private Path next() throws Rejection {
    if (files == limits.embedded()) {
      throw Rejections.tooManyEmbedded(limits.embedded());
    }
    files++;
    return Path.of(Answer.Piece.file(files));
  }
}
