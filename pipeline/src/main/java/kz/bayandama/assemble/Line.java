package kz.bayandama.assemble;

import kz.bayandama.report.Edition.Passage;

/**
 * A passage and the key by which edits mean it.
 *
 * @param key unique in the edition, see {@link kz.bayandama.report.ChapterEdit}
 */
public record Line(String key, Passage passage) {}
