package kz.bayandama.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bayandama.browser.Skeleton;
import kz.bayandama.browser.WordStems;
import kz.bayandama.language.Token;
import kz.bayandama.language.Tokens;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a Lucene index, cut into buckets. Where a bucket ends depends on its terms, so that
 * a change in one leaves the others' bytes, and with them their names, as they were.
 */
final class PublicTerms {
  /** A bucket ends after so many bytes at a term that hashes to 0, or after the second figure. */
  private static final int ENOUGH = 1500;

  private static final int TOO_MUCH = 6000;
  private static final int CHANCE = 8;

  private final SortedMap<String, Term> terms = new TreeMap<>();

  /** A bucket's first term and its files' hash. */
  record Bucket(String first, String hash) {}

  private record Term(
      String text,
      String shown,
      int frequency,
      ShardWriter postings,
      ShardWriter positions,
      ShardWriter meant) {}

  static PublicTerms of(LeafReader reader, List<PublicRecord> records) throws IOException {
    PublicTerms all = new PublicTerms();
    Terms terms = reader.terms(PublicLucene.TEXT);
    if (terms != null) {
      Map<String, String> shown = shown(records);
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String text = term.utf8ToString();
        all.add(text, shown.getOrDefault(text, text), each);
      }
    }
    all.addSkeletons();
    return all;
  }

  /** For each stem the form of the word that is the most frequent in the records. */
  private static Map<String, String> shown(List<PublicRecord> records) {
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    for (PublicRecord record : records) {
      record
          .texts()
          .byLanguage()
          .forEach((language, text) -> {
            for (Token token : Tokens.of(text)) {
              forms
                  .computeIfAbsent(WordStems.of(token, language), stem -> new TreeMap<>())
                  .merge(token.term(), 1, Integer::sum);
            }
          });
    }
    Map<String, String> shown = new HashMap<>();
    forms.forEach((stem, counts) ->
        shown.put(
            stem,
            counts.entrySet().stream()
                .max(
                    Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(stem)));
    return shown;
  }

  private void add(String text, String shown, TermsEnum term) throws IOException {
    ShardWriter postings = new ShardWriter();
    ShardWriter positions = new ShardWriter();
    PostingsEnum each = term.postings(null, PostingsEnum.POSITIONS);
    int last = -1;
    int frequency = 0;
    for (int doc = each.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = each.nextDoc()) {
      int count = each.freq();
      postings.number(((doc - last) << 1) | (count == 1 ? 1 : 0));
      if (count > 1) {
        postings.number(count);
      }
      int before = 0;
      for (int i = 0; i < count; i++) {
        int position = each.nextPosition();
        positions.number(position - before);
        before = position;
      }
      last = doc;
      frequency++;
    }
    terms.put(text, new Term(text, shown, frequency, postings, positions, new ShardWriter()));
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
      ShardWriter out = new ShardWriter().number(meant.size());
      meant.forEach(term -> out.string(term.text()));
      terms.put(key, new Term(key, "", 0, new ShardWriter(), new ShardWriter(), out));
    });
  }

  /** Puts the buckets' files and says what they are, in order. */
  List<Bucket> write(SortedMap<String, byte[]> files) {
    List<Bucket> buckets = new ArrayList<>();
    List<Term> open = new ArrayList<>();
    int size = 0;
    for (Term term : terms.values()) {
      boolean mayEnd = Math.floorMod(term.text().hashCode(), CHANCE) == 0;
      if (size >= TOO_MUCH || (size >= ENOUGH && mayEnd)) {
        buckets.add(write(open, files));
        open.clear();
        size = 0;
      }
      open.add(term);
      size += term.postings().size() + term.meant().size() + term.shown().length() / 2 + 4;
    }
    if (!open.isEmpty() || buckets.isEmpty()) {
      buckets.add(write(open, files));
    }
    return buckets;
  }

  private static Bucket write(List<Term> terms, SortedMap<String, byte[]> files) {
    ShardWriter out = new ShardWriter().number(terms.size());
    ShardWriter positions = new ShardWriter();
    String last = "";
    for (Term term : terms) {
      out.string(term.text(), last).number(term.frequency());
      if (term.frequency() == 0) {
        out.raw(term.meant().bytes());
      } else {
        out.string(term.shown(), term.text()).block(term.postings().bytes());
        positions.block(term.positions().bytes());
      }
      last = term.text();
    }
    String hash =
        ShardWriter.hash(new ShardWriter().block(out.bytes()).raw(positions.bytes()).bytes(), 12);
    files.put("t-" + hash + ".bin", out.bytes());
    files.put("p-" + hash + ".bin", positions.bytes());
    return new Bucket(terms.isEmpty() ? "" : terms.getFirst().text(), hash);
  }
}
