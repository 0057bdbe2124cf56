package kz.bayandama.browser;

/** Where shards come from: the network, in a test a map. */
public interface Files {
  /** Reads files and gives their inflated bytes in the order asked for; nothing when one fails. */
  void read(String[] names, Received received);

  /** Takes files. */
  interface Received {
    void received(byte[][] files);
  }
}
