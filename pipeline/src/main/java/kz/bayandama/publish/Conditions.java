package kz.bayandama.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kz.bayandama.archive.Bucket;

/** Whether a store keeps to conditional writes: some ignore them without a word. */
final class Conditions {
  private Conditions() {}

  /** That the store replaces what it is told not to replace. */
  static final class Unconditional extends Refusal {
    private static final long serialVersionUID = 1L;

    Unconditional(String place) {
      super("unconditional", place);
    }
  }

  /**
   * Tries it out once; the logbook remembers a store that does.
   *
   * @throws Unconditional if it does not
   */
  static void require(Store store, Logbook logbook) throws IOException {
    if (logbook.conditions()) {
      return;
    }
    if (!kept(store)) {
      throw new Unconditional(store.place());
    }
    logbook.keepsConditions();
  }

  private static boolean kept(Store store) throws IOException {
    String key = Releases.FOLDER + "probe-" + UUID.randomUUID() + ".json";
    try {
      byte[] first = "{\"probe\":1}".getBytes(StandardCharsets.UTF_8);
      byte[] second = "{\"probe\":2}".getBytes(StandardCharsets.UTF_8);
      return store.putIfAbsent(key, first).isPresent() && store.putIfAbsent(key, second).isEmpty();
    } catch (Bucket.NoConditions e) {
      return false;
    } finally {
      store.delete(List.of(key));
    }
  }
}
