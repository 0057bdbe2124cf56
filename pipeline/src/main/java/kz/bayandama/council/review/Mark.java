package kz.bayandama.council.review;

import kz.bayandama.report.Clearance;
import org.jspecify.annotations.Nullable;

/**
 * What a person has marked on a suspicion.
 *
 * @param row of the sheet, as programs show it
 * @param subject as {@link kz.bayandama.report.Suspicion#subject}
 * @param key as {@link kz.bayandama.report.Suspicion#key}
 * @param reason why it is kept, null where none is written
 * @param reader who marked it
 * @param secondReader who read it again, null for nobody
 */
public record Mark(
    int row,
    String subject,
    String key,
    Clearance.Verdict verdict,
    @Nullable String reason,
    String reader,
    @Nullable String secondReader) {}
