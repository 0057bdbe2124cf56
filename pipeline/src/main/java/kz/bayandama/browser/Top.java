package kz.bayandama.browser;

/** The best documents: a heap with the worst of them on top. */
final class Top {
  private final float[] scores;
  private final boolean newestFirst;
  private final int[] heap;
  private int size;

  /**
   * Of so many.
   *
   * @param newestFirst whether later documents are better than earlier ones of the same score
   */
  Top(float[] scores, int limit, boolean newestFirst) {
    this.scores = scores;
    this.newestFirst = newestFirst;
    heap = new int[limit];
  }

  private boolean better(int a, int b) {
    if (scores[a] != scores[b]) {
      return scores[a] > scores[b];
    }
    return newestFirst ? a > b : a < b;
  }

  void add(int document) {
    if (size < heap.length) {
      heap[size] = document;
      up(size++);
    } else if (size > 0 && better(document, heap[0])) {
      heap[0] = document;
      down(0);
    }
  }

  /** The documents after so many better ones, the best first. Empties the heap. */
  int[] take(int offset) {
    int[] sorted = new int[Math.max(0, size - offset)];
    while (size > 0) {
      if (size > offset) {
        sorted[size - 1 - offset] = heap[0];
      }
      heap[0] = heap[--size];
      down(0);
    }
    return sorted;
  }

  private void up(int from) {
    int i = from;
    while (i > 0 && better(heap[(i - 1) / 2], heap[i])) {
      swap(i, (i - 1) / 2);
      i = (i - 1) / 2;
    }
  }

  private void down(int from) {
    int i = from;
    while (2 * i + 1 < size) {
      int worse = 2 * i + 1;
      if (worse + 1 < size && better(heap[worse], heap[worse + 1])) {
        worse++;
      }
      if (!better(heap[i], heap[worse])) {
        return;
      }
      swap(i, worse);
      i = worse;
    }
  }

  private void swap(int i, int j) {
    int document = heap[i];
    heap[i] = heap[j];
    heap[j] = document;
  }
}
