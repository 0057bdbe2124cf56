/**
 * Receipts for those who send reports, and the operator's digest. Promises: one receipt a
 * submission, none to a machine, none to an address outside the roster, no text of a report in it.
 * Must not know: Camel, how reports are read.
 */
@NullMarked
package kz.bayandama.intake.receipt;

import org.jspecify.annotations.NullMarked;
