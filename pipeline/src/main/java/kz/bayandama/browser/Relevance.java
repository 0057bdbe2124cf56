package kz.bayandama.browser;

/**
 * BM25 as Lucene 10's BM25Similarity computes it (k1 = 1.2, b = 0.75), to the last bit: the same
 * operations on floats in the same order.
 */
public final class Relevance {
  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  private final int documents;
  private final float[] inverse = new float[256];

  /**
   * Of a field.
   *
   * @param documents that have it
   * @param terms in all of them together
   */
  public Relevance(int documents, int terms) {
    this.documents = documents;
    float average = (float) (terms / (double) documents);
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = 1f / (K1 * ((1 - B) + B * length(i) / average));
    }
  }

  /** What a term of this many documents weighs. */
  public float weight(int frequency) {
    return (float) Math.log(1 + (documents - frequency + 0.5D) / (frequency + 0.5D));
  }

  /** The score of a document that has a term so often and is so long. */
  public float score(float weight, int count, int lengthCode) {
    return weight - weight / (1f + count * inverse[lengthCode]);
  }

  /** A field's length as Lucene's SmallFloat.byte4ToInt reads it from a norm. */
  static int length(int code) {
    return code < 24 ? code : 24 + int4(code - 24);
  }

  private static int int4(int code) {
    int shift = (code >> 3) - 1;
    int bits = code & 7;
    return shift < 0 ? bits : (bits | 8) << shift;
  }
}
