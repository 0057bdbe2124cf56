package kz.bayandama.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;

/** Plain text in whatever encoding. */
final class PlainTextReader implements Reader {
  @Override
  public List<Block> read(Path file, String mediaType, Reading reading)
      throws IOException, Rejection {
    return PlainText.blocks(PlainText.decode(Files.readAllBytes(file), ""), reading);
  }
}
