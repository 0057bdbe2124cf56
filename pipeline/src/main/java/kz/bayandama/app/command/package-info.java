/**
 * The commands, a class each: what they read from the command line, which stages they call, what
 * they print. Must not know: Camel (but through {@link kz.bayandama.app.routing}).
 */
@NullMarked
package kz.bayandama.app.command;

import org.jspecify.annotations.NullMarked;
