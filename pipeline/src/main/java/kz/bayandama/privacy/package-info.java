/** Personal data: finds it, has it cleared by a person, replaces it, blocks what is left. */
@NullMarked
package kz.bayandama.privacy;

import org.jspecify.annotations.NullMarked;
