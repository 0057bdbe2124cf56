/**
 * Normalisation, language of a paragraph, tokens and stems for Kazakh, Russian and English. JDK
 * only, but for the analyzers, which compose Lucene token filters from it. Must not know: reports,
 * stages.
 */
@NullMarked
package kz.bayandama.language;

import org.jspecify.annotations.NullMarked;
