package kz.bayandama.archive;

import java.io.IOException;

/** That something encrypted cannot be read: by another key, or because it was changed. */
public final class Unsealable extends IOException {
  private final String what;

  /**
   * About a key of the archive.
   *
   * @param what is wrong with it: {@code is encrypted with another key}
   */
  Unsealable(String key, String what) {
    super("the archive's " + key + " " + what);
    this.what = what;
  }

  /** What is wrong, without the key. */
  String what() {
    return what;
  }
}
