/**
 * Review by people: the workbook of open questions and records, and the official form.
 *
 * <p>Owns: the layout of both files, in Kazakh, Russian and English; the reading of an edited
 * workbook back into the next versions of its records. Promises: the same input gives the same
 * bytes; a workbook is read by a bounded reader of our own that resolves no entity, follows no link
 * and calculates no formula; a row that nobody touched leaves its record as it was. Must not know:
 * how originals are read or recognised.
 *
 * <p>A further sheet (the clearing of personal data) is a further {@link
 * kz.bayandama.council.review.Part}: its columns, its rows in {@code Lines}, and its reading in
 * {@code Edit}. Sheets that a reader does not know are ignored, and those it misses change nothing.
 */
@NullMarked
package kz.bayandama.council.review;

import org.jspecify.annotations.NullMarked;
