package kz.bayandama.index;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.bayandama.browser.Coding;
import kz.bayandama.browser.Columns;
import kz.bayandama.browser.Format;

/**
 * The facets of the public index as columns: kinds in a file that every question needs, the others
 * in one that can wait.
 */
final class PublicColumns {
  private static final int MOST = 1024;

  private final List<Facet> facets = new ArrayList<>();

  /** A facet: its values, the different sets of them that records have, and each record's set. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Facet(
      String name, List<String> values, List<List<String>> entries, char[] column) {}

  static PublicColumns of(List<PublicRecord> records) {
    PublicColumns columns = new PublicColumns();
    PublicRecord.FACETS.forEach(facet -> columns.facets.add(facet(facet, records)));
    return columns;
  }

  private static Facet facet(String name, List<PublicRecord> records) {
    TreeSet<String> values = new TreeSet<>();
    TreeMap<String, List<String>> entries = new TreeMap<>();
    for (PublicRecord record : records) {
      List<String> of = record.facets().getOrDefault(name, List.of());
      values.addAll(of);
      entries.put(String.join(" ", of), of);
    }
    TreeMap<String, Integer> places = new TreeMap<>();
    entries.keySet().forEach(key -> places.put(key, places.size()));
    char[] column = new char[records.size()];
    for (int i = 0; i < column.length; i++) {
      List<String> of = records.get(i).facets().getOrDefault(name, List.of());
      column[i] = (char) places.getOrDefault(String.join(" ", of), 0).intValue();
    }
    if (entries.size() > MOST) {
      throw new IllegalStateException(
          "the facet " + name + " has " + entries.size() + " different values, more than " + MOST);
    }
    return new Facet(name, List.copyOf(values), List.copyOf(entries.values()), column);
  }

  /** Puts the two files and says in the start file what they are. */
  void write(Encoder start, SortedMap<String, byte[]> files) {
    Facet first = facets.getFirst();
    put(true, new char[0], List.of(first.entries.size()), List.of(first.column), start, files);
    List<Facet> rest = facets.subList(1, facets.size());
    put(
        false,
        first.column,
        rest.stream().map(facet -> facet.entries.size()).toList(),
        rest.stream().map(Facet::column).toList(),
        start,
        files);
    start.number(Coding.COUNT, facets.size());
    facets.forEach(facet -> write(facet, start));
  }

  private static void put(
      boolean base,
      char[] kinds,
      List<Integer> sizes,
      List<char[]> columns,
      Encoder start,
      SortedMap<String, byte[]> files) {
    Encoder out = new Encoder();
    Columns.code(
        out,
        sizes.stream().mapToInt(Integer::intValue).toArray(),
        Format.parents(base),
        kinds,
        columns.toArray(new char[0][]));
    byte[] bytes = out.bytes();
    String hash = ShardWriter.hash(bytes, Format.HASH);
    files.put(Format.columns(base, hash), bytes);
    start.hexadecimal(Format.HASH, hash);
  }

  private static void write(Facet facet, Encoder start) {
    start.string("", facet.name);
    start.number(Coding.COUNT, facet.values.size());
    String last = "";
    for (String value : facet.values) {
      last = start.string(last, value);
    }
    start.number(Coding.COUNT, facet.entries.size());
    for (List<String> entry : facet.entries) {
      start.number(Coding.COUNT, entry.size());
      entry.forEach(value -> start.number(Coding.COUNT, facet.values.indexOf(value)));
    }
  }
}
