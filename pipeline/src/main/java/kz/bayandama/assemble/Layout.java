package kz.bayandama.assemble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.bayandama.assemble.Part.Said;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicProposal;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/** From an edition to the pieces of a printed Report in one language. For one use. */
final class Layout {
  private static final int BARS_FROM = 3;

  private final Printing printing;
  private final Names names;
  private final Language language;
  private final Map<String, PublicVisit> visits;
  private final Map<String, PublicFinding> findings;
  private final Map<String, PublicRecommendation> recommendations;
  private final Map<String, PublicProposal> proposals;
  private int tables;
  private int headings;

  Layout(Printing printing, Names names) {
    this.printing = printing;
    this.names = names;
    this.language = printing.language();
    Edition edition = printing.edition();
    this.visits = byId(edition.visits(), PublicVisit::id);
    this.findings = byId(edition.findings(), PublicFinding::id);
    this.recommendations = byId(edition.recommendations(), PublicRecommendation::id);
    this.proposals = byId(edition.proposals(), PublicProposal::id);
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new HashMap<>();
    all.forEach(one -> byId.put(id.apply(one), one));
    return byId;
  }

  /** Standing words in the document's language. */
  String word(String key) {
    return names.words().text("print." + key).best(language);
  }

  Language language() {
    return language;
  }

  String title() {
    return printing.edition().title().best(language);
  }

  /** The years as printed: «2025» or «2019–2020». */
  String years() {
    Edition edition = printing.edition();
    return edition.year() == edition.lastYear()
        ? Integer.toString(edition.year())
        : edition.year() + "–" + edition.lastYear();
  }

