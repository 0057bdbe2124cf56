package kz.bayandama.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.bayandama.json.Json;

/** The approved plans of measures in the archive (rule 5). Thread-safe. */
public final class Plans {
  private final Ledger ledger;

  public Plans(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Keeps a plan that the Commissioner has approved; a later one takes the place of an earlier. */
  public void approve(Plan plan, LocalDate day) throws IOException {
    ledger.append(plan.year(), Act.Kind.PLAN_APPROVED, day, Json.bytes(plan));
  }

  /** The plan in force. */
  public Optional<Plan> plan(int year) throws IOException {
    List<Act> acts = ledger.acts(year, Act.Kind.PLAN_APPROVED);
    return acts.isEmpty()
        ? Optional.empty()
        : Optional.of(ledger.paper(acts.getLast(), Plan.class));
  }

  /**
   * The Report that covers a year: the first year of the plan in force whose range it is in, the
   * year itself where there is none.
   */
  public int report(int year) throws IOException {
    for (int first : ledger.years()) {
      Optional<Plan> plan = first < year ? plan(first) : Optional.empty();
      if (plan.isPresent() && plan.get().lastYear() >= year) {
        return first;
      }
    }
    return year;
  }
}
