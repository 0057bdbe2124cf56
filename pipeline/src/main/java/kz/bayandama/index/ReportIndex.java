package kz.bayandama.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.VisitReport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The desk's index of findings, recommendations and proposals, for writing. What a search answers
 * depends on the reports in it alone, not on the order in which they came or were replaced. What is
 * not committed is lost by a crash and made again from the archive. Thread-safe; one process at a
 * time.
 */
public final class ReportIndex implements Closeable {
  private static final String SCHEMA = "schema";

  private final Directory directory;
  private final Profile profile;
  private volatile IndexWriter writer;

  private ReportIndex(Directory directory, Profile profile, IndexWriter writer) {
    this.directory = directory;
    this.profile = profile;
    this.writer = writer;
  }

  /**
   * Opens the index in this folder, an empty one if there is none.
   *
   * @throws IOException if another process writes to it, or if it was made by another version of
   *     this program; the message says what to do
   */
  public static ReportIndex open(Path folder, Profile profile) throws IOException {
    Advice.silence();
    Files.createDirectories(folder);
    String schema = schema(profile);
    Directory directory = FSDirectory.open(folder);
    try {
      checkSchema(folder, directory, schema);
      boolean made = DirectoryReader.indexExists(directory);
      IndexWriter writer = new IndexWriter(directory, configuration(profile));
      if (!made) {
        writer.setLiveCommitData(Map.of(SCHEMA, schema).entrySet());
        writer.commit();
      }
      return new ReportIndex(directory, profile, writer);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(folder + " is being written by another process; stop it first", e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig configuration(Profile profile) {
    TieredMergePolicy merges = new TieredMergePolicy();
    // Lucene counts what is deleted in its statistics until it is merged away.
    merges.setForceMergeDeletesPctAllowed(0);
    return new IndexWriterConfig(Schema.analyzer(profile)).setMergePolicy(merges);
  }

  static String schema(Profile profile) {
    return Schema.VERSION + " " + profile.id();
  }

  static void checkSchema(Path folder, Directory directory, String schema) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String found = reader.getIndexCommit().getUserData().get(SCHEMA);
      if (!schema.equals(found)) {
        throw new IOException(
            folder
                + " is an index of the schema «"
                + found
                + "», this program's is «"
                + schema
                + "»; make it again with bayandama rebuild");
      }
    }
  }

  /**
   * Puts a report, in the place of what was put under its id. Of a report that supersedes another
   * the caller removes the other.
   */
  public void put(VisitReport report) throws IOException {
    writer.updateDocuments(new Term(Schema.REPORT, report.id()), ReportDocuments.of(report));
  }

  /** Removes a report, if it is there. */
  public void remove(String reportId) throws IOException {
    writer.deleteDocuments(new Term(Schema.REPORT, reportId));
  }

  /**
   * Whether reports can be put. A full disk may end the writing for good; then {@link #reopen} goes
   * back to the last commit.
   */
  public boolean isOpen() {
    return writer.isOpen();
  }

  /** Writes again from the last commit, after the writing was ended by a fault. */
  public synchronized void reopen() throws IOException {
    if (!writer.isOpen()) {
      writer = new IndexWriter(directory, configuration(profile));
    }
  }

  /** Which reports have content here, as of the last commit, and in which version. */
  public Map<String, Integer> versions() throws IOException {
    Map<String, Integer> versions = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredFields stored = reader.storedFields();
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms ids = Terms.getTerms(leaf.reader(), Schema.REPORT);
        TermsEnum each = ids.iterator();
        for (BytesRef id = each.next(); id != null; id = each.next()) {
          int document = first(each.postings(null, PostingsEnum.NONE), leaf.reader().getLiveDocs());
          if (document == DocIdSetIterator.NO_MORE_DOCS) {
            continue;
          }
          String version =
              stored
                  .document(leaf.docBase + document, Set.of(Schema.REPORT_VERSION))
                  .get(Schema.REPORT_VERSION);
          versions.merge(
              id.utf8ToString(), version == null ? 1 : Integer.parseInt(version), Math::max);
        }
      }
    }
    return versions;
  }

  private static int first(PostingsEnum documents, @Nullable Bits live) throws IOException {
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = documents.nextDoc();
    }
    return document;
  }

  /** Makes all since the last commit durable and visible to searches. */
  public void commit() throws IOException {
    if (writer.hasUncommittedChanges()) {
      writer.forceMergeDeletes();
      writer.commit();
    }
  }

  /** Commits and lets go of the folder. */
  @Override
  public void close() throws IOException {
    IndexWriter last = writer;
    try (directory;
        last) {
      if (last.isOpen()) {
        commit();
      }
    }
  }
}
