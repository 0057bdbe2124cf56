package kz.bayandama.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.json.Json;

/**
 * The releases in a store, {@code _releases/000001.json} and so on, and beside them the notes of
 * publishers that are at work there without having committed the newest one.
 */
final class Releases {
  static final String FOLDER = "_releases/";

  /** Comes after all that is in the folder. */
  static final String LAST = FOLDER + "~";

  private static final Pattern RELEASE = Pattern.compile("_releases/(\\d{6,9})\\.json");
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Store store;

  Releases(Store store) {
    this.store = store;
  }

  /** What a publisher may be doing. */
  enum Work {
    PUBLISHING,
    DELETING;

    String key(String publisher) {
      return FOLDER + name().toLowerCase(Locale.ROOT) + "-" + publisher + ".json";
    }
  }

  /**
   * The folder, as one listing shows it.
   *
   * @param releases in the order of their numbers; maybe only the last ones
   * @param notes of other publishers
   */
  record Look(List<Store.Item> releases, List<Store.Item> notes) {
    int newest() {
      return releases.isEmpty() ? 0 : number(releases.getLast());
    }

    boolean holds(int number, String etag) {
      return !releases.isEmpty() && newest() == number && releases.getLast().etag().equals(etag);
    }
  }

  /** Looks from a release on that is known to be there; from the first one if it is not. */
  Look look(int known, String publisher) throws IOException {
    String from = known == 0 ? "" : key(known).replace(".json", "");
    Look look = look(store.list(FOLDER, from), publisher);
    return known > 0 && look.releases().isEmpty() ? look(store.list(FOLDER, ""), publisher) : look;
  }

  private static Look look(List<Store.Item> items, String publisher) {
    return new Look(
        items.stream().filter(item -> RELEASE.matcher(item.key()).matches()).toList(),
        items.stream()
            .filter(item -> !RELEASE.matcher(item.key()).matches())
            .filter(item -> !item.key().contains(publisher))
            .toList());
  }

  Release read(int number) throws IOException {
    return Json.read(
        store.get(key(number)).orElseThrow(() -> new Refusal("gone", store.place(), key(number))),
        Release.class);
  }

  Optional<String> commit(Release release, byte[] bytes, boolean alone) throws IOException {
    String key = key(release.number());
    if (!alone) {
      return store.putIfAbsent(key, bytes);
    }
    if (store.get(key).isPresent()) {
      return Optional.empty();
    }
    store.put(key, bytes);
    return store.list(key, "").stream().map(Store.Item::etag).findFirst();
  }

  /** Leaves of a release only that there was one: its number stays taken. */
  void empty(Release release) throws IOException {
    store.put(key(release.number()), Json.bytes(release.withoutFiles()));
  }

  void note(Work work, String publisher) throws IOException {
    store.put(work.key(publisher), "{}".getBytes(StandardCharsets.UTF_8));
  }

  void done(Work work, String publisher) throws IOException {
    store.delete(List.of(work.key(publisher)));
  }

  /** Removes the notes of publishers that were stopped more than a day ago. */
  void removeOld(List<Store.Item> notes) throws IOException {
    Instant dayAgo = store.now().minus(A_DAY);
    List<String> old =
        notes.stream()
            .filter(note -> note.modified().isBefore(dayAgo))
            .map(Store.Item::key)
            .toList();
    if (!old.isEmpty()) {
      store.delete(old);
    }
  }

  /** Whether somebody else began such work in that time. */
  boolean underWay(Look look, Work work, Duration within) throws IOException {
    Instant since = store.now().minus(within);
    return look.notes().stream()
        .anyMatch(note ->
            note.key().startsWith(work.key("").replace(".json", ""))
                && note.modified().isAfter(since));
  }

  static boolean is(String key) {
    return key.startsWith(FOLDER);
  }

  static int number(Store.Item release) {
    var matcher = RELEASE.matcher(release.key());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  static String key(int number) {
    return FOLDER + String.format(Locale.ROOT, "%06d", number) + ".json";
  }
}
