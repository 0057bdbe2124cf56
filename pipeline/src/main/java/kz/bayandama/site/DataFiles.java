package kz.bayandama.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.json.Json;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;

/** The downloads: tables, JSON, and each edition exactly as it was voted on. */
final class DataFiles {
  private final Register register;
  private final TreeWriter out;
  private final List<DataFile> written = new ArrayList<>();

  DataFiles(Register register, TreeWriter out) {
    this.register = register;
    this.out = out;
  }

  /** A download. */
  record DataFile(String path, String name, int length, int rows) {}

  /** A recommendation and its visit, as downloaded. */
  record OpenRecommendation(PublicRecommendation recommendation, PublicVisit visit) {}

  /** An edition's canonical JSON: what its digest is the SHA-256 of. */
  static byte[] canonical(Edition edition) {
    return Json.bytes(edition);
  }

  /** Begun kilobytes of 1,000 bytes. */
  static long kilobytes(long bytes) {
    return (bytes + 999) / 1000;
  }

  static String editionName(int year) {
    return "report-" + year + ".json";
  }

  static String edition(int year) {
    return "data/" + editionName(year);
  }

  static String csv(String language) {
    return "recommendations-" + language + ".csv";
  }

  /** Writes all of them; they are listed in this order. */
  List<DataFile> write(List<Words> languages) throws IOException {
    int rows = register.recommendations().size();
    for (Words words : languages) {
      put(csv(words.tag()), Csv.bytes(Column.table(register, words)), rows);
    }
    List<OpenRecommendation> all =
        register.recommendations().stream()
            .map(f -> new OpenRecommendation(f.recommendation(), f.visit()))
            .toList();
    put("recommendations.json", Json.bytes(all), rows);
    put("recommendations.jsonl", lines(all), rows);
    List<Edition.PublicFinding> findings =
        register.editions().stream().flatMap(a -> a.edition().findings().stream()).toList();
    put("findings.jsonl", lines(findings), findings.size());
    List<PublicVisit> visits =
        register.editions().stream().flatMap(a -> a.edition().visits().stream()).toList();
    put("visits.jsonl", lines(visits), visits.size());
    for (AdoptedEdition adopted : register.editions()) {
      Edition edition = adopted.edition();
      put(editionName(edition.year()), canonical(edition), edition.recommendations().size());
    }
    return List.copyOf(written);
  }

  private void put(String name, byte[] bytes, int rows) throws IOException {
    out.put("data/" + name, bytes);
    written.add(new DataFile("data/" + name, name, bytes.length, rows));
  }

  private static byte[] lines(List<?> values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object value : values) {
      bytes.write(Json.line(value).getBytes(StandardCharsets.UTF_8));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }
}
