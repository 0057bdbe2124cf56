/**
 * From adopted editions to a tree of static pages, by Mustache templates. Owns: view models, words
 * and formats of the three languages, page addresses, downloads. Promises: same input, same bytes;
 * a variable, partial or word that is not there stops the build; an address never changes. Must not
 * know: where editions are kept, where a tree is published.
 */
@NullMarked
package kz.bayandama.site;

import org.jspecify.annotations.NullMarked;
