package kz.bayandama.council.answer;

import kz.bayandama.report.Edition.Status;
import org.jspecify.annotations.Nullable;

/**
 * That a letter answers a recommendation.
 *
 * @param report id of the report that makes the recommendation
 * @param recommendation its position in the report
 * @param year of the visit
 * @param status what became of it, null when the letter does not say it clearly
 * @param answer as written
 * @param evidence what ties them: {@code text}, {@code number}, {@code institution}, {@code date},
 *     a permanent number, or {@code person}
 */
public record Tie(
    String report,
    int recommendation,
    int year,
    @Nullable Status status,
    String answer,
    String evidence) {}
