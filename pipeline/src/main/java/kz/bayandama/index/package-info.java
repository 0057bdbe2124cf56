/**
 * The desk's search and the public search index: the only package that knows Lucene indexes.
 * Promises: derived, and made again from the archive at any time.
 */
@NullMarked
package kz.bayandama.index;

import org.jspecify.annotations.NullMarked;
