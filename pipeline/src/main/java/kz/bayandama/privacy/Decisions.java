package kz.bayandama.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.report.Clearance;
import kz.bayandama.report.Suspicion;

/** All that people have decided on the suspicions of one subject. Immutable, thread-safe. */
public final class Decisions {
  /** Nothing decided: all is open, and replaced. */
  public static final Decisions NONE = new Decisions(List.of(), false);

  private final Map<String, Clearance.Decision> last = new HashMap<>();
  private final boolean twoReaders;

  /**
   * The decisions of these clearances.
   *
   * @param clearances of one subject, in their order: of two decisions the later counts
   * @param twoReaders whether a decision counts only once a second person has read it
   */
  public Decisions(List<Clearance> clearances, boolean twoReaders) {
    this.twoReaders = twoReaders;
    clearances.forEach(clearance -> clearance.decisions().forEach(one -> last.put(one.key(), one)));
  }

  /** The last decision on a suspicion, whether or not it counts yet. */
  public Optional<Clearance.Decision> last(Suspicion suspicion) {
    return Optional.ofNullable(last.get(suspicion.key()));
  }

  /** The decision on a suspicion, empty while it is open. */
  public Optional<Clearance.Decision> on(Suspicion suspicion) {
    return last(suspicion).filter(one -> !twoReaders || one.readTwice());
  }

  /** Those that nobody has decided on. */
  public List<Suspicion> open(List<Suspicion> suspicions) {
    return suspicions.stream().filter(one -> on(one).isEmpty()).toList();
  }

  /** Whether the text goes on as it is: somebody has said so. */
  public boolean stays(Suspicion suspicion) {
    return on(suspicion).map(one -> one.verdict().stays()).orElse(false);
  }
}
