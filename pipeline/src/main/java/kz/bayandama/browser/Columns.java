package kz.bayandama.browser;

/** What each document has of each facet, and how long it is. */
final class Columns {
  /** By facet and document: an entry of the start file. */
  final char[][] facets;

  final byte[] lengths;

  Columns(Start start, byte[] bytes) {
    Bytes in = new Bytes(bytes);
    facets = new char[start.facets.length][start.documents];
    for (int f = 0; f < facets.length; f++) {
      boolean wide = start.entries[f].length > 256;
      for (int i = 0; i < start.documents; i++) {
        facets[f][i] = (char) in.octet();
      }
      if (wide) {
        for (int i = 0; i < start.documents; i++) {
          facets[f][i] |= (char) (in.octet() << 8);
        }
      }
    }
    lengths = new byte[start.documents];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = (byte) in.octet();
    }
  }
}
