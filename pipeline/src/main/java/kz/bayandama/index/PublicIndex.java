package kz.bayandama.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bayandama.browser.Coding;
import kz.bayandama.browser.Format;
import kz.bayandama.language.Analyzers;
import kz.bayandama.report.Edition;
import org.apache.lucene.index.LeafReader;

/**
 * The public search index: what {@code browser.PublicSearch} reads. Every file's name says its
 * content, so it may be kept for ever; the same records always give the same bytes.
 *
 * @param start the name of the file that a search begins with, empty when there is no record
 * @param worker the name of the program that searches, for a web worker; empty where the build has
 *     not compiled it, as in tests before packaging
 * @param files by name, compressed; texts and the worker inflate (RFC 1951)
 */
public record PublicIndex(String start, String worker, SortedMap<String, byte[]> files) {
  private static final String PROGRAM = "/browser/search.js";

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
    LeafReader reader = lucene.reader.leaves().getFirst().reader();
    Encoder start = new Encoder();
    start.bits(8, Format.VERSION);
    start.number(Coding.COUNT, records.size());
    start.number(Coding.COUNT, Math.toIntExact(reader.getSumTotalTermFreq(PublicLucene.TEXT)));
    PublicColumns.of(records).write(start, files);
    PublicTerms.of(reader, lucene.forms).write(start, files);
    PublicTexts texts = PublicTexts.of(records);
    texts.write(start, files);
    byte[] own = start.bytes();
    byte[] all =
        new ShardWriter()
            .octet(own.length >> 16)
            .octet(own.length >> 8)
            .octet(own.length)
            .raw(own)
            .raw(texts.dictionary())
            .bytes();
    String name = "s-" + ShardWriter.hash(all, 16) + ".bin";
    files.put(name, all);
    byte[] program = program();
    if (program.length == 0) {
      return new PublicIndex(name, "", files);
    }
    String worker = "w-" + ShardWriter.hash(program, 16) + ".bin";
    files.put(worker, ShardWriter.deflate(program));
    return new PublicIndex(name, worker, files);
  }

  /** The program that TeaVM made of package browser, and the call that starts it. */
  static byte[] program() throws IOException {
    try (InputStream in = PublicIndex.class.getResourceAsStream(PROGRAM)) {
      return in == null
          ? new byte[0]
          : (new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\nmain([]);\n")
              .getBytes(StandardCharsets.UTF_8);
    }
  }
}
