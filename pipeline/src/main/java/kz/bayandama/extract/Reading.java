package kz.bayandama.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Block;
import kz.bayandama.report.Blocks;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** The work on one original: what was used of the limits, and what was met on the way. */
final class Reading {
  private final Task task;
  private final Readers readers;
  private final Ocr ocr;
  private final List<Rejection> refused = new ArrayList<>();
  private long characters;
  private int depth;
  private int embedded;
  private int files;
  private boolean embeddedText;

  /**
   * A reading.
   *
   * @param page told before each page of OCR
   */
  Reading(Task task, Readers readers, Runnable page) {
    this.task = task;
    this.readers = readers;
    this.ocr = new Ocr(task, page);
  }

  Limits limits() {
    return task.limits();
  }

  Ocr ocr() {
    return ocr;
  }

  /** Reads the original itself. */
  Answer read(Path original) throws IOException, Rejection {
    String mediaType = readers.detect(original);
    List<Block> blocks = blocks(original, mediaType);
    if (!refused.isEmpty() && !embeddedText) {
      throw refused.getFirst();
    }
    if (Blocks.text(blocks).isBlank()) {
      throw Rejections.withoutText();
    }
    return Answer.read(mediaType, blocks, ocr.used());
  }

  private List<Block> blocks(Path file, String mediaType) throws IOException, Rejection {
    try {
      return readers.of(mediaType, file).read(file, mediaType, this);
    } catch (Reader.Damaged e) {
      throw Rejections.unreadable(mediaType);
    }
  }

  /** Counts characters of text against the limit. */
  void count(int length) throws Rejection {
    characters += length;
    if (characters > limits().characters()) {
      throw Rejections.tooMuchText(limits().characters());
    }
  }

  /**
   * Reads an attachment. One that cannot be read keeps its place with no blocks; if no other one
   * can be read either, the whole original is rejected for its reason.
   */
  Block.Embedded attachment(String name, InputStream bytes) throws IOException, Rejection {
    Path file = keep(bytes);
    String mediaType = readers.detect(file);
    try {
      List<Block> blocks = deeper(file, mediaType);
      embeddedText |= !Blocks.text(blocks).isBlank();
      return new Block.Embedded(name, mediaType, blocks);
    } catch (Rejection e) {
      if (e.reason() == Reason.TOO_LARGE) {
        throw e;
      }
      if (e.reason() != Reason.UNSUPPORTED && e.reason() != Reason.EMPTY) {
        refused.add(e);
      }
      return new Block.Embedded(name, mediaType, List.of());
    }
  }

  /** Reads a document inside the document; empty where there is nothing to read in it. */
  Optional<Block.Embedded> inside(String name, InputStream bytes) throws IOException, Rejection {
    Path file = keep(bytes);
    String mediaType = readers.detect(file);
    if (!readers.knows(mediaType) || mediaType.startsWith("image/")) {
      return Optional.empty();
    }
    try {
      List<Block> blocks = deeper(file, mediaType);
      return blocks.isEmpty()
          ? Optional.empty()
          : Optional.of(new Block.Embedded(name, mediaType, blocks));
    } catch (Rejection e) {
      if (e.reason() == Reason.TOO_LARGE) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** The text of a picture inside a document, by OCR. */
  List<Block> picture(InputStream bytes) throws IOException, Rejection {
    Path file = keep(bytes);
    try {
      return ocr.read(file, this);
    } catch (Reader.Damaged e) {
      return List.of();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private List<Block> deeper(Path file, String mediaType) throws IOException, Rejection {
    if (Files.size(file) == 0) {
      throw Rejections.empty();
    }
    if (depth == limits().depth()) {
      throw Rejections.tooDeep();
    }
    depth++;
    try {
      return blocks(file, mediaType);
    } finally {
      depth--;
      Files.deleteIfExists(file);
    }
  }

  /** Counts an embedded document and keeps its bytes in the child's folder. */
  private Path keep(InputStream bytes) throws IOException, Rejection {
    embedded++;
    if (embedded > limits().embedded()) {
      throw Rejections.tooManyEmbedded(limits().embedded());
    }
    files++;
    Path file = Path.of("embedded-" + files);
    try {
      Files.copy(new Bounded(bytes, limits().bytes()), file);
    } catch (Beyond e) {
      throw e.rejection();
    }
    return file;
  }

  /** A rejection thrown through a library that knows only its own exceptions. */
  static final class Beyond extends UncheckedIOException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Rejection rejection;

    Beyond(Rejection rejection) {
      super(new IOException(rejection.detail()));
      this.rejection = rejection;
    }

    Rejection rejection() {
      return rejection == null ? Rejections.bomb() : rejection;
    }
  }
}
