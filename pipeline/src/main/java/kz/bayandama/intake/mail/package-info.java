/**
 * Mail: who sent a message and whether that is proven, what is kept of it, and how servers are
 * reached. Promises: a message's bytes are durable before it is moved in the mailbox. Must not
 * know: Camel, what is in a message.
 */
@NullMarked
package kz.bayandama.intake.mail;

import org.jspecify.annotations.NullMarked;
