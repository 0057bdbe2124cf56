package kz.bayandama.browser;

/** Where a term stands: documents, ascending, how often in each, and its positions when needed. */
public final class Postings {
  final int[] documents;
  final int[] counts;

  /** By document: the place of its length among all lengths. */
  final int[] lengths;

  /** Of all documents one after another, empty until read. */
  int[] positions = new int[0];

  /** Where each document's positions begin. */
  int[] starts = new int[0];

  /** Of so many documents, to be coded. */
  Postings(int size) {
    this(new int[size], new int[size], new int[size]);
  }

  /** Of these documents. */
  public Postings(int[] documents, int[] counts, int[] lengths) {
    this.documents = documents;
    this.counts = counts;
    this.lengths = lengths;
  }

  /** Writes or reads documents, counts and lengths. */
  public void code(Coding coding, int all) {
    int low = 0;
    while ((all * 11 / 16 / documents.length) >> (low + 1) > 0) {
      low++;
    }
    int last = -1;
    int kind = 1;
    for (int i = 0; i < documents.length; i++) {
      int gap = coding.gap(low, kind, documents[i] - last - 1);
      kind = Coding.kindOf(gap, low);
      last += gap + 1;
      documents[i] = last;
      counts[i] = coding.number(Coding.TIMES, counts[i] - 1) + 1;
      lengths[i] = coding.length(lengths[i]);
    }
  }

  /** Writes positions, of all documents one after another, or reads them. */
  public void codePositions(Coding coding, int[] of) {
    starts = new int[counts.length];
    int total = 0;
    for (int i = 0; i < counts.length; i++) {
      starts[i] = total;
      total += counts[i];
    }
    positions = of.length == 0 ? new int[total] : of;
    for (int i = 0; i < counts.length; i++) {
      int last = 0;
      for (int p = starts[i]; p < starts[i] + counts[i]; p++) {
        int kind = p == starts[i] ? Coding.POSITION : Coding.NEXT_POSITION;
        last += coding.number(kind, positions[p] - last);
        positions[p] = last;
      }
    }
  }

  /** The place of a document, negative where the term is not in it. */
  int find(int document) {
    int low = 0;
    int high = documents.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (documents[middle] == document) {
        return middle;
      }
      if (documents[middle] < document) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Whether the term stands at a position of the document at a place. */
  boolean standsAt(int place, int position) {
    for (int i = starts[place]; i < starts[place] + counts[place]; i++) {
      if (positions[i] == position) {
        return true;
      }
    }
    return false;
  }
}
