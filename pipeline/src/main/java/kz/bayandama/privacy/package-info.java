/**
 * Personal data: finds it, has it cleared by a person, replaces it, and looks at a release again
 * before it is public. Promises: what nobody has decided on is replaced; finding takes linear time;
 * messages and hits never hold what was found. Must not know: the archive, routes, the site.
 */
@NullMarked
package kz.bayandama.privacy;

import org.jspecify.annotations.NullMarked;
