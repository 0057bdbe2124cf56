package kz.bayandama.privacy;

/**
 * A find in a {@link FoldedText}, before it is brought back to the text as written.
 *
 * @param start in the folded text
 */
record Span(Kind kind, int start, int end, double confidence) {
  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
