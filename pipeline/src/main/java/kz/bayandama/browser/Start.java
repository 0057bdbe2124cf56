package kz.bayandama.browser;

/** The file that a search begins with: statistics, facets, and where everything else is. */
final class Start {
  final int documents;
  final Relevance relevance;

  /** The norms that documents have, ascending. */
  final int[] lengths;

  final String[] facets;

  /** By facet: its values. */
  final String[][] values;

  /** By facet and entry of its column: the values that the entry stands for. */
  final int[][][] entries;

  /** What comes before each text shard when it is inflated, and how long it then is. */
  final byte[] dictionary;

  final int dictionaryLength;

  private final String base;
  private final String rest;
  private final String[] firstTerms;
  private final String[] buckets;
  private final int groupSize;
  private final int shardSize;
  private final String[] groups;

  Start(byte[] bytes) {
    int coded = ((bytes[0] & 0xff) << 16) | ((bytes[1] & 0xff) << 8) | (bytes[2] & 0xff);
    dictionary = new byte[bytes.length - coded - 3];
    for (int i = 0; i < dictionary.length; i++) {
      dictionary[i] = bytes[i + coded + 3];
    }
    byte[] own = new byte[coded];
    for (int i = 0; i < coded; i++) {
      own[i] = bytes[i + 3];
    }
    Coding in = new Decoder(own);
    int format = in.bits(8, 0);
    if (format != Format.VERSION) {
      throw new IllegalStateException("index " + format + ", program " + Format.VERSION);
    }
    documents = number(in);
    relevance = new Relevance(documents, number(in));
    base = in.hexadecimal(Format.HASH, "");
    rest = in.hexadecimal(Format.HASH, "");
    facets = new String[number(in)];
    values = new String[facets.length][];
    entries = new int[facets.length][][];
    for (int f = 0; f < facets.length; f++) {
      readFacet(in, f);
    }
    lengths = new int[number(in)];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = in.bits(8, 0);
    }
    firstTerms = new String[number(in)];
    buckets = new String[firstTerms.length];
    String term = "";
    for (int i = 0; i < buckets.length; i++) {
      term = in.string(term, "");
      firstTerms[i] = term;
      buckets[i] = in.hexadecimal(Format.HASH, "");
    }
    groupSize = number(in);
    shardSize = number(in);
    groups = new String[number(in)];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = in.hexadecimal(Format.HASH, "");
    }
    dictionaryLength = number(in);
  }

  private static int number(Coding in) {
    return in.number(Coding.COUNT, 0);
  }

  private void readFacet(Coding in, int f) {
    facets[f] = in.string("", "");
    values[f] = new String[number(in)];
    String value = "";
    for (int v = 0; v < values[f].length; v++) {
      value = in.string(value, "");
      values[f][v] = value;
    }
    entries[f] = new int[number(in)][];
    for (int e = 0; e < entries[f].length; e++) {
      entries[f][e] = new int[number(in)];
      for (int i = 0; i < entries[f][e].length; i++) {
        entries[f][e][i] = number(in);
      }
    }
  }

  /** How many different values the columns have: of the first file, or of the other. */
  int[] columnSizes(boolean first) {
    if (first) {
      return new int[] {entries[0].length};
    }
    int[] sizes = new int[facets.length - 1];
    for (int f = 0; f < sizes.length; f++) {
      sizes[f] = entries[f + 1].length;
    }
    return sizes;
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
    return Format.term(firstTerms[bucket], buckets[bucket]);
  }

  String positionFile(int bucket) {
    return Format.position(firstTerms[bucket], buckets[bucket]);
  }

  /** Lengths and the first facet. */
  String baseFile() {
    return Format.columns(true, base);
  }

  /** The other facets. */
  String facetFile() {
    return Format.columns(false, rest);
  }

  /** The file that holds a document's text. */
  String textFile(int document) {
    int group = document / groupSize;
    return Format.text(group, document % groupSize / shardSize, groups[group]);
  }

  int placeInFile(int document) {
    return document % groupSize % shardSize;
  }
}
