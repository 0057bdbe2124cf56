package kz.bayandama.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been read of an index, kept for the next question. Not thread-safe. */
final class Shards {
  private final Files files;
  private final String startFile;
  private final Map<String, byte[]> kept = new HashMap<>();
  private final Map<String, Bucket> buckets = new HashMap<>();
  private @Nullable Start start;
  private @Nullable Columns columns;

  Shards(Files files, String startFile) {
    this.files = files;
    this.startFile = startFile;
  }

  /** Reads what is not here yet, all at once, and goes on. */
  void need(List<String> names, Runnable then) {
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      if (!kept.containsKey(name) && !missing.contains(name)) {
        missing.add(name);
      }
    }
    if (missing.isEmpty()) {
      then.run();
      return;
    }
    files.read(
        missing.toArray(new String[0]),
        read -> {
          for (int i = 0; i < read.length; i++) {
            kept.put(missing.get(i), read[i]);
          }
          then.run();
        });
  }

  void needStart(Runnable then) {
    List<String> names = new ArrayList<>();
    names.add(startFile);
    need(names, then);
  }

  /** The bytes of a file that was needed before. */
  byte[] file(String name) {
    byte[] bytes = kept.get(name);
    if (bytes == null) {
      throw new IllegalStateException(name + " has not been read");
    }
    return bytes;
  }

  Start start() {
    Start known = start;
    if (known == null) {
      known = new Start(file(startFile));
      start = known;
    }
    return known;
  }

  Columns columns() {
    Columns known = columns;
    if (known == null) {
      known = new Columns(start(), file(start().columnFile()));
      columns = known;
    }
    return known;
  }

  Bucket bucket(int number) {
    String name = start().termFile(number);
    Bucket known = buckets.get(name);
    if (known == null) {
      known = new Bucket(file(name));
      buckets.put(name, known);
    }
    return known;
  }
}
