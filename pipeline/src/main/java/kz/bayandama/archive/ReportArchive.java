package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.json.Json;
import kz.bayandama.json.Malformed;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;

/**
 * Submissions, outcomes and reports in an archive, as typed values. Numbered files begin at 1, have
 * no gaps, and the last one counts. Thread-safe.
 */
public final class ReportArchive {
  private final Archive archive;

  public ReportArchive(Archive archive) {
    this.archive = archive;
  }

  /** The archive below, for what is kept there besides reports. */
  public Archive archive() {
    return archive;
  }

  /** Keeps an original and then says where it came from. Returns whether the submission is new. */
  public boolean add(Submission submission, Path original) throws IOException {
    archive.putIfAbsent(Keys.original(submission.id()), original);
    return archive.putIfAbsent(Keys.submission(submission.id()), Json.bytes(submission));
  }

  /** Keeps an original that is no submission itself, such as a message that holds some. */
  public void keep(String id, Path original) throws IOException {
    archive.putIfAbsent(Keys.original(id), original);
  }

  /** Keeps a value under a key unless there is one; returns whether this call kept it. */
  public boolean putIfAbsent(String key, Object value) throws IOException {
    return archive.putIfAbsent(key, Json.bytes(value));
  }

  public InputStream original(String id) throws IOException {
    return archive.get(Keys.original(id));
  }

  public Optional<Submission> submission(String id) throws IOException {
    return read(Keys.submission(id), Submission.class);
  }

  /** Ids of all submissions, sorted. */
  public List<String> submissions() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String key : archive.list("submissions/")) {
      ids.add(key.substring("submissions/".length(), key.length() - ".json".length()));
    }
    return ids;
  }

  /** All ids that begin with these digits, sorted. */
  public List<String> matching(String prefix) throws IOException {
    return submissions().stream().filter(id -> id.startsWith(prefix)).toList();
  }

  /** The newest outcome, empty while the submission is under way. */
  public Optional<Outcome> outcome(String id) throws IOException {
    return newest(Keys.outcomes(id), Outcome.class);
  }

  /** Adds an outcome unless the newest already says the same (but for its time). */
  public void add(Outcome outcome) throws IOException {
    Optional<Outcome> last = outcome(outcome.id());
    if (last.isPresent()
        && last.get().verdict() == outcome.verdict()
        && last.get().reason() == outcome.reason()) {
      return;
    }
    append(Keys.outcomes(outcome.id()), Json.bytes(outcome));
  }

  /** The newest version of a report. */
  public Optional<VisitReport> report(String id) throws IOException {
    return newest(Keys.reports(id), VisitReport.class);
  }

  /** A version of a report, empty when there is none of that number. */
  public Optional<VisitReport> report(String id, int version) throws IOException {
    return read(Keys.reports(id) + version + ".json", VisitReport.class);
  }

  /**
   * Adds a version of a report.
   *
   * @return false if that version is there already, and then nothing is changed
   */
  public boolean add(VisitReport report) throws IOException {
    return archive.putIfAbsent(
        Keys.reports(report.id()) + report.version() + ".json", Json.bytes(report));
  }

  /** The newest versions of all reports, in the order of their ids. */
  public List<VisitReport> reports() throws IOException {
    List<VisitReport> reports = new ArrayList<>();
    for (String id : submissions()) {
      report(id).ifPresent(reports::add);
    }
    return reports;
  }

  /** Appends a numbered file {@code <prefix><n>.json} and returns its number, from 1. */
  public int append(String prefix, byte[] json) throws IOException {
    int n = archive.list(prefix).size() + 1;
    while (!archive.putIfAbsent(prefix + n + ".json", json)) {
      n++;
    }
    return n;
  }

  /** The last of the numbered files {@code <prefix><n>.json}. */
  public <T> Optional<T> newest(String prefix, Class<T> type) throws IOException {
    int n = archive.list(prefix).size();
    return n == 0 ? Optional.empty() : read(prefix + n + ".json", type);
  }

  /** The value under a key, empty for none. */
  public <T> Optional<T> read(String key, Class<T> type) throws IOException {
    if (!archive.exists(key)) {
      return Optional.empty();
    }
    try (InputStream in = archive.get(key)) {
      return Optional.of(Json.read(in.readAllBytes(), type));
    } catch (Malformed e) {
      throw new IOException("the archive's " + key + " is damaged: " + e.getMessage(), e);
    }
  }
}
