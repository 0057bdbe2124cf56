package kz.bayandama.council;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.bayandama.archive.Archive;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;

/**
 * The Council's letters that go by mail, each handed over at most once whatever happens.
 *
 * <pre>
 * letters/&lt;key&gt;/letter.eml        what is sent
 * letters/&lt;key&gt;/queued.json       that it waits, and what its file is called
 * letters/&lt;key&gt;/sending/&lt;n&gt;.json  the server is reached and about to get it, for the nth time
 * letters/&lt;key&gt;/later/&lt;n&gt;.json    the server did not take it that time
 * letters/&lt;key&gt;/ended.json        how it ended
 * </pre>
 *
 * Whoever puts {@code sending/n} is the only one to hand it over; with neither {@code later/n} nor
 * an end after a while, a crash came between, and nobody knows whether it was sent. Safe for
 * several threads and processes.
 */
public final class LetterQueue {
  /** Longer than a mail server may take to answer. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private final Archive archive;
  private final InstantSource clock;

  public LetterQueue(Archive archive, InstantSource clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** How it ended with a letter. */
  public enum Result {
    SENT,
    /** The server will never take it. */
    REFUSED,
    /** It may have been sent. */
    UNKNOWN
  }

  /**
   * A letter.
   *
   * @param key what makes it that letter, a digest
   * @param file what it is called in the outbox
   */
  public record Queued(String key, String file) {}

  private record Moment(Instant at) {}

  private record Ended(Result result, Instant at) {}

  /** Lets a letter wait to be sent; the first one of a key counts. */
  public void put(Queued letter, byte[] message) throws IOException {
    archive.putIfAbsent(prefix(letter.key()) + "letter.eml", message);
    archive.putIfAbsent(prefix(letter.key()) + "queued.json", Json.bytes(letter));
  }

  /** Whether a letter of that key waits or ended. */
  public boolean has(String key) throws IOException {
    return archive.exists(prefix(key) + "queued.json");
  }

  /** The letter as a message. */
  public byte[] message(Queued letter) throws IOException {
    return read(prefix(letter.key()) + "letter.eml");
  }

  /**
   * The letters that nobody is handing over and that have not ended, in the order of their keys.
   */
  public List<Queued> waiting() throws IOException {
    Kept kept = kept();
    List<Queued> waiting = new ArrayList<>();
    for (Queued one : kept.letters()) {
      if (!kept.ended(one) && kept.tries(one, "sending") == kept.tries(one, "later")) {
        waiting.add(one);
      }
    }
    return waiting;
  }

  /** The letters that somebody began to hand over and left, by a crash. */
  public List<Queued> forgotten() throws IOException {
    Kept kept = kept();
    List<Queued> forgotten = new ArrayList<>();
    for (Queued one : kept.letters()) {
      int tries = kept.tries(one, "sending");
      if (!kept.ended(one) && tries > kept.tries(one, "later")) {
        byte[] last = read(prefix(one.key()) + "sending/" + tries + ".json");
        Instant since = Json.read(last, Moment.class).at();
        if (since.plus(FORGOTTEN).isBefore(clock.instant())) {
          forgotten.add(one);
        }
      }
    }
    return forgotten;
  }

  /** Begins to hand a letter over; false if somebody else does, and then it must not be done. */
  public boolean begin(Queued letter) throws IOException {
    int n = archive.list(prefix(letter.key()) + "later/").size() + 1;
    return archive.putIfAbsent(
        prefix(letter.key()) + "sending/" + n + ".json", Json.bytes(new Moment(now())));
  }

  /** Says that the server did not take a letter: it waits again. */
  public void later(Queued letter) throws IOException {
    int n = archive.list(prefix(letter.key()) + "sending/").size();
    archive.putIfAbsent(
        prefix(letter.key()) + "later/" + n + ".json", Json.bytes(new Moment(now())));
  }

  /** Says how it ended with a letter. */
  public void end(Queued letter, Result result) throws IOException {
    archive.putIfAbsent(prefix(letter.key()) + "ended.json", Json.bytes(new Ended(result, now())));
  }

  /** How it ended, empty while it has not. */
  public Optional<Result> result(String key) throws IOException {
    String ended = prefix(key) + "ended.json";
    return archive.exists(ended)
        ? Optional.of(Json.read(read(ended), Ended.class).result())
        : Optional.empty();
  }

  /** All letters, in the order of their keys. */
  public List<Queued> all() throws IOException {
    return kept().letters();
  }

  /** What is in the archive, listed once. */
  private record Kept(List<Queued> letters, Set<String> keys) {
    boolean ended(Queued one) {
      return keys.contains(prefix(one.key()) + "ended.json");
    }

    int tries(Queued one, String what) {
      int n = 0;
      while (keys.contains(prefix(one.key()) + what + "/" + (n + 1) + ".json")) {
        n++;
      }
      return n;
    }
  }

  private Kept kept() throws IOException {
    Set<String> keys = new HashSet<>();
    List<Queued> letters = new ArrayList<>();
    for (String key : archive.list("letters/")) {
      keys.add(key);
      if (key.endsWith("/queued.json")) {
        letters.add(Json.read(read(key), Queued.class));
      }
    }
    return new Kept(letters, keys);
  }

  private byte[] read(String key) throws IOException {
    try (InputStream in = archive.get(key)) {
      return in.readAllBytes();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String prefix(String key) {
    return "letters/" + Ids.checked(key) + "/";
  }
}
