package kz.bayandama.council.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import kz.bayandama.json.SteadyZip;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.VisitKind;

/**
 * The official form for participants: a DOCX with content controls, its lists from the profile. Its
 * headings and labels are those that the profile's cues know, so that a filled form is recognised
 * by the ordinary way; prompts of controls that nobody filled in are marked as such and are no text
 * of the report. Immutable, thread-safe.
 */
public final class ReportForm {
  private static final int FINDINGS = 1;
  private static final int RECOMMENDATIONS = 2;
  private static final int PROPOSALS = 3;
  private static final int ROWS = 3;
  private static final int WIDTH = 9_638;
  private static final String SHADE = "EEF1F4";

  private final Profile profile;
  private final Language language;
  private final Words words;

  /**
   * A maker of forms.
   *
   * @param language Kazakh or Russian
   * @throws IllegalArgumentException for another language
   */
  public ReportForm(Profile profile, Language language) {
    this.profile = profile;
    this.language = language;
    this.words = Words.of("form", language);
  }

  /** The empty form: the same profile gives the same bytes. */
  public byte[] write() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(parts, "[Content_Types].xml", FormParts.CONTENT_TYPES);
    put(parts, "_rels/.rels", FormParts.RELATIONS);
    put(parts, "word/document.xml", FormParts.part("document", body()));
    put(parts, "word/_rels/document.xml.rels", FormParts.DOCUMENT_RELATIONS);
    put(parts, "word/styles.xml", FormParts.styles(tag()));
    put(parts, "word/numbering.xml", FormParts.numbering(PROPOSALS));
    put(parts, "word/settings.xml", FormParts.SETTINGS);
    put(parts, "word/footer1.xml", FormParts.footer(words.get("page")));
    try {
      return SteadyZip.of(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, byte[]> parts, String name, String part) {
    parts.put(name, part.getBytes(StandardCharsets.UTF_8));
  }

  private String tag() {
    return language == Language.KK ? "kk-KZ" : "ru-RU";
  }

  private String body() {
    Wml wml = new Wml();
    StringBuilder out = new StringBuilder("<w:body>");
    out.append(line("Org", "council")).append(line("Org", "mechanism"));
    out.append(line("Title", "title")).append(line("Subtitle", "subtitle"));
    out.append(Wml.paragraph("Small", wml.note(words.get("hint"))));
    out.append(line("Heading1", "part.general")).append(general(wml));
    out.append(line("Caption", "members")).append(members(wml));
    out.append(line("Heading1", "part.findings")).append(single(wml, "finding", FINDINGS, ROWS));
    out.append(line("Heading1", "part.recommendations")).append(recommendations(wml));
    out.append(line("Heading1", "part.proposals")).append(single(wml, "proposal", PROPOSALS, 1));
    out.append(line("Heading1", "part.signatures")).append(signatures());
    out.append(line("Annex", "annex"));
    for (int i = 1; i <= 6; i++) {
      out.append(Wml.paragraph("Normal", Wml.run("– " + words.get("annex." + i))));
    }
    return out.append(
            "<w:sectPr><w:footerReference w:type=\"default\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\""
                + " w:right=\"851\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"567\""
                + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body>")
        .toString();
  }

  private String line(String style, String key) {
    return Wml.paragraph(style, Wml.run(words.get(key)));
  }

  private String general(Wml wml) {
    String choose = words.get("ask.choose");
    String dates =
        wml.date("from", words.get("ask.from"), words.get("ask.from"), tag())
            + Wml.run(" – ")
            + wml.date("to", words.get("ask.to"), words.get("ask.to"), tag());
    Map<String, String> types = new LinkedHashMap<>();
    profile.institutionTypes().forEach(type -> types.put(type.id(), shown(type.names())));
    Map<String, String> regions = new LinkedHashMap<>();
    profile.regions().forEach(region -> regions.put(region.id(), shown(region.names())));
    Map<String, String> kinds = new LinkedHashMap<>();
    for (VisitKind kind : VisitKind.values()) {
      String id = kind.name().toLowerCase(Locale.ROOT);
      kinds.put(id, words.get("kind." + id));
    }
    String rows =
        field("name", wml.text("name", words.get("field.name"), words.get("ask.name")))
            + field("type", wml.list("type", words.get("field.type"), choose, false, types))
            + field("region", wml.list("region", words.get("field.region"), choose, false, regions))
            + field("kind", wml.list("kind", words.get("field.kind"), choose, false, kinds))
            + field("dates", dates);
    return Wml.table("Ruled", List.of(3_400, WIDTH - 3_400), rows);
  }

  private String shown(Texts names) {
    return names.best(language);
  }

  private String field(String key, String control) {
    return Wml.row(
        false,
        Wml.cell(3_400, SHADE, line("Label", "field." + key)),
        Wml.cell(WIDTH - 3_400, "", Wml.paragraph("Label", control)));
  }

  private String members(Wml wml) {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= ROWS; i++) {
      rows.add(
          Wml.row(
              false,
              Wml.cell(5_400, "", item(wml, "member." + i, "member.name")),
              Wml.cell(WIDTH - 5_400, "", item(wml, "role." + i, "member.role"))));
    }
    String heading =
        Wml.row(
            true,
            Wml.cell(5_400, SHADE, line("Column", "member.name")),
            Wml.cell(WIDTH - 5_400, SHADE, line("Column", "member.role")));
    return Wml.table(
        "Ruled",
        List.of(5_400, WIDTH - 5_400),
        heading + wml.repeating(words.get("members"), rows));
  }

  private String item(Wml wml, String tag, String title) {
    return Wml.paragraph("Item", wml.text(tag, words.get(title), words.get("ask.text")));
  }

  /** Numbered rows of one column. */
  private String single(Wml wml, String tag, int list, int count) {
    String title = words.get(list == FINDINGS ? "part.findings" : "part.proposals");
    List<String> rows =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> wml.text(tag + "." + i, title, words.get("ask.text")))
            .map(text -> Wml.row(false, Wml.cell(WIDTH, "", Wml.numbered(list, text))))
            .toList();
    return Wml.table("Ruled", List.of(WIDTH), wml.repeating(title, rows));
  }

