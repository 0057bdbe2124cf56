/**
 * From adopted editions to a tree of static pages, by Mustache templates. Promises: same input,
 * same bytes.
 */
@NullMarked
package kz.bayandama.site;

import org.jspecify.annotations.NullMarked;
