/**
 * From an original to its blocks, by Tika, POI and PDFBox in a child process that may die. Must not
 * know: reports, credentials, the archive.
 */
@NullMarked
package kz.bayandama.extract;

import org.jspecify.annotations.NullMarked;
