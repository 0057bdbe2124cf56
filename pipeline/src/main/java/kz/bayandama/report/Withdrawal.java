package kz.bayandama.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That something is no longer shown to the public. Kept in the archive as a numbered file; what the
 * Council adopted stays in the archive as it was.
 *
 * @param report id of the visit report all of which is withdrawn, null for recommendations alone
 * @param recommendations permanent numbers of those that are withdrawn, sorted
 * @param reason for the record, never published
 */
public record Withdrawal(
    LocalDate day, @Nullable String report, List<String> recommendations, String reason) {
  /** What the keys of all withdrawals begin with. */
  public static final String PREFIX = "withdrawals/";

  public Withdrawal {
    recommendations = recommendations.stream().sorted().distinct().toList();
    if (report == null && recommendations.isEmpty()) {
      throw new IllegalArgumentException("a withdrawal of nothing");
    }
  }
}
