package kz.bayandama.language;

import java.util.Objects;

/**
 * A text as it is matched, and the way back to the text as it was written. Immutable, thread-safe.
 * Made by {@link Normaliser#normalise}.
 */
public final class Normalised {
  private final String original;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  Normalised(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The text as it was written, for display. */
  public String original() {
    return original;
  }

  /** The normalised text: case and ё are kept. */
  public String text() {
    return text;
  }

  /** The normalised text in lower case with ё as е, of the same length as {@link #text()}. */
  public String matching() {
    return Folding.match(Letters.lower(text));
  }

  /**
   * Where the original of the normalised character {@code offset} begins; offset may be the end.
   */
  public int originalStart(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    return offset < starts.length ? starts[offset] : original.length();
  }

  /** Where the original of the normalised text before {@code offset} ends. */
  public int originalEnd(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    return offset == 0 ? 0 : ends[offset - 1];
  }

  /** The original of the normalised text from {@code start} to {@code end}. */
  public String originalOf(int start, int end) {
    return start >= end ? "" : original.substring(originalStart(start), originalEnd(end));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Normalised that
        && original.equals(that.original)
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return original.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
