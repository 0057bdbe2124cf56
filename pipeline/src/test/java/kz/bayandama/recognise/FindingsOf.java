package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;

/** The findings of a short report that has some paragraphs under a heading. */
final class FindingsOf {
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
    return Recognised.of("report", blocks).findings().stream()
        .map(finding -> finding.text().byLanguage().values().iterator().next())
        .toList();
  }
}
