package kz.bayandama.recognise;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;

/** What is recognised of a text, by the bundled profile. */
final class Recognised {
  private static final Recogniser RECOGNISER = new Recogniser(Profile.bundled("kz"));

  private Recognised() {}

  /** A text of plain paragraphs. */
  static VisitReport of(String... lines) throws Rejection {
    return of("report", Stream.of(lines).<Block>map(Block.Paragraph::new).toList());
  }

  static VisitReport of(String name, List<Block> blocks) throws Rejection {
    String id = Ids.of(name.getBytes(StandardCharsets.UTF_8));
    Source source = new Source(Source.Channel.FOLDER, name, null, Instant.EPOCH, null);
    return RECOGNISER.recognise(
        new Submission(id, source, 1), new Extracted(id, "text/plain", blocks, false));
  }
}
