/**
 * From visit reports and accepted proposals to an edition, chapter by chapter as the annex says;
 * its DOCX, PDF/A and workbooks. Promises: the same material in any order gives the same edition,
 * the same printing the same bytes; every record keeps its permanent number and its sources. Must
 * not know: the vote, any clock, where the archive is.
 */
@NullMarked
package kz.bayandama.assemble;

import org.jspecify.annotations.NullMarked;
