package kz.bayandama.assemble;

/** How the printed Report looks. */
final class PrintStyle {
  private PrintStyle() {}

  static final String CSS =
      """
      @page { size: A4; margin: 25mm 20mm 22mm 25mm;
        @top-right { content: element(head); }
        @bottom-center { content: counter(page); font: 9pt 'Noto Sans'; color: #444; } }
      @page :first { @top-right { content: none; } @bottom-center { content: none; } }
      body { font: 10.5pt/1.45 'Noto Sans'; color: #111; margin: 0; }
      .head { position: running(head); font-size: 8pt; color: #555; text-align: right; }
      .cover { page-break-after: always; text-align: center; }
      .cover .body { font-size: 12pt; margin: 0 0 70mm 0; }
      .cover .title { font-size: 19pt; line-height: 1.3; margin: 0 0 20mm 0; border: none; page-break-before: avoid; color: #12355b; }
      .cover .imprint { font-size: 8.5pt; color: #333; margin: 2mm 0; word-wrap: break-word; }
      .cover .place { margin-top: 25mm; font-size: 11pt; }
      .contents { page-break-after: always; }
      .contents-title { font-size: 16pt; font-weight: 700; color: #12355b; margin: 0 0 6mm 0; }
      .contents a { color: #111; text-decoration: none; }
      .contents a::after { content: leader(dotted) target-counter(attr(href), page); }
      .toc1 { font-weight: 700; margin: 3mm 0 1mm 0; }
      .toc2 { margin: 0 0 0.8mm 9mm; font-size: 9.5pt; }
      h1 { font-size: 15pt; line-height: 1.3; color: #12355b; page-break-before: always; border-bottom: 0.6mm solid #12355b; padding-bottom: 2mm; margin: 0 0 6mm 0; }
      h2 { font-size: 12.5pt; color: #12355b; margin: 7mm 0 3mm 0; page-break-after: avoid; }
      h3 { font-size: 11pt; margin: 5mm 0 2mm 0; page-break-after: avoid; }
      h4 { font-size: 10.5pt; color: #444; margin: 3.5mm 0 1.5mm 0; page-break-after: avoid; }
      p { margin: 0 0 2.5mm 0; orphans: 2; widows: 2; }
      .nothing { color: #555; }
      .finding { margin-left: 5mm; }
      .where { font-size: 8.5pt; color: #555; }
      .recommendation { border-left: 0.8mm solid #12355b; padding: 0 0 0 4mm; margin: 0 0 4mm 0; page-break-inside: avoid; }
      .recommendation p { margin: 0 0 0.8mm 0; }
      .number { font-weight: 700; color: #12355b; font-size: 9.5pt; page-break-after: avoid; }
      .note { font-size: 8.5pt; color: #444; }
      .caption { font-weight: 700; font-size: 9.5pt; margin: 4mm 0 1.5mm 0; page-break-after: avoid; }
      table { width: 100%; border-collapse: collapse; margin: 0 0 5mm 0; font-size: 9pt; -fs-table-paginate: paginate; }
      th, td { border: 0.2mm solid #8a97a6; padding: 1.2mm 2mm; vertical-align: top; }
      thead th { background: #e3eaf2; font-weight: 700; text-align: left; font-size: 7.5pt; }
      thead th:first-child { width: 36%; }
      tbody th { font-weight: 400; text-align: left; }
      td { text-align: right; width: 17mm; }
      tr { page-break-inside: avoid; }
      .total th, .total td { font-weight: 700; }
      .chart { page-break-inside: avoid; margin: 0 0 6mm 0; }
      .chart.long { page-break-inside: auto; }
      .bar { page-break-inside: avoid; }
      .whole { page-break-inside: avoid; }
      .bar .name { font-size: 8.5pt; margin: 1.2mm 0 0.3mm 0; }
      .bar .line { height: 2.6mm; background: #2b6cb0; }
      """;
}
