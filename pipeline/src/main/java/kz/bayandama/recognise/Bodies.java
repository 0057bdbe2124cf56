package kz.bayandama.recognise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which ministry or other body an addressee belongs to. Thread-safe. */
final class Bodies {
  private static final List<String> ORDER =
      List.of(
          "GP",
          "KNB",
          "guard",
          "MO",
          "MZ",
          "MP",
          "MTSZN",
          "MVD",
          "PARLIAMENT",
          "GOV",
          "AKIMAT",
          "OTHER");

  /** Ministries with remand prisons and cells of their own. */
  private static final List<String> OWNERS = List.of("MVD", "KNB", "MO");

  private final Cues cues;

  Bodies(Cues cues) {
    this.cues = cues;
  }

  /**
   * The body that an addressee belongs to.
   *
   * @param ministry of the institution visited: its own administration belongs to it
   * @return a ministry's or another body's id, or null when the words name none that we know
   */
  @Nullable String of(String addressee, @Nullable String ministry) {
    String folded = Fold.of(addressee);
    for (String id : ORDER) {
      if (cues.in("bodies." + id, folded)) {
        return id.equals("guard") ? "MVD" : id;
      }
    }
    if (cues.in("bodies.MZ.own", folded)) {
      boolean other = ministry == null || cues.in("bodies.local", folded);
      return other ? "MZ" : ministry;
    }
    if (cues.in("bodies.MVD.own", folded)) {
      return ministry != null && OWNERS.contains(ministry) ? ministry : "MVD";
    }
    return cues.in("inner", folded) ? ministry : null;
  }
}
