package kz.bayandama.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;

/** Reads the blocks of one family of media types. Runs in the child; not thread-safe. */
interface Reader {

  /**
   * The blocks of a file in reading order.
   *
   * @param reading what the task allows, and the way to embedded documents and OCR
   * @throws Rejection where the file is encrypted, or beyond the limits
   * @throws Damaged where it cannot be read as its media type
   * @throws IOException where the world is at fault
   */
  List<Block> read(Path file, String mediaType, Reading reading)
      throws IOException, Rejection, Damaged;

  /** The file is not what its media type promises. */
  final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
      super(message);
    }

    Damaged(Throwable cause) {
      super(cause);
    }
  }

  /** The world is at fault: a program is missing, the disk is full. */
  final class Fault extends IOException {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }
  }
}
