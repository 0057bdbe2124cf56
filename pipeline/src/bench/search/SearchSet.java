package kz.bayandama.index;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;

/**
 * Makes a large set and what each engine needs of it: {@code SearchSet RECORDS FOLDER}. Prints how
 * long Lucene took and the export out of it.
 */
public final class SearchSet {
  private SearchSet() {}

  public static void main(String[] args) throws IOException {
    int size = Integer.parseInt(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    List<Edition> editions = new LargeEditions(size).editions();
    List<PublicRecord> records = PublicRecord.of(editions);
    long begun = System.nanoTime();
    try (PublicLucene lucene =
        PublicLucene.of(records, FieldWords.analyzers(Profile.bundled("kz")))) {
      long indexed = System.nanoTime();
      PublicIndex index = PublicIndex.of(records, lucene);
      long exported = System.nanoTime();
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("records", records.size());
      told.put("lucene", (indexed - begun) / 1e9);
      told.put("export", (exported - indexed) / 1e9);
      told.put("megabytes", peak());
      told.put("bytes", index.files().values().stream().mapToLong(file -> file.length).sum());
      told.put("files", index.files().size());
      write(index, folder);
      pages(records, folder);
      Files.write(folder.resolve("set.json"), Json.bytes(told));
      System.out.println(told);
    }
    Questions questions = new Questions(editions, 7);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(questions.plain());
    }
    Files.write(folder.resolve("questions.json"), Json.bytes(all));
  }

  private static double peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  static void write(PublicIndex index, Path folder) throws IOException {
    Path search = folder.resolve("ours/search");
    for (Map.Entry<String, byte[]> file : index.files().entrySet()) {
      Path path = search.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Files.write(
        folder.resolve("ours/names.html"),
        Json.bytes(Map.of("worker", index.worker(), "start", index.start())));
  }

  private static void pages(List<PublicRecord> records, Path folder) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pagefind"));
    try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("records.jsonl"))) {
      for (PublicRecord record : records) {
        if (!record.facet("kind").equals("recommendation")) {
          continue;
        }
        String text = String.join("\n", record.texts().byLanguage().values());
        Files.writeString(pages.resolve(record.id() + ".html"), page(record));
        lines.write(
            new String(
                    Json.bytes(Map.of("id", record.id(), "text", text)),
                    java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\\s*\\n\\s*", " "));
        lines.write("\n");
      }
    }
  }

  static String page(PublicRecord record) {
    StringBuilder out = new StringBuilder("<!doctype html><html lang=\"ru\"><title>");
    out.append(record.id()).append("</title><body><main data-pagefind-body><h1>");
    out.append(record.id()).append("</h1><ul hidden>");
    record
        .facets()
        .forEach((facet, values) ->
            values.forEach(value ->
                out.append("<li data-pagefind-filter=\"")
                    .append(facet)
                    .append("\">")
                    .append(value)
                    .append("</li>")));
    out.append("</ul>");
    record
        .texts()
        .byLanguage()
        .values()
        .forEach(text -> out.append("<p>").append(text).append("</p>"));
    return out.append("</main>").toString();
  }
}
