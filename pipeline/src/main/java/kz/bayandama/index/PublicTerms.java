package kz.bayandama.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.bayandama.browser.Bucket;
import kz.bayandama.browser.Coding;
import kz.bayandama.browser.Format;
import kz.bayandama.browser.Postings;
import kz.bayandama.browser.Skeleton;
import kz.bayandama.language.Folding;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a Lucene index, cut into buckets. Where a bucket ends depends on its terms, so that
 * a change in one leaves the others' bytes, and with them their names, as they were.
 */
final class PublicTerms {
  /** A bucket ends after about so many bytes at a term that hashes to 0, or after the second. */
  private static final int ENOUGH = 1000;

  private static final int TOO_MUCH = 2500;
  private static final int CHANCE = 8;

  /** Skeletons are for misspelt words only: fewer, larger buckets of them. */
  private static final int OF_SKELETONS = 8;

  private final SortedMap<String, Term> terms = new TreeMap<>();
  private final int documents;

  /** The norms that documents have, ascending, and by document its place among them. */
  private final List<Integer> norms;

  private final int[] lengths;

  private PublicTerms(int documents, NumericDocValues values) throws IOException {
    this.documents = documents;
    lengths = new int[documents];
    TreeSet<Integer> different = new TreeSet<>();
    for (int doc = values.nextDoc(); doc < documents; doc = values.nextDoc()) {
      lengths[doc] = (int) values.longValue() & 0xff;
      different.add(lengths[doc]);
    }
    norms = List.copyOf(different);
    for (int i = 0; i < documents; i++) {
      lengths[i] = Math.max(0, norms.indexOf(lengths[i]));
    }
  }

  /** A term; its size as far as it can be guessed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Term(Bucket.Entry entry, int[] positions, int frequency, int size) {
    String text() {
      return entry.term();
    }
  }

  static PublicTerms of(LeafReader reader, Map<String, Map<String, Integer>> forms)
      throws IOException {
    Terms terms = reader.terms(PublicLucene.TEXT);
    NumericDocValues norms = reader.getNormValues(PublicLucene.TEXT);
    PublicTerms all =
        new PublicTerms(reader.maxDoc(), norms == null ? DocValues.emptyNumeric() : norms);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      @Nullable PostingsEnum postings = null;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String text = term.utf8ToString();
        // one for all terms: it is large
        postings = each.postings(postings, PostingsEnum.POSITIONS);
        all.add(text, shown(text, forms.getOrDefault(text, Map.of())), each, postings);
      }
    }
    all.addSkeletons();
    return all;
  }

  /** The form of a word to show for its stem: the most frequent, folded as readers type it. */
  private static String shown(String stem, Map<String, Integer> forms) {
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(form -> Folding.fold(form.getKey()))
        .orElse(stem);
  }

  private void add(String text, String shown, TermsEnum term, PostingsEnum each)
      throws IOException {
    int size = term.docFreq();
    int[] docs = new int[size];
    int[] counts = new int[size];
    int[] positions = new int[Math.toIntExact(term.totalTermFreq())];
    int[] own = new int[size];
    int at = 0;
    for (int i = 0; i < size; i++) {
      docs[i] = each.nextDoc();
      own[i] = lengths[docs[i]];
      counts[i] = each.freq();
      for (int p = 0; p < counts[i]; p++) {
        positions[at++] = each.nextPosition();
      }
    }
    Bucket.Entry entry =
        new Bucket.Entry(text, shown, new Postings(docs, counts, own), new String[0]);
    terms.put(text, new Term(entry, positions, size, guess(size)));
  }

  /** About how many bytes the postings of a term in so many documents are. */
  private int guess(int frequency) {
    double bits = 3 + Math.log((double) documents / frequency) / Math.log(2);
    return 4 + (int) (frequency * bits / 8);
  }

  private void addSkeletons() {
    SortedMap<String, List<Term>> skeletons = new TreeMap<>();
    for (Term term : terms.values()) {
      if (term.text().length() > 2 && Character.isLetter(term.text().charAt(0))) {
        skeletons
            .computeIfAbsent(Skeleton.MARK + Skeleton.of(term.text()), key -> new ArrayList<>())
            .add(term);
      }
    }
    skeletons.forEach((key, meant) -> {
      meant.sort(Comparator.comparingInt(Term::frequency).reversed().thenComparing(Term::text));
      String[] texts = meant.stream().map(Term::text).toArray(String[]::new);
      Postings none = new Postings(new int[0], new int[0], new int[0]);
      Bucket.Entry entry = new Bucket.Entry(key, "", none, texts);
      terms.put(key, new Term(entry, new int[0], 0, (4 + 4 * texts.length) / OF_SKELETONS));
    });
  }

  /** Puts the buckets' files and says in the start file what they are. */
  void write(Encoder start, SortedMap<String, byte[]> files) {
    start.number(Coding.COUNT, norms.size());
    norms.forEach(norm -> start.bits(8, norm));
    List<List<Term>> buckets = buckets();
    start.number(Coding.COUNT, buckets.size());
    List<String> borders = borders(buckets);
    List<Written> all =
        IntStream.range(0, buckets.size())
            .parallel()
            .mapToObj(i -> written(borders.get(i), buckets.get(i)))
            .toList();
    String before = "";
    for (Written bucket : all) {
      before = start.string(before, bucket.border());
      start.hexadecimal(Format.HASH, bucket.hash());
      files.put(Format.term(bucket.border(), bucket.hash()), bucket.terms());
      files.put(Format.position(bucket.border(), bucket.hash()), bucket.positions());
    }
  }

  /** What each bucket begins with; only the one bucket of an empty index has no term. */
  private static List<String> borders(List<List<Term>> buckets) {
    List<String> borders = new ArrayList<>();
    String before = "";
    for (List<Term> bucket : buckets) {
      borders.add(bucket.isEmpty() ? "" : border(before, bucket.getFirst().text()));
      before = bucket.isEmpty() ? before : bucket.getLast().text();
    }
    return borders;
  }

  /** As much of a term as tells it from the one before it. */
  private static String border(String before, String term) {
    int same = 0;
    while (same < before.length()
        && same < term.length()
        && before.charAt(same) == term.charAt(same)) {
      same++;
    }
    return term.substring(0, Math.min(term.length(), same + 1));
  }

  private List<List<Term>> buckets() {
    List<List<Term>> buckets = new ArrayList<>();
    List<Term> open = new ArrayList<>();
    int size = 0;
    for (Term term : terms.values()) {
      boolean mayEnd = Math.floorMod(term.text().hashCode(), CHANCE) == 0;
      if (!open.isEmpty() && (size + term.size() >= TOO_MUCH || (size >= ENOUGH && mayEnd))) {
        buckets.add(open);
        open = new ArrayList<>();
        size = 0;
      }
      open.add(term);
      size += term.size();
    }
    buckets.add(open);
    return buckets;
  }

  /** A bucket's two files, and what of their name says their content. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Written(String border, String hash, byte[] terms, byte[] positions) {}

  private Written written(String border, List<Term> terms) {
    Encoder out = new Encoder();
    new Bucket(out, documents, terms.stream().map(Term::entry).toArray(Bucket.Entry[]::new));
    Encoder positions = new Encoder();
    terms.forEach(term -> term.entry().postings().codePositions(positions, term.positions()));
    byte[] own = out.bytes();
    byte[] beside = positions.bytes();
    String hash = ShardWriter.hash(new ShardWriter().block(own).raw(beside).bytes(), Format.HASH);
    return new Written(border, hash, own, beside);
  }
}
