/**
 * The Coordination Council's procedure by the regulation: roster, plan, proposals, open vote,
 * decision, dispatch, answers. Owns: {@code council/<year>/} in the archive, a hash chain of acts.
 * Promises: every file that people write is checked as a whole and all its problems are said at
 * once; only the very bytes that the Council adopted are released. Must not know: how an edition is
 * assembled or printed, any clock.
 */
@NullMarked
package kz.bayandama.council;

import org.jspecify.annotations.NullMarked;
