package kz.bayandama.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import kz.bayandama.browser.Coding;
import kz.bayandama.browser.Format;
import kz.bayandama.report.Language;

/**
 * The records' texts, a few to a file. The oldest ones are the dictionary that all are deflated
 * with: later years come after them, so it stays as it is from one release to the next.
 */
final class PublicTexts {
  /** Documents of a group share the part of their files' name that says their content. */
  private static final int GROUP = 64;

  /** Documents in a file. */
  private static final int SHARD = 2;

  /** Octets of each language in the dictionary. */
  private static final int LEARNT = 800;

  private final List<PublicRecord> records;
  private final byte[] learnt;

  private PublicTexts(List<PublicRecord> records, byte[] learnt) {
    this.records = records;
    this.learnt = learnt;
  }

  static PublicTexts of(List<PublicRecord> records) {
    Map<Language, ShardWriter> oldest = new EnumMap<>(Language.class);
    for (PublicRecord record : records) {
      record
          .texts()
          .byLanguage()
          .forEach((language, text) -> {
            ShardWriter out = oldest.computeIfAbsent(language, l -> new ShardWriter());
            if (out.size() < LEARNT) {
              out.string(text);
            }
          });
    }
    ShardWriter learnt = new ShardWriter();
    oldest.values().forEach(out -> learnt.raw(out.bytes()));
    learnt.raw(document(records.getFirst()));
    return new PublicTexts(records, learnt.bytes());
  }

  /** The dictionary, deflated so that a file's bytes can follow. */
  byte[] dictionary() {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(learnt);
      byte[] buffer = new byte[2 * learnt.length + 64];
      int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      return java.util.Arrays.copyOf(buffer, length);
    }
  }

  /** Puts the files and says in the start file what they are. */
  void write(Encoder start, SortedMap<String, byte[]> files) {
    int groups = (records.size() + GROUP - 1) / GROUP;
    start.number(Coding.COUNT, GROUP);
    start.number(Coding.COUNT, SHARD);
    start.number(Coding.COUNT, groups);
    List<List<byte[]>> made =
        IntStream.range(0, groups)
            .parallel()
            .mapToObj(group ->
                shards(
                    records.subList(group * GROUP, Math.min(records.size(), (group + 1) * GROUP))))
            .toList();
    for (int group = 0; group < groups; group++) {
      List<byte[]> shards = made.get(group);
      ShardWriter all = new ShardWriter();
      shards.forEach(all::block);
      String hash = ShardWriter.hash(all.bytes(), Format.HASH);
      start.hexadecimal(Format.HASH, hash);
      for (int i = 0; i < shards.size(); i++) {
        files.put(Format.text(group, i, hash), shards.get(i));
      }
    }
    start.number(Coding.COUNT, learnt.length);
  }

  private List<byte[]> shards(List<PublicRecord> members) {
    List<byte[]> shards = new ArrayList<>();
    for (int from = 0; from < members.size(); from += SHARD) {
      ShardWriter shard = new ShardWriter();
      for (PublicRecord record : members.subList(from, Math.min(members.size(), from + SHARD))) {
        shard.block(document(record));
      }
      shards.add(deflated(shard.bytes()));
    }
    return shards;
  }

  private byte[] deflated(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setDictionary(learnt);
      return ShardWriter.finish(deflater, bytes);
    }
  }

  private static byte[] document(PublicRecord record) {
    ShardWriter out = new ShardWriter().string(record.id());
    out.string(record.facet("kind")).string(record.institution()).string(record.date());
    out.string(record.facet("addressee")).string(record.facet("status")).string(record.place());
    out.octet(record.repeated() ? 1 : 0).number(record.texts().byLanguage().size());
    record
        .texts()
        .byLanguage()
        .forEach((language, text) -> out.string(language.tag()).string(text));
    return out.bytes();
  }
}
