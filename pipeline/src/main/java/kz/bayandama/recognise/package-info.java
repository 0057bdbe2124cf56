/**
 * From blocks to a visit report, by the cues of a profile: {@link Units} and {@link Outline} find
 * the structure, {@link Sites} the visits, {@link Items}, {@link TableItems} and {@link Findings}
 * what is said, {@link Evaluation} how well. Promises: what is doubtful becomes a question; nothing
 * of earlier reports, annexes, answers or dissent is counted. Must not know: file formats.
 */
@NullMarked
package kz.bayandama.recognise;

import org.jspecify.annotations.NullMarked;
