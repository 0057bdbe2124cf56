/**
 * The beans that the routes name, and the Camel context that runs them. A bean does one step: it
 * calls a stage and keeps what the stage made. Must not know: commands, words.
 */
@NullMarked
package kz.bayandama.app.routing;

import org.jspecify.annotations.NullMarked;
