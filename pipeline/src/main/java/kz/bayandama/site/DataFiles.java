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
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Edition.Status;
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
  private final Fingerprint.Memory memory;
  private final String program;
  private final List<DataFile> written = new ArrayList<>();

  /**
   * A writer.
   *
   * @param program digest of it
   */
  DataFiles(Register register, TreeWriter out, Fingerprint.Memory memory, String program) {
    this.register = register;
    this.out = out;
    this.memory = memory;
    this.program = program;
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
  static byte[] answers(Map<String, List<SiteContent.Reply>> byId) throws IOException {
    return lines(openAnswers(byId));
  }

  private static List<OpenAnswer> openAnswers(Map<String, List<SiteContent.Reply>> byId) {
    List<OpenAnswer> all = new ArrayList<>();
    byId.forEach((id, replies) ->
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
  List<DataFile> write(List<Common> languages) throws IOException {
    List<SideBySide.Work<DataFile>> all = new ArrayList<>();
    for (Table table : Table.values()) {
      TableFiles files = new TableFiles(table, table.parts(register, memory), memory, program);
      for (Common common : languages) {
        String tag = common.words().tag();
        all.add(one(table, tag, "xlsx", files.rows(), () -> files.xlsx(common)));
        all.add(one(table, tag, "csv", files.rows(), () -> files.csv(common)));
      }
      all.add(one(table, "", "json", files.rows(), files::json));
      all.add(one(table, "", "jsonl", files.rows(), files::jsonLines));
    }
    written.addAll(SideBySide.all(all));
    SiteTree.Entry answered = out.put(SiteBuilder.ANSWERS, answers(register.replies()));
    add(answered, openAnswers(register.replies()).size(), 0, "");
    for (Year year : register.years()) {
      reports(year);
    }
    return List.copyOf(written);
  }

  private void reports(Year adopted) throws IOException {
    int year = adopted.year();
    Records records = register.records(adopted);
    SiteTree.Entry json =
        out.put(
            "data/" + editionName(year),
            memory.of(program, adopted.edition()),
            () -> canonical(records.edition()));
    int rows = adopted.lines().size();
    add(json, rows, year, "");
    for (SiteContent.Document document : register.documents().getOrDefault(year, List.of())) {
      SiteTree.Entry entry =
          out.put(document.path(), memory.of(program, document.inputs()), document.content());
      add(entry, rows, year, document.language().tag());
    }
  }

  private SideBySide.Work<DataFile> one(
      Table table, String language, String ending, int rows, SideBySide.Work<Pieces> pieces) {
    return () -> {
      SiteTree.Entry entry = out.put("data/" + table.file(language, ending), pieces.done());
      return new DataFile(
          entry.path(), entry.length(), entry.sha256(), rows, Optional.of(table), 0, language);
    };
  }

  private void add(SiteTree.Entry entry, int rows, int year, String language) {
    written.add(
        new DataFile(
            entry.path(), entry.length(), entry.sha256(), rows, Optional.empty(), year, language));
  }

  /** A line a value. */
  static byte[] lines(List<?> values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object value : values) {
      bytes.write(Json.line(value).getBytes(StandardCharsets.UTF_8));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }
}
