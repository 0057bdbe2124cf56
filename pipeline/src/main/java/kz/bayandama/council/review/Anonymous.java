package kz.bayandama.council.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.bayandama.json.SteadyZip;

/** Office packages (ISO 29500-2) that say nothing about who or what made them, or when. */
final class Anonymous {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "docProps/core.xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
              + "<cp:coreProperties"
              + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
          "docProps/app.xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
              + "<Properties"
              + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>");

  private Anonymous() {}

  /** The same package without them. */
  static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> parts = SteadyZip.parts(zip);
    PROPERTIES.forEach((name, empty) ->
        parts.computeIfPresent(name, (key, old) -> empty.getBytes(StandardCharsets.UTF_8)));
    return SteadyZip.of(parts);
  }
}
