/**
 * From blocks to a visit report, by the cues of a profile. Promises: what is doubtful becomes a
 * question. Must not know: file formats.
 */
@NullMarked
package kz.bayandama.recognise;

import org.jspecify.annotations.NullMarked;
