package kz.bayandama.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Work that is done on all processors. */
final class SideBySide {
  private SideBySide() {}

  /** A piece of work. */
  interface Work<T> {
    T done() throws IOException;
  }

  /**
   * What each piece of work gives, in their order.
   *
   * @throws IOException of any of them
   */
  static <T> List<T> all(List<Work<T>> work) throws IOException {
    try {
      return work.parallelStream().map(SideBySide::one).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static <T> T one(Work<T> work) {
    try {
      return work.done();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