  private String recommendations(Wml wml) {
    List<Integer> widths = List.of(5_038, 3_000, 1_600);
    Map<String, String> bodies = new LinkedHashMap<>();
    profile.ministries().forEach(body -> bodies.put(body.id(), shown(body.names())));
    profile.bodies().stream()
        .filter(body -> !body.id().equals("OTHER"))
        .forEach(body -> bodies.put(body.id(), shown(body.names())));
    String to = words.get("recommendation.to");
    String by = words.get("recommendation.by");
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= ROWS; i++) {
      String text =
          wml.text("recommendation." + i, words.get("recommendation.text"), words.get("ask.text"));
      String whom = wml.list("addressee." + i, to, words.get("ask.choose"), true, bodies);
      String when = wml.date("deadline." + i, by, words.get("ask.day"), tag());
      rows.add(
          Wml.row(
              false,
              Wml.cell(widths.get(0), "", Wml.numbered(RECOMMENDATIONS, text)),
              Wml.cell(widths.get(1), "", Wml.paragraph("Item", whom)),
              Wml.cell(widths.get(2), "", Wml.paragraph("Item", when))));
    }
    String heading =
        Wml.row(
            true,
            Wml.cell(widths.get(0), SHADE, line("Column", "recommendation.text")),
            Wml.cell(widths.get(1), SHADE, line("Column", "recommendation.to")),
            Wml.cell(widths.get(2), SHADE, line("Column", "recommendation.by")));
    return Wml.table(
        "Ruled", widths, heading + wml.repeating(words.get("recommendation.text"), rows));
  }

  private String signatures() {
    String name = "_______________________ (" + words.get("signature.name") + ")";
    String sign = "__________________ (" + words.get("signature.sign") + ")";
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      rows.append(
          Wml.row(
              false,
              Wml.cell(5_838, "", Wml.paragraph("Item", Wml.run(name))),
              Wml.cell(WIDTH - 5_838, "", Wml.paragraph("Item", Wml.run(sign)))));
    }
    return Wml.table("Open", List.of(5_838, WIDTH - 5_838), rows.toString());
  }
}
