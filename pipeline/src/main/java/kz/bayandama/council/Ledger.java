package kz.bayandama.council;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.bayandama.archive.Archive;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;

/**
 * The Council's acts of a year in the archive: numbered, immutable, chained by their digests.
 *
 * <pre>
 * council/&lt;year&gt;/acts/0001.json     the act
 * council/&lt;year&gt;/papers/&lt;digest&gt;     the document behind it, there before the act is
 * </pre>
 *
 * Every reading proves the whole chain. Safe for use by several processes: two acts never get one
 * number.
 */
public final class Ledger {
  private final Archive archive;

  public Ledger(Archive archive) {
    this.archive = archive;
  }

  /**
   * Adds an act, unless the same was done with the same paper: then that earlier act is returned
   * and nothing is added.
   */
  public Act append(int year, Act.Kind kind, LocalDate date, byte[] paper) throws IOException {
    String digest = keep(year, paper);
    while (true) {
      List<Act> acts = acts(year);
      Optional<Act> same =
          acts.stream().filter(act -> act.kind() == kind && act.paper().equals(digest)).findFirst();
      if (same.isPresent()) {
        return same.get();
      }
      Act act = new Act(year, acts.size() + 1, head(acts), kind, date, digest);
      if (archive.putIfAbsent(key(year, act.number()), Json.bytes(act))) {
        return act;
      }
    }
  }

  /** Keeps a document without an act and returns its digest. */
  public String keep(int year, byte[] paper) throws IOException {
    String digest = Ids.of(paper);
    archive.putIfAbsent(paper(year, digest), paper);
    return digest;
  }

  /**
   * All acts of a year in their order.
   *
   * @throws IOException if the chain or a paper is not what it was; the message says which
   */
  public List<Act> acts(int year) throws IOException {
    List<Act> acts = new ArrayList<>();
    String previous = Act.BEGINNING;
    for (String key : archive.list(prefix(year))) {
      byte[] bytes = read(key);
      Act act = Json.read(bytes, Act.class);
      String expected = key(year, acts.size() + 1);
      if (!key.equals(expected) || act.number() != acts.size() + 1 || act.year() != year) {
        throw new IOException("the archive has " + key + " where " + expected + " should be");
      }
      if (!act.previous().equals(previous)) {
        throw new IOException("the chain is broken before " + key + ": an earlier act was changed");
      }
      previous = Ids.of(bytes);
      acts.add(act);
    }
    return acts;
  }

  /** The years in which anything was done, in order. */
  public List<Integer> years() throws IOException {
    return archive.years("council/");
  }

  /** All acts of one kind. */
  public List<Act> acts(int year, Act.Kind kind) throws IOException {
    return acts(year).stream().filter(act -> act.kind() == kind).toList();
  }

  /**
   * The document behind an act.
   *
   * @throws IOException if its bytes are not what they were
   */
  public byte[] paper(Act act) throws IOException {
    return paperBytes(act.year(), act.paper());
  }

  /**
   * A document that was kept, by its digest.
   *
   * @return empty when none of that digest was
   */
  public Optional<byte[]> kept(int year, String digest) throws IOException {
    return archive.exists(paper(year, digest))
        ? Optional.of(paperBytes(year, digest))
        : Optional.empty();
  }

  byte[] paperBytes(int year, String digest) throws IOException {
    byte[] bytes = read(paper(year, digest));
    if (!Ids.of(bytes).equals(digest)) {
      throw new IOException("the archive's " + paper(year, digest) + " is damaged");
    }
    return bytes;
  }

  /** The document behind an act, as the value that it was. */
  public <T> T paper(Act act, Class<T> type) throws IOException {
    return Json.read(paper(act), type);
  }

  /** The digest of the last act: whoever knows it can prove all that went before. */
  public String head(int year) throws IOException {
    return head(acts(year));
  }

  private static String head(List<Act> acts) {
    return acts.isEmpty() ? Act.BEGINNING : Ids.of(Json.bytes(acts.getLast()));
  }

  /**
   * Proves the chain and every paper of a year.
   *
   * @throws IOException for the first that is not what it was
   */
  public void verify(int year) throws IOException {
    for (Act act : acts(year)) {
      paper(act);
    }
  }

  private byte[] read(String key) throws IOException {
    try (InputStream in = archive.get(key)) {
      return in.readAllBytes();
    }
  }

  private static String prefix(int year) {
    return "council/" + year + "/acts/";
  }

  private static String key(int year, int number) {
    return prefix(year) + String.format(Locale.ROOT, "%04d", number) + ".json";
  }

  private static String paper(int year, String digest) {
    return "council/" + year + "/papers/" + Ids.checked(digest);
  }
}
