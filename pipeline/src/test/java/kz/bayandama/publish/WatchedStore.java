package kz.bayandama.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Passes everything on, notes it, and can stop, dawdle, and have another clock. */
final class WatchedStore implements Store {
  /** What a test does between two requests. */
  interface Step {
    void run() throws Exception;
  }

  private final Store store;

  /** What was done, as {@code put ru/index.html}, in the order of arrival. */
  final List<String> done = Collections.synchronizedList(new ArrayList<>());

  Step beforeCommit = () -> {};
  Duration ahead = Duration.ZERO;
  boolean conditions = true;
  private int left = Integer.MAX_VALUE;
  private boolean answerLost;

  WatchedStore(Store store) {
    this.store = store;
  }

  /** Lets so many requests through and then none. */
  void stopAfter(int requests) {
    left = requests;
  }

  /** As {@link #stopAfter}, but the last request arrives and only its answer does not. */
  void loseAnswer(int request) {
    left = request;
    answerLost = true;
  }

  List<String> puts() {
    return done.stream()
        .filter(one -> one.startsWith("put ") && !one.contains("_releases/"))
        .map(one -> one.substring("put ".length()))
        .toList();
  }

  private interface Request<T> {
    T send() throws IOException;
  }

  private <T> T pass(String what, Request<T> request) throws IOException {
    boolean last;
    synchronized (this) {
      last = --left == 0;
      if (left < 0) {
        throw new IOException("the network is gone");
      }
    }
    if (last && answerLost) {
      request.send();
      done.add(what);
      throw new IOException("the network is gone");
    }
    T answer = request.send();
    done.add(what);
    return answer;
  }

  @Override
  public void put(Manifest.Entry entry, Path file) throws IOException {
    pass(
        "put " + entry.path(),
        () -> {
          store.put(entry, file);
          return true;
        });
  }

  @Override
  public void put(String key, byte[] bytes) throws IOException {
    pass(
        "put " + key,
        () -> {
          store.put(key, bytes);
          return true;
        });
  }

  @Override
  public Optional<String> putIfAbsent(String key, byte[] bytes) throws IOException {
    if (!key.contains("probe")) {
      try {
        beforeCommit.run();
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
    if (!conditions) {
      put(key, bytes);
      return Optional.of("replaced");
    }
    return pass("commit " + key, () -> store.putIfAbsent(key, bytes));
  }

  @Override
  public Optional<byte[]> get(String key) throws IOException {
    return pass("get " + key, () -> store.get(key));
  }

  @Override
  public Optional<Manifest.Entry> stored(Manifest.Entry entry) throws IOException {
    return pass("read " + entry.path(), () -> store.stored(entry));
  }

  @Override
  public List<Item> list(String prefix, String after) throws IOException {
    return pass("list " + prefix, () -> store.list(prefix, after));
  }

  @Override
  public Instant now() throws IOException {
    return store.now().plus(ahead);
  }

  @Override
  public void delete(List<String> keys) throws IOException {
    pass(
        "delete " + String.join(" ", keys),
        () -> {
          store.delete(keys);
          return true;
        });
  }

  @Override
  public List<Version> versions() throws IOException {
    return pass("versions", store::versions);
  }

  @Override
  public Optional<InputStream> open(Version version) throws IOException {
    return pass("open " + version.key(), () -> store.open(version));
  }

  @Override
  public void deleteVersions(List<Version> versions) throws IOException {
    store.deleteVersions(versions);
  }

  @Override
  public String place() {
    return store.place();
  }

  @Override
  public void close() {
    store.close();
  }
}
