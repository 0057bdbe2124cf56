/**
 * A country as data: ministries, institution types, regions, the annex, themes, cues. Promises: a
 * profile is checked when it is loaded, and words that one stage alone reads when that stage opens
 * them; a fault names the file and the place. Must not know: stages.
 */
@NullMarked
package kz.bayandama.profile;

import org.jspecify.annotations.NullMarked;
