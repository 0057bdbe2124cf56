package kz.bayandama.app.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import kz.bayandama.archive.CrashPoint;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.extract.Extractor;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Submission;
import org.apache.camel.Body;
import org.apache.camel.Exchange;

/** Route {@code extract}: reads an original out of the archive. */
final class ExtractStep {
  /** The exchange property that holds the submission's id from here on. */
  static final String ID = "bayandama.id";

  private final ReportArchive archive;
  private final Extractor extractor;
  private final Path temporary;

  ExtractStep(ReportArchive archive, Extractor extractor, Path temporary) {
    this.archive = archive;
    this.extractor = extractor;
    this.temporary = temporary;
  }

  public Extracted extract(@Body Submission submission, Exchange exchange)
      throws IOException, Rejection, InterruptedException {
    exchange.setProperty(ID, submission.id());
    Path original = Files.createTempFile(temporary, "extract", ".original");
    try {
      try (InputStream in = archive.original(submission.id())) {
        Files.copy(in, original, StandardCopyOption.REPLACE_EXISTING);
      }
      Extracted extracted = extractor.extract(submission, original);
      CrashPoint.pass("extract.read");
      return extracted;
    } finally {
      Files.deleteIfExists(original);
    }
  }
}
