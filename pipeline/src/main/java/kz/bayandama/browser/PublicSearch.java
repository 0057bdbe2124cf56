package kz.bayandama.browser;

import kz.bayandama.language.Folding;

/**
 * The reader's search over the public index: what Lucene answers on the index that was exported,
 * from the few shards that a question needs. Not thread-safe; questions may overlap.
 */
public final class PublicSearch {
  private static final int COMPLETIONS = 8;

  private final Shards shards;

  /**
   * Over an index.
   *
   * @param start its start file's bytes
   * @throws IllegalStateException if the index is of another format
   */
  public PublicSearch(Files files, byte[] start) {
    shards = new Shards(files, start);
  }

  /**
   * A question.
   *
   * @param filters {@code ministry=MVD}; several values of one facet are alternatives
   * @param newest whether to sort by date rather than by relevance
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; lists cost the browser too much
  public record Request(String text, String[] filters, boolean newest, int offset, int limit) {}

  /** Takes an answer. */
  public interface Answered {
    /** An answer as JSON. */
    void answered(String json);
  }

  /**
   * Answers twice, so that hits need not wait for the counts: {@code {"total", "relaxed", "taken":
   * [{"word", "stem", "for"}], "hits": [{"id", "score", "kind", "institution", "date", "addressee",
   * "status", "place", "repeated", "texts": [{"language", "text", "marks"}]}]}}, scores in
   * millionths; then {@code {"facets": {"ministry": {"MVD": 3}}}}.
   */
  public void search(Request request, Answered answered) {
    new Inquiry(shards, request, answered).begin();
  }

  /** Completes a word: {@code ["ауыз", …]}, the most frequent first. */
  public void complete(String prefix, Answered answered) {
    String folded = Folding.fold(prefix);
    int first = shards.start.bucketOf(folded);
    int last = Math.min(first + 1, shards.start.bucketCount() - 1);
    Row<String> names = new Row<>();
    for (int i = first; i <= last; i++) {
      names.add(shards.start.termFile(i));
    }
    shards.need(names, () -> answered.answered(completions(folded, first, last)));
  }

  private String completions(String prefix, int first, int last) {
    Bucket.Entry[] best = new Bucket.Entry[COMPLETIONS + 1];
    int size = 0;
    for (int i = first; i <= last; i++) {
      for (Bucket.Entry entry : shards.bucket(i).entries) {
        if (entry.frequency() > 0 && entry.shown().startsWith(prefix)) {
          int at = size;
          while (at > 0 && best[at - 1].frequency() < entry.frequency()) {
            best[at] = best[at - 1];
            at--;
          }
          best[at] = entry;
          size = Math.min(size + 1, COMPLETIONS);
        }
      }
    }
    Json json = new Json().open('[');
    for (int i = 0; i < size; i++) {
      json.value(best[i].shown());
    }
    return json.close(']').toString();
  }
}
