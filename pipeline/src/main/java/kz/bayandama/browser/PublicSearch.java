package kz.bayandama.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * The reader's search over the public index: what Lucene answers on the index that was exported,
 * from the few shards that a question needs. Not thread-safe; one question after another.
 */
public final class PublicSearch {
  private final Shards shards;

  /**
   * Over an index.
   *
   * @param startFile its start file's name
   */
  public PublicSearch(Files files, String startFile) {
    shards = new Shards(files, startFile);
  }

  /**
   * A question.
   *
   * @param filters {@code ministry=MVD}; several values of one facet are alternatives
   * @param newest whether to sort by date rather than by relevance
   */
  public record Request(String text, List<String> filters, boolean newest, int offset, int limit) {}

  /** Takes an answer. */
  public interface Answered {
    /** An answer as JSON. */
    void answered(String json);
  }

  /**
   * Answers: {@code {"total", "relaxed", "taken": [{"word", "for"}], "facets": {"ministry": {"MVD":
   * 3}}, "hits": [{"id", "score", "facets", "texts": [{"language", "text", "marks"}]}]}}, scores in
   * millionths.
   */
  public void search(Request request, Answered answered) {
    shards.needStart(() -> new Inquiry(shards, request, answered).begin());
  }

  /** Completes a word: {@code ["ауыз су", …]}, the most frequent first. */
  public void complete(String prefix, Answered answered) {
    shards.needStart(() -> {
      String folded = kz.bayandama.language.Folding.fold(prefix);
      int first = shards.start().bucketOf(folded);
      int last = Math.min(first + 1, shards.start().bucketCount() - 1);
      List<String> names = new ArrayList<>();
      for (int i = first; i <= last; i++) {
        names.add(shards.start().termFile(i));
      }
      shards.need(names, () -> answered.answered(completions(folded, first, last)));
    });
  }

  private String completions(String prefix, int first, int last) {
    List<Bucket.Entry> best = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      for (Bucket.Entry entry : shards.bucket(i).entries) {
        if (entry.frequency > 0 && entry.shown.startsWith(prefix)) {
          int at = best.size();
          while (at > 0 && best.get(at - 1).frequency < entry.frequency) {
            at--;
          }
          best.add(at, entry);
        }
      }
    }
    Json json = new Json().open('[');
    for (int i = 0; i < Math.min(8, best.size()); i++) {
      json.value(best.get(i).shown);
    }
    return json.close(']').toString();
  }
}
