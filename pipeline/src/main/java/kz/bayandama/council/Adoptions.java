package kz.bayandama.council;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.archive.Archive;
import kz.bayandama.archive.Editions;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;

/** What the Council has decided and adopted, as the archive has it. Thread-safe. */
public final class Adoptions {
  private final Ledger ledger;
  private final Editions editions;

  public Adoptions(Archive archive) {
    this.ledger = new Ledger(archive);
    this.editions = new Editions(archive);
  }

  /** The decisions of a year in their order. */
  public List<Decision> decisions(int year) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    for (Act act : ledger.acts(year, Act.Kind.DECIDED)) {
      decisions.add(ledger.paper(act, Decision.class));
    }
    return decisions;
  }

  /** The adoption of a year's Report, empty while there is none. */
  public Optional<Adoption> adoption(int year) throws IOException {
    return decisions(year).stream().flatMap(made -> made.adoption().stream()).findFirst();
  }

  /**
   * The adopted edition: the very bytes that were voted on.
   *
   * @return empty while none is adopted
   * @throws IOException if they are not in the archive any more as they were
   */
  public Optional<AdoptedEdition> adopted(int year) throws IOException {
    Optional<Adoption> adoption = adoption(year);
    if (adoption.isEmpty()) {
      return Optional.empty();
    }
    String digest = adoption.get().digest();
    Edition edition =
        editions
            .edition(year, digest)
            .orElseThrow(() -> new IOException("the adopted edition " + digest + " is not there"));
    return Optional.of(new AdoptedEdition(edition, adoption.get()));
  }
}
