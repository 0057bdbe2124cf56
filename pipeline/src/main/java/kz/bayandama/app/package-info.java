/** Commands, settings and wiring: the only package that knows Camel and all the stages. */
@NullMarked
package kz.bayandama.app;

import org.jspecify.annotations.NullMarked;
