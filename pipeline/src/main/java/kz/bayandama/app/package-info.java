/**
 * The process's door. The commands, the routes' beans and the settings are in the packages below.
 */
@NullMarked
package kz.bayandama.app;

import org.jspecify.annotations.NullMarked;
