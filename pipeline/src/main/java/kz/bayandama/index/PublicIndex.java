package kz.bayandama.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.bayandama.language.Analyzers;
import kz.bayandama.report.Edition;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * The public search index: what {@code browser.PublicSearch} reads. Every file's name says its
 * content, so it may be kept for ever; the same records always give the same bytes.
 *
 * @param start the name of the file that a search begins with, empty when there is no record
 * @param worker the name of the program that searches, for a web worker; empty where the build has
 *     not compiled it, as in tests before packaging
 * @param files by name; all but the worker deflated (RFC 1951)
 */
public record PublicIndex(String start, String worker, SortedMap<String, byte[]> files) {
  private static final String PROGRAM = "/browser/search.js";

  private static final int FORMAT = 1;

  /** Documents of a group share the part of their files' name that says their content. */
  private static final int GROUP = 256;

  /** Documents in a file. */
  private static final int SHARD = 4;

  public PublicIndex {
    files = Collections.unmodifiableSortedMap(files);
  }

  /** The index of these editions, in any order; without any file when there is no record. */
  public static PublicIndex of(List<Edition> editions, Analyzers analyzers) throws IOException {
    List<PublicRecord> records = PublicRecord.of(editions);
    if (records.isEmpty()) {
      return new PublicIndex("", "", new TreeMap<>());
    }
    try (PublicLucene lucene = PublicLucene.of(records, analyzers)) {
      return of(records, lucene);
    }
  }

  static PublicIndex of(List<PublicRecord> records, PublicLucene lucene) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    ShardWriter start = new ShardWriter().number(FORMAT).number(records.size());
    LeafReader reader = lucene.reader.leaves().getFirst().reader();
    start.number(Math.toIntExact(reader.getSumTotalTermFreq(PublicLucene.TEXT)));
    writeFacets(records, reader, start, files);
    List<PublicTerms.Bucket> buckets = PublicTerms.of(reader, records).write(files);
    start.number(buckets.size());
    String last = "";
    for (PublicTerms.Bucket bucket : buckets) {
      start.string(bucket.first(), last).hexadecimal(bucket.hash());
      last = bucket.first();
    }
    writeDocuments(records, start, files);
    String name = "s-" + ShardWriter.hash(start.bytes(), 16) + ".bin";
    files.put(name, start.bytes());
    SortedMap<String, byte[]> deflated = ShardWriter.deflated(files);
    byte[] program = program();
    if (program.length == 0) {
      return new PublicIndex(name, "", deflated);
    }
    String worker = "w-" + ShardWriter.hash(program, 16) + ".js";
    deflated.put(worker, program);
    return new PublicIndex(name, worker, deflated);
  }

  /** The program that TeaVM made of package browser, and the call that starts it. */
  private static byte[] program() throws IOException {
    try (InputStream in = PublicIndex.class.getResourceAsStream(PROGRAM)) {
      return in == null
          ? new byte[0]
          : (new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\nmain([]);\n")
              .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static void writeFacets(
      List<PublicRecord> records,
      LeafReader reader,
      ShardWriter start,
      SortedMap<String, byte[]> files)
      throws IOException {
    ShardWriter columns = new ShardWriter();
    ShardWriter facets = new ShardWriter().number(PublicRecord.FACETS.size());
    for (String facet : PublicRecord.FACETS) {
      writeFacet(records, facet, facets, columns);
    }
    NumericDocValues norms = reader.getNormValues(PublicLucene.TEXT);
    for (int i = 0; i < records.size(); i++) {
      boolean has = norms != null && norms.advanceExact(i);
      columns.octet(has ? (int) norms.longValue() & 0xff : 1);
    }
    String hash = ShardWriter.hash(columns.bytes(), 16);
    files.put("c-" + hash + ".bin", columns.bytes());
    start.hexadecimal(hash).raw(facets.bytes());
  }

  private static void writeFacet(
      List<PublicRecord> records, String facet, ShardWriter out, ShardWriter columns) {
    TreeSet<String> values = new TreeSet<>();
    TreeMap<String, List<String>> entries = new TreeMap<>();
    for (PublicRecord record : records) {
      List<String> of = record.facets().getOrDefault(facet, List.of());
      values.addAll(of);
      entries.put(String.join(" ", of), of);
    }
    List<String> ordered = List.copyOf(values);
    out.string(facet).number(ordered.size());
    ordered.forEach(out::string);
    out.number(entries.size());
    entries
        .values()
        .forEach(entry -> {
          out.number(entry.size());
          entry.forEach(value -> out.number(ordered.indexOf(value)));
        });
    List<String> keys = List.copyOf(entries.keySet());
    TreeMap<String, Integer> places = new TreeMap<>();
    keys.forEach(key -> places.put(key, places.size()));
    List<Integer> column = new ArrayList<>();
    for (PublicRecord record : records) {
      String key = String.join(" ", record.facets().getOrDefault(facet, List.of()));
      column.add(places.getOrDefault(key, 0));
    }
    column.forEach(place -> columns.octet(place & 0xff));
    if (keys.size() > 256) {
      column.forEach(place -> columns.octet(place >> 8));
    }
  }

  private static void writeDocuments(
      List<PublicRecord> records, ShardWriter start, SortedMap<String, byte[]> files) {
    int groups = (records.size() + GROUP - 1) / GROUP;
    start.number(GROUP).number(SHARD).number(groups);
    for (int group = 0; group < groups; group++) {
      List<PublicRecord> members =
          records.subList(group * GROUP, Math.min(records.size(), (group + 1) * GROUP));
      List<byte[]> shards = new ArrayList<>();
      ShardWriter all = new ShardWriter();
      for (int from = 0; from < members.size(); from += SHARD) {
        ShardWriter shard = new ShardWriter();
        for (PublicRecord record : members.subList(from, Math.min(members.size(), from + SHARD))) {
          shard.block(document(record));
        }
        shards.add(shard.bytes());
        all.block(shard.bytes());
      }
      String hash = ShardWriter.hash(all.bytes(), 8);
      start.hexadecimal(hash);
      for (int i = 0; i < shards.size(); i++) {
        files.put("d" + group + "/" + i + "-" + hash + ".bin", shards.get(i));
      }
    }
  }

  private static byte[] document(PublicRecord record) {
    ShardWriter out =
        new ShardWriter()
            .string(record.id())
            .string(record.institution())
            .string(record.date())
            .number(record.repeated() ? 1 : 0)
            .number(record.texts().byLanguage().size());
    record
        .texts()
        .byLanguage()
        .forEach((language, text) -> out.string(language.tag()).string(text));
    return out.bytes();
  }
}
