/**
 * From a folder or a mailbox into the archive, and the receipts back. Promises: the bytes are
 * durable before the source is touched.
 */
@NullMarked
package kz.bayandama.intake;

import org.jspecify.annotations.NullMarked;
