/**
 * A country as data: ministries, institution types, regions, the annex, themes, cues. Promises: a
 * profile is checked whole when it is loaded. Must not know: stages.
 */
@NullMarked
package kz.bayandama.profile;

import org.jspecify.annotations.NullMarked;
