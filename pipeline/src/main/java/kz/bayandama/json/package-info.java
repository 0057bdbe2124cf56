/**
 * How values are written down and read back: JSON for the archive and other programs, YAML for
 * files that people edit, office documents' ZIP archives. The only package that knows Jackson.
 * Promises: the same value gives the same bytes.
 */
@NullMarked
package kz.bayandama.json;

import org.jspecify.annotations.NullMarked;