  /** The lines under the title: the adoption with its vote and digests, or that it is a draft. */
  List<String> imprint() {
    Adoption adoption = printing.adoption();
    if (adoption == null) {
      return List.of(word("draft"), day(printing.day()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        filled(
            names
                .words()
                .sentence("print.adopted")
                .with("date", day(adoption.date()))
                .with("members", adoption.members())
                .with("infavour", adoption.inFavour())
                .with("against", adoption.against())
                .with("abstained", adoption.abstained())
                .with("absent", adoption.absent())));
    lines.add(word("digest") + " " + adoption.digest());
    if (printing.chain() != null) {
      lines.add(word("chain") + " " + printing.chain());
    }
    return lines;
  }

  private String filled(Sentence sentence) {
    return sentence.texts().best(language);
  }

  /** A day as people of the language write it. */
  String day(LocalDate day) {
    String[] months = word("months").split(" ", -1);
    return filled(
        names
            .words()
            .sentence("print.day")
            .with("day", Integer.toString(day.getDayOfMonth()))
            .with("month", months[day.getMonthValue() - 1])
            .with("year", Integer.toString(day.getYear())));
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Edition.Chapter chapter : printing.edition().chapters()) {
      parts.add(heading(1, number(chapter), chapter.title()));
      for (Edition.Item item : chapter.items()) {
        parts.add(heading(2, item.number() + ". ", item.title()));
        if (item.passages().isEmpty()) {
          parts.add(new Part.Nothing(new Said(language, word("nothing"))));
        }
        item.passages().forEach(passage -> add(passage, parts));
      }
    }
    return parts;
  }

  private String number(Edition.Chapter chapter) {
    return filled(
            names
                .words()
                .sentence("print.chapter")
                .with("number", Integer.toString(chapter.number())))
        + ". ";
  }

  /** A chapter's title with its number. */
  String title(Edition.Chapter chapter) {
    return heading(1, number(chapter), chapter.title()).said().text();
  }

  /** An item's title with its number. */
  String title(Edition.Item item) {
    return heading(2, item.number() + ". ", item.title()).said().text();
  }

  private Part.Heading heading(int level, String number, Texts title) {
    headings++;
    String text = title.best(language).strip().replaceFirst("\\.$", "");
    return new Part.Heading(
        level, "h" + headings, new Said(title.bestLanguage(language), number + text));
  }

  private void add(Passage passage, List<Part> parts) {
    parts.add(part(passage));
    if (passage instanceof Passage.Figures figures) {
      charts(figures, parts);
    }
  }

  /** A passage as a printed piece; tables are numbered in the order in which they are asked for. */
  Part part(Passage passage) {
    return switch (passage) {
      case Passage.Prose prose -> new Part.Paragraph(said(prose.text()));
      case Passage.Subheading subheading -> heading(subheading.level() + 2, "", subheading.text());
      case Passage.Figures figures -> table(figures);
      case Passage.FindingRef ref -> found(at(findings, ref.finding()));
      case Passage.RecommendationRef ref -> numbered(at(recommendations, ref.recommendation()));
      case Passage.ProposalRef ref -> {
        PublicProposal proposal = at(proposals, ref.proposal());
        yield new Part.Numbered(proposal.id(), said(proposal.text()), List.of());
      }
    };
  }

  private static <T> T at(Map<String, T> byId, String id) {
    return Objects.requireNonNull(byId.get(id), () -> "the edition prints " + id + " and lacks it");
  }

  private Said said(Texts text) {
    return new Said(text.bestLanguage(language), text.best(language));
  }

  private Part found(PublicFinding finding) {
    return new Part.Found(finding.id(), said(finding.text()), where(finding.visit()));
  }

  /** The institution and the day of a visit. */
  String where(String id) {
    PublicVisit visit = at(visits, id);
    LocalDate from = visit.from() != null ? visit.from() : visit.to();
    return visit.institution().name() + (from == null ? "" : ", " + day(from));
  }

  private Part numbered(PublicRecommendation one) {
    List<String> notes = new ArrayList<>();
    if (one.addressee().text() != null) {
      notes.add(word("to") + " " + one.addressee().text());
    }
    if (one.deadline() != null) {
      LocalDate date = one.deadline().date();
      notes.add(word("by") + " " + (date == null ? one.deadline().text() : day(date)));
    }
    notes.add(
        word("institution")
            + " "
            + String.join("; ", one.visits().stream().map(this::where).toList()));
    if (one.repeated()) {
      notes.add(
          word("repeated")
              + (one.repeats().isEmpty() ? "" : ": " + String.join(", ", one.repeats())));
    }
    return new Part.Numbered(one.id(), said(one.text()), notes);
  }

  private Part.Table table(Passage.Figures figures) {
    tables++;
    List<List<String>> rows = new ArrayList<>();
    for (Edition.FigureRow row : figures.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.name().best(language)));
      row.values().forEach(value -> cells.add(printed(value)));
      rows.add(cells);
    }
    return new Part.Table(
        tables,
        filled(names.words().sentence("print.table").with("number", Integer.toString(tables)))
            + ". "
            + figures.caption().best(language),
        figures.columns().stream().map(column -> column.best(language)).toList(),
        rows);
  }

  private String printed(@Nullable Long value) {
    return value == null ? "—" : Sentence.grouped(value, language);
  }

  /** Visits and recommendations as bars, where there are rows enough to compare. */
  private void charts(Passage.Figures figures, List<Part> parts) {
    for (String what : List.of("column.visits", "column.recommendations")) {
      int column = figures.columns().indexOf(names.words().text(what)) - 1;
      List<Part.Bar> bars = new ArrayList<>();
      for (Edition.FigureRow row : figures.rows()) {
        Long value = column < 0 ? null : row.values().get(column);
        if (value != null && value > 0 && !row.name().equals(names.words().text("row.total"))) {
          bars.add(new Part.Bar(row.name().best(language), value, printed(value)));
        }
      }
      boolean years = figures.caption().equals(names.words().text("caption.years"));
      if (bars.size() >= (years ? 2 : BARS_FROM)) {
        String caption = figures.caption().best(language);
        parts.add(new Part.Chart(names.words().text(what).best(language) + ". " + caption, bars));
      }
    }
  }

  /** What people quote the edition by. */
  String shortDigest() {
    Adoption adoption = printing.adoption();
    return adoption == null ? "" : Ids.abbreviate(adoption.digest());
  }
}
