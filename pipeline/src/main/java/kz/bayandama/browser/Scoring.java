package kz.bayandama.browser;

/** Scores words and finds phrases in all documents. */
final class Scoring {
  private final Shards shards;
  private final int size;

  Scoring(Shards shards) {
    this.shards = shards;
    size = shards.start.documents;
  }

  /** Adds a word's score, that of its best stem, to the sums of the documents that have it. */
  void add(Word word, double[] sums, int[] have) {
    Relevance relevance = shards.start.relevance;
    int[] norms = shards.start.lengths;
    float[] best = new float[size];
    for (int n = 0; n < word.postings.size(); n++) {
      Postings list = word.postings.get(n);
      float weight = relevance.weight(list.documents.length);
      for (int i = 0; i < list.documents.length; i++) {
        int document = list.documents[i];
        float score = relevance.score(weight, list.counts[i], norms[list.lengths[i]]);
        best[document] = Math.max(best[document], score);
      }
    }
    for (int i = 0; i < size; i++) {
      if (best[i] > 0) {
        sums[i] += best[i];
        have[i]++;
      }
    }
  }

  /** Which documents have the words one after another; of one word, which have it. */
  boolean[] phrase(Row<Word> parts) {
    boolean[] has = new boolean[size];
    Word first = parts.get(0);
    for (int n = 0; n < first.postings.size(); n++) {
      Postings list = first.postings.get(n);
      for (int i = 0; i < list.documents.length; i++) {
        int document = list.documents[i];
        has[document] |= parts.size() == 1 || follows(parts, list, i);
      }
    }
    return has;
  }

  private static boolean follows(Row<Word> parts, Postings first, int place) {
    int document = first.documents[place];
    int start = first.starts[place];
    for (int p = start; p < start + first.counts[place]; p++) {
      int length = 1;
      while (length < parts.size()
          && parts.get(length).standsAt(document, first.positions[p] + length)) {
        length++;
      }
      if (length == parts.size()) {
        return true;
      }
    }
    return false;
  }
}
