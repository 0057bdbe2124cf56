package kz.bayandama.recognise;

import org.jspecify.annotations.Nullable;

/**
 * Where the report names the institution.
 *
 * @param text the line, sentence or field's value that does
 * @param type what type it names, null when none that we know
 * @param score the higher, the better a witness
 */
record Mention(String text, Kinds.@Nullable Found type, int score) {
  /** The score of what the first lines or a sentence about the visit name. */
  static final int VISITED = 45;

  String folded() {
    return Fold.of(text);
  }
}
