package kz.bayandama.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts how many hits of a query have each value of each facet. */
final class FacetCounts
    implements CollectorManager<FacetCounts.Counting, Map<Facet, Map<String, Integer>>> {
  private FacetCounts() {}

  /** For each facet its values, sorted, and their counts. */
  static Map<Facet, Map<String, Integer>> of(IndexSearcher searcher, Query query)
      throws IOException {
    return searcher.search(query, new FacetCounts());
  }

  @Override
  public Counting newCollector() {
    return new Counting();
  }

  @Override
  public Map<Facet, Map<String, Integer>> reduce(Collection<Counting> collectors)
      throws IOException {
    Map<Facet, Map<String, Integer>> total = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      total.put(facet, new TreeMap<>());
    }
    for (Counting counting : collectors) {
      for (Column column : counting.columns) {
        column.addTo(total.getOrDefault(column.facet, new TreeMap<>()));
      }
    }
    return total;
  }

  /** Counts in one thread: ordinals first, values at the end. */
  static final class Counting extends SimpleCollector {
    private final List<Column> columns = new ArrayList<>();
    private List<Column> ofLeaf = List.of();

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      List<Column> next = new ArrayList<>();
      for (Facet facet : Facet.values()) {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), facet.tag());
        next.add(new Column(facet, values, new int[Math.toIntExact(values.getValueCount())]));
      }
      ofLeaf = next;
      columns.addAll(next);
    }

    @Override
    public void collect(int doc) throws IOException {
      for (Column column : ofLeaf) {
        if (column.values.advanceExact(doc)) {
          for (int i = column.values.docValueCount(); i > 0; i--) {
            column.counts[(int) column.values.nextOrd()]++;
          }
        }
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private static final class Column {
    private final Facet facet;
    private final SortedSetDocValues values;
    private final int[] counts;

    Column(Facet facet, SortedSetDocValues values, int[] counts) {
      this.facet = facet;
      this.values = values;
      this.counts = counts;
    }

    void addTo(Map<String, Integer> total) throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          total.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
        }
      }
    }
  }
}
