package kz.bayandama.browser;

/** Where a term stands: documents, ascending, how often in each, and its positions when needed. */
final class Postings {
  final int[] documents;
  final int[] counts;

  /** Of all documents one after another, empty until read. */
  int[] positions = new int[0];

  /** Where each document's positions begin. */
  int[] starts = new int[0];

  Postings(Bytes in, int size) {
    documents = new int[size];
    counts = new int[size];
    int last = -1;
    for (int i = 0; i < size; i++) {
      int gap = in.number();
      last += gap >> 1;
      documents[i] = last;
      counts[i] = (gap & 1) == 1 ? 1 : in.number();
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

  void readPositions(Bytes in) {
    int total = 0;
    starts = new int[counts.length];
    for (int i = 0; i < counts.length; i++) {
      starts[i] = total;
      total += counts[i];
    }
    positions = new int[total];
    int at = 0;
    for (int count : counts) {
      int last = 0;
      for (int i = 0; i < count; i++) {
        last += in.number();
        positions[at++] = last;
      }
    }
  }
}
