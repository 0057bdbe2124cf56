package kz.bayandama.browser;

import java.util.ArrayList;
import java.util.List;

/** The terms from one to another in their order, each with its postings. */
final class Bucket {
  /** A term, or a skeleton with the terms that have it. */
  static final class Entry {
    final String term;
    final String shown;
    final int frequency;

    /** For a skeleton, otherwise empty. */
    final String[] meant;

    private final int start;

    Entry(String term, String shown, int frequency, String[] meant, int start) {
      this.term = term;
      this.shown = shown;
      this.frequency = frequency;
      this.meant = meant;
      this.start = start;
    }
  }

  final List<Entry> entries = new ArrayList<>();
  private final byte[] bytes;

  Bucket(byte[] bytes) {
    this.bytes = bytes;
    Bytes in = new Bytes(bytes);
    int size = in.number();
    String term = "";
    for (int i = 0; i < size; i++) {
      term = in.string(term);
      int frequency = in.number();
      if (frequency == 0) {
        String[] meant = new String[in.number()];
        for (int j = 0; j < meant.length; j++) {
          meant[j] = in.string();
        }
        entries.add(new Entry(term, "", 0, meant, 0));
      } else {
        String shown = in.string(term);
        int length = in.number();
        entries.add(new Entry(term, shown, frequency, new String[0], in.at()));
        in.skip(length);
      }
    }
  }

  /** The place of a term, or where it would be, as a negative number less one. */
  int find(String term) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entries.get(middle).term.compareTo(term);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  Postings postings(int place) {
    Entry entry = entries.get(place);
    return new Postings(new Bytes(bytes, entry.start), entry.frequency);
  }

  /** Reads the positions of the postings at a place from the bucket's file of positions. */
  void readPositions(Postings postings, int place, byte[] file) {
    Bytes in = new Bytes(file);
    for (int i = 0; i < place; i++) {
      if (entries.get(i).frequency > 0) {
        int length = in.number();
        in.skip(length);
      }
    }
    in.number();
    postings.readPositions(in);
  }
}
