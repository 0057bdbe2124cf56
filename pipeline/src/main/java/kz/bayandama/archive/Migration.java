package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kz.bayandama.report.Ids;

/**
 * Copies an archive into another one and proves that nothing is lacking there. What is there
 * already is compared, not copied again; a copy that was stopped is taken up by the next.
 */
public final class Migration {
  private final Archive from;
  private final Archive to;

  public Migration(Archive from, Archive to) {
    this.from = from;
    this.to = to;
  }

  /**
   * What was done.
   *
   * @param copied keys put by this run
   * @param proven keys whose bytes were read in both and are the same
   */
  public record Result(int copied, int proven) {}

  /**
   * Copies and proves.
   *
   * @throws IOException if a key holds other bytes in the two, too
   */
  public Result run() throws IOException {
    List<String> keys = from.list("");
    int copied = 0;
    Path file = Files.createTempFile("migrate", ".bin");
    try {
      for (String key : keys) {
        if (!to.exists(key)) {
          try (InputStream in = from.get(key)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
          copied += to.putIfAbsent(key, file) ? 1 : 0;
        }
      }
    } finally {
      Files.delete(file);
    }
    for (String key : keys) {
      prove(key);
    }
    return new Result(copied, keys.size());
  }

  private void prove(String key) throws IOException {
    try (InputStream one = from.get(key);
        InputStream other = to.get(key)) {
      if (!Ids.digest(one).equals(Ids.digest(other))) {
        throw new IOException(
            key + " holds other bytes in the two archives; nothing was replaced, look at both");
      }
    }
  }
}
