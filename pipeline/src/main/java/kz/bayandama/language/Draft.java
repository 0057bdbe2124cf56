package kz.bayandama.language;

import java.util.Arrays;

/** A text being written, each character with the stretch of the original that it stands for. */
final class Draft {
  private char[] chars;
  private int[] starts;
  private int[] ends;
  private int length;

  Draft(int capacity) {
    chars = new char[Math.max(16, capacity)];
    starts = new int[chars.length];
    ends = new int[chars.length];
  }

  static Draft of(String original) {
    Draft draft = new Draft(original.length());
    for (int i = 0; i < original.length(); i++) {
      draft.add(original.charAt(i), i, i + 1);
    }
    return draft;
  }

  int length() {
    return length;
  }

  /** The character at a place, or 0 outside the text. */
  char at(int i) {
    return i < 0 || i >= length ? 0 : chars[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** The characters themselves, to be replaced one for one. */
  char[] chars() {
    return chars;
  }

  void add(char c, int start, int end) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length++] = end;
  }

  void copy(Draft from, int i) {
    add(from.chars[i], from.starts[i], from.ends[i]);
  }

  String substring(int from, int to) {
    return new String(chars, from, to - from);
  }

  Normalised normalised(String original) {
    return new Normalised(
        original, substring(0, length), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
  }
}
