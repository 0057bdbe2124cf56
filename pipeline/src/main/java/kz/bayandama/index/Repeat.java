package kz.bayandama.index;

import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation of an earlier year that a later one repeats.
 *
 * @param report id
 * @param recommendation its position in the report
 * @param year of the visit
 * @param institution as written, null when the report names none
 */
public record Repeat(
    String report, int recommendation, int year, @Nullable String institution, Texts text) {}
