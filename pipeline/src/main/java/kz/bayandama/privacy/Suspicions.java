package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Suspicion;
import kz.bayandama.report.VisitReport;

/** What a person has to decide on in a report, or in other texts. Thread-safe. */
public final class Suspicions {
  private final PersonalDataFinder finder;

  public Suspicions(PersonalDataFinder finder) {
    this.finder = finder;
  }

  /**
   * A text and where it stands.
   *
   * @param where path into its subject: {@code findings/0}
   */
  public record Located(String where, String text) {}

  /** All of a report, in the order of its texts; each once. */
  public List<Suspicion> in(VisitReport report) {
    return in(finder.examine(report));
  }

  /** All in what the Council has added to an edition or edited in it. */
  public List<Suspicion> in(Edition edition, Edition fromReports) {
    return in(finder.examine(Suspicion.council(edition.year()), added(edition, fromReports)));
  }

  /** The texts that the edition drawn from the reports alone does not have. */
  static List<Located> added(Edition edition, Edition fromReports) {
    Set<String> added = EditionTexts.of(edition);
    added.removeAll(EditionTexts.of(fromReports));
    return added.stream().map(text -> new Located("council", text)).toList();
  }

  /** All in texts that were looked through, in their order; each once. */
  public List<Suspicion> in(Examined examined) {
    Map<String, Suspicion> byKey = new LinkedHashMap<>();
    for (int i = 0; i < examined.texts().size(); i++) {
      for (Found one : examined.found().get(i)) {
        Suspicion suspicion = of(examined.subject(), examined.texts().get(i), one);
        byKey.putIfAbsent(suspicion.key(), suspicion);
      }
    }
    return new ArrayList<>(byKey.values());
  }

  static Suspicion of(String subject, Located text, Found found) {
    return new Suspicion(
        subject,
        found.kind().id(),
        found.excerpt(),
        Sentences.around(text.text(), found.start(), found.end()),
        text.where());
  }
}
