package kz.bayandama.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The downloads: tables, JSON, each edition exactly as it was voted on, and the Reports printed.
 */
final class DataFiles {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "csv", "text/csv",
          "json", "application/json",
          "jsonl", "application/jsonl",
          "jsonld", "application/ld+json",
          "pdf", "application/pdf",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Register register;
  private final TreeWriter out;
  private final String generation;
  private final List<DataFile> written = new ArrayList<>();
  private String content = "";

  DataFiles(Register register, TreeWriter out, String generation) {
    this.register = register;
    this.out = out;
    this.generation = generation;
  }

  /**
   * A download.
   *
   * @param table whose records it holds; none of a Report
   * @param year of the Report that it is, 0 for files of all of them
   * @param language of a printed Report or of a table, empty for others
   */
  record DataFile(
      String path,
      long length,
      String sha256,
      int rows,
      Optional<Table> table,
      int year,
      String language) {
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The ending of its name in capitals: {@code PDF}. */
    String format() {
      return ending().toUpperCase(Locale.ROOT);
    }

    String mediaType() {
      return MEDIA_TYPES.getOrDefault(ending(), "application/octet-stream");
    }

    private String ending() {
      return path.substring(path.lastIndexOf('.') + 1);
    }
  }

  /** A recommendation and its visit, as downloaded. */
  record OpenRecommendation(PublicRecommendation recommendation, PublicVisit visit) {}

  /**
   * An answer, as downloaded: its own file, for editions do not change when answers come.
   *
   * @param letter SHA-256 of the letter's bytes
   */
  record OpenAnswer(
      String recommendation,
      LocalDate received,
      @Nullable String body,
      @Nullable Status status,
      String letter) {}

  /** All answers, a line each: what a release says of them can be told by the digest of this. */
  static byte[] answers(Register register) throws IOException {
    return lines(openAnswers(register));
  }

  private static List<OpenAnswer> openAnswers(Register register) {
    List<OpenAnswer> all = new ArrayList<>();
    register
        .replies()
        .forEach((id, replies) ->
            replies.forEach(reply ->
                all.add(
                    new OpenAnswer(
                        id,
                        reply.received(),
                        reply.body().orElse(null),
                        reply.status().orElse(null),
                        reply.letter()))));
    return all;
  }

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

  /** Writes all of them; they are listed in this order. */
  List<DataFile> write(List<Words> languages) throws IOException {
    List<byte[]> editions =
        register.editions().stream().map(adopted -> canonical(adopted.edition())).toList();
    content =
        Fingerprint.of(
            generation,
            Ids.of(Json.bytes(names())),
            editions.stream().map(Ids::of).toList(),
            register.recommendations().stream()
                .map(one -> one.recommendation().status().name())
                .toList());
    tables(languages);
    SiteTree.Entry answered = out.put(SiteBuilder.ANSWERS, answers(register));
    add(answered, openAnswers(register).size(), Optional.empty(), 0, "");
    for (int i = 0; i < editions.size(); i++) {
      reports(register.editions().get(i), editions.get(i));
    }
    return List.copyOf(written);
  }

  /** All tables, several at a time. */
  private void tables(List<Words> languages) throws IOException {
    List<SideBySide.Work<DataFile>> all = new ArrayList<>();
    for (Table table : Table.values()) {
      List<?> records = table.records(register);
      for (Words words : languages) {
        String sheet = words.say(Phrase.of("TABLE_", table));
        String tag = words.tag();
        all.add(
            one(
                table,
                tag,
                "xlsx",
                records,
                () -> Xlsx.bytes(sheet, table.cells(register, words))));
        all.add(one(table, tag, "csv", records, () -> Csv.bytes(table.cells(register, words))));
      }
      all.add(one(table, "", "json", records, () -> Json.bytes(records)));
      all.add(one(table, "", "jsonl", records, () -> lines(records)));
    }
    written.addAll(SideBySide.all(all));
  }

  /** What the tables print besides the editions. */
  private List<?> names() {
    Profile profile = register.profile();
    return List.of(
        profile.ministries(),
        profile.institutionTypes(),
        profile.regions(),
        profile.bodies(),
        profile.themes());
  }

  private void reports(AdoptedEdition adopted, byte[] canonical) throws IOException {
    int year = adopted.edition().year();
    SiteTree.Entry json = out.put("data/" + editionName(year), canonical);
    int rows = adopted.edition().recommendations().size();
    add(json, rows, Optional.empty(), year, "");
    for (SiteContent.Document document : register.documents().getOrDefault(year, List.of())) {
      SiteTree.Entry entry =
          out.put(
              document.path(),
              Fingerprint.of(Program.digest(), document.inputs()),
              document.content());
      add(entry, rows, Optional.empty(), year, document.language().tag());
    }
  }

  private SideBySide.Work<DataFile> one(
      Table table, String language, String ending, List<?> records, SiteContent.Content bytes) {
    return () -> {
      SiteTree.Entry entry = out.put("data/" + table.file(language, ending), content, bytes);
      return new DataFile(
          entry.path(),
          entry.length(),
          entry.sha256(),
          records.size(),
          Optional.of(table),
          0,
          language);
    };
  }

  private void add(
      SiteTree.Entry entry, int rows, Optional<Table> table, int year, String language) {
    written.add(
        new DataFile(entry.path(), entry.length(), entry.sha256(), rows, table, year, language));
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
