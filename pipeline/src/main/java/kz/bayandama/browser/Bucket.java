package kz.bayandama.browser;

/** The terms from one to another in their order, each with its postings. */
public final class Bucket {
  private static final Postings NOWHERE = new Postings(0);

  /**
   * A term, or a skeleton with the terms that have it.
   *
   * @param shown the form of the word to show, empty for a skeleton
   * @param postings empty for a skeleton
   * @param meant for a skeleton, the most frequent first; otherwise empty
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; lists cost the browser too much
  public record Entry(String term, String shown, Postings postings, String[] meant) {
    /** In how many documents the term is; 0 for a skeleton. */
    int frequency() {
      return postings.documents.length;
    }
  }

  final Entry[] entries;
  private boolean positioned;

  /** Reads a bucket. */
  Bucket(byte[] bytes, int documents) {
    this(new Decoder(bytes), documents, new Entry[0]);
  }

  /** Reads a bucket, or writes one of these entries. */
  public Bucket(Coding coding, int documents, Entry[] written) {
    entries = new Entry[coding.number(Coding.COUNT, written.length)];
    String term = "";
    for (int i = 0; i < entries.length; i++) {
      Entry entry = written.length == 0 ? new Entry("", "", NOWHERE, new String[0]) : written[i];
      term = coding.string(term, entry.term);
      int frequency = coding.number(Coding.FREQUENCY, entry.frequency());
      if (frequency == 0) {
        String[] meant = new String[coding.number(Coding.MEANT, entry.meant.length)];
        for (int j = 0; j < meant.length; j++) {
          meant[j] = coding.string("", written.length == 0 ? "" : entry.meant[j]);
        }
        entries[i] = new Entry(term, "", NOWHERE, meant);
      } else {
        String shown = coding.string(term, entry.shown);
        Postings postings = written.length == 0 ? new Postings(frequency) : entry.postings;
        postings.code(coding, documents);
        entries[i] = new Entry(term, shown, postings, entry.meant);
      }
    }
  }

  /** The place of a term, negative where it is not. */
  int find(String term) {
    int low = 0;
    int high = entries.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entries[middle].term.compareTo(term);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Reads the positions of all postings from the bucket's file of positions, once. */
  void readPositions(byte[] file) {
    if (!positioned) {
      Coding coding = new Decoder(file);
      for (Entry entry : entries) {
        entry.postings.codePositions(coding, new int[0]);
      }
      positioned = true;
    }
  }
}
