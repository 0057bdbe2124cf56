/**
 * The values that travel between stages. Owns: their checks and their words. Must not know: any
 * library, any stage, where values are kept.
 */
@NullMarked
package kz.bayandama.report;

import org.jspecify.annotations.NullMarked;
