package kz.bayandama.app.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Submission;

/** Originals as files for as long as somebody looks into them. */
record Copies(ReportArchive archive, Path temporary) {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** What is asked of a file. */
  interface Question {
    boolean of(Path file) throws IOException;
  }

  /** What is done with a file. */
  interface Work {
    void with(Path file) throws IOException, Rejection;
  }

  /** Whether an original is a ZIP archive, as Word's and Excel's are, of which this is true. */
  boolean isZipOf(Submission submission, Question question) throws IOException {
    try (InputStream in = archive.original(submission.id())) {
      if (!Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
        return false;
      }
    }
    Path copy = copy(submission);
    try {
      return question.of(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  void work(Submission submission, Work work) throws IOException, Rejection {
    Path copy = copy(submission);
    try {
      work.with(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private Path copy(Submission submission) throws IOException {
    Path copy = Files.createTempFile(temporary, "copy", ".zip");
    try (InputStream in = archive.original(submission.id())) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }
}
