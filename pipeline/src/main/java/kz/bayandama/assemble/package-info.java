/**
 * From visit reports and accepted proposals to an edition, chapter by chapter as the annex says;
 * its DOCX and PDF.
 */
@NullMarked
package kz.bayandama.assemble;

import org.jspecify.annotations.NullMarked;
