package kz.bayandama.recognise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;

/** The findings of a short report that has some paragraphs under a heading. */
final class FindingsOf {
  private static final Recogniser RECOGNISER = new Recogniser(Profile.bundled("kz"));

  private FindingsOf() {}

  static List<String> findings(String heading, String... paragraphs) throws Rejection {
    List<Block> blocks =
        new ArrayList<>(
            List.of(
                new Block.Paragraph("Отчёт НПМ о посещении следственного изолятора № 9"),
                new Block.Paragraph("Дата посещения: 18 февраля 2025 года"),
                new Block.Paragraph(heading, true, false)));
    Stream.of(paragraphs).map(Block.Paragraph::new).forEach(blocks::add);
    blocks.add(new Block.Paragraph("Рекомендации", true, false));
    blocks.add(new Block.Paragraph("1. Обеспечить доступ к питьевой воде."));
    Source source = new Source(Source.Channel.FOLDER, "report", null, Instant.EPOCH, null);
    return RECOGNISER
        .recognise(
            new Submission(Ids.of(new byte[] {4}), source, 1),
            new Extracted(Ids.of(new byte[] {4}), "text/plain", blocks, false))
        .findings()
        .stream()
        .map(finding -> finding.text().byLanguage().values().iterator().next())
        .toList();
  }
}
