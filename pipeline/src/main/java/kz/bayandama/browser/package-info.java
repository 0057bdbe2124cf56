/**
 * The search as a reader types it: the language of queries, and what TeaVM compiles for the
 * reader's browser. Promises: the same answers as the desk's Lucene. Small by intent: no regular
 * expressions, no streams, few collections. Must not know: Lucene, stages, the file system.
 */
@NullMarked
package kz.bayandama.browser;

import org.jspecify.annotations.NullMarked;
