package kz.bayandama.council.review;

import kz.bayandama.report.Clearance;
import kz.bayandama.report.Suspicion;
import org.jspecify.annotations.Nullable;

/**
 * A suspicion as the workbook offers it to a person.
 *
 * @param from what its subject is called there
 * @param last the decision on it so far, null for none
 */
public record Clearable(Suspicion suspicion, String from, Clearance.@Nullable Decision last) {}
