package kz.bayandama.browser;

/** The file that a search begins with: statistics, facets, and where everything else is. */
final class Start {
  static final int FORMAT = 1;

  final int documents;
  final Relevance relevance;
  final String columns;
  final String[] facets;

  /** By facet: its values. */
  final String[][] values;

  /** By facet and entry of its column: the values that the entry stands for. */
  final int[][][] entries;

  private final String[] firstTerms;
  private final String[] buckets;
  private final int groupSize;
  private final int shardSize;
  private final String[] groups;

  Start(byte[] bytes) {
    Bytes in = new Bytes(bytes);
    int format = in.number();
    if (format != FORMAT) {
      throw new IllegalStateException(
          "a search index of format " + format + ", this program reads " + FORMAT);
    }
    documents = in.number();
    relevance = new Relevance(documents, in.number());
    columns = in.hexadecimal(8);
    facets = new String[in.number()];
    values = new String[facets.length][];
    entries = new int[facets.length][][];
    for (int f = 0; f < facets.length; f++) {
      readFacet(in, f);
    }
    firstTerms = new String[in.number()];
    buckets = new String[firstTerms.length];
    String term = "";
    for (int i = 0; i < buckets.length; i++) {
      term = in.string(term);
      firstTerms[i] = term;
      buckets[i] = in.hexadecimal(6);
    }
    groupSize = in.number();
    shardSize = in.number();
    groups = new String[in.number()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = in.hexadecimal(4);
    }
  }

  private void readFacet(Bytes in, int f) {
    facets[f] = in.string();
    values[f] = new String[in.number()];
    for (int v = 0; v < values[f].length; v++) {
      values[f][v] = in.string();
    }
    entries[f] = new int[in.number()][];
    for (int e = 0; e < entries[f].length; e++) {
      entries[f][e] = new int[in.number()];
      for (int i = 0; i < entries[f][e].length; i++) {
        entries[f][e][i] = in.number();
      }
    }
  }

  /** The number of the bucket that holds a term if any does. */
  int bucketOf(String term) {
    int low = 0;
    int high = firstTerms.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstTerms[middle].compareTo(term) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  int bucketCount() {
    return buckets.length;
  }

  String termFile(int bucket) {
    return "t-" + buckets[bucket] + ".bin";
  }

  String positionFile(int bucket) {
    return "p-" + buckets[bucket] + ".bin";
  }

  String columnFile() {
    return "c-" + columns + ".bin";
  }

  /** The file that holds a document's text. */
  String documentFile(int document) {
    int group = document / groupSize;
    int shard = document % groupSize / shardSize;
    return "d" + group + "/" + shard + "-" + groups[group] + ".bin";
  }

  int placeInFile(int document) {
    return document % groupSize % shardSize;
  }
}
