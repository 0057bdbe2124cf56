package kz.bayandama.assemble;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.bayandama.json.SteadyZip;

/** An office document written again with its parts sorted, the table of contents types first. */
final class SteadyDocument {
  private static final String FIRST = "[Content_Types].xml";

  private SteadyDocument() {}

  static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> sorted = new TreeMap<>(SteadyZip.parts(zip));
    Map<String, byte[]> parts = new LinkedHashMap<>();
    byte[] first = sorted.remove(FIRST);
    if (first != null) {
      parts.put(FIRST, first);
    }
    parts.putAll(sorted);
    return SteadyZip.of(parts);
  }
}
