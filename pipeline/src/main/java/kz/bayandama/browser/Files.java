package kz.bayandama.browser;

/** Where shards come from: the network, in a test a map. */
public interface Files {
  /**
   * Reads a file; a fault is the reader's own to report.
   *
   * @param dictionary deflated bytes that the file goes on from when it is inflated; empty for a
   *     file that is not deflated
   */
  void read(String name, byte[] dictionary, Received received);

  /** Takes a file: inflated with the dictionary, or as it is. */
  interface Received {
    /** The bytes. */
    void received(byte[] file);
  }
}
