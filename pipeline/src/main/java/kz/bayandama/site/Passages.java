package kz.bayandama.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicProposal;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/** The passages of an edition's items in the words of one language. */
final class Passages {
  private final Map<String, Register.Followed> recommendations = new HashMap<>();
  private final Words words;
  private final Cards cards;
  private final Map<String, PublicVisit> visits = new HashMap<>();
  private final Map<String, PublicFinding> findings = new HashMap<>();
  private final Map<String, PublicProposal> proposals = new HashMap<>();

  Passages(List<Register.Followed> recommendations, Edition edition, Words words, Cards cards) {
    recommendations.forEach(one -> this.recommendations.put(one.id(), one));
    this.words = words;
    this.cards = cards;
    edition.visits().forEach(visit -> visits.put(visit.id(), visit));
    edition.findings().forEach(finding -> findings.put(finding.id(), finding));
    edition.proposals().forEach(proposal -> proposals.put(proposal.id(), proposal));
  }

  /** A passage: one of its parts is there. */
  record PassageView(
      Optional<TextView> prose,
      Optional<TextView> heading,
      Optional<TextView> subheading,
      Optional<Table> table,
      Optional<Finding> finding,
      Optional<Cards.Card> recommendation,
      Optional<Proposal> proposal) {}

  /** A table of numbers. */
  record Table(TextView caption, List<TextView> columns, List<Row> rows) {}

  /** A row of it. */
  record Row(TextView name, List<String> values) {}

  /** A finding. */
  record Finding(String id, TextView text, String institution, String visit) {}

  /** A proposal on legislation. */
  record Proposal(String id, TextView text) {}

  List<PassageView> views(List<Passage> passages) {
    List<PassageView> views = new ArrayList<>();
    boolean underHeading = false;
    for (Passage passage : passages) {
      PassageView view = view(passage);
      // a heading of the second level stands under one of the first, whatever an edition says
      if (view.subheading().isPresent() && !underHeading) {
        view = text(Optional.empty(), view.subheading(), Optional.empty());
      }
      underHeading |= passage instanceof Passage.Subheading heading && heading.level() <= 1;
      views.add(view);
    }
    return List.copyOf(views);
  }

  /** A title without the full stop that the annex puts after it. */
  static TextView heading(Texts title, Words words) {
    TextView view = TextView.of(title, words);
    String text = view.text().strip();
    return text.endsWith(".")
        ? new TextView(
            text.substring(0, text.length() - 1), view.lang(), view.language(), view.note())
        : view;
  }

  private PassageView view(Passage passage) {
    Optional<TextView> no = Optional.empty();
    return switch (passage) {
      case Passage.Prose prose -> text(Optional.of(TextView.of(prose.text(), words)), no, no);
      case Passage.Subheading heading ->
          heading.level() <= 1
              ? text(no, Optional.of(TextView.of(heading.text(), words)), no)
              : text(no, no, Optional.of(TextView.of(heading.text(), words)));
      case Passage.Figures figures -> item(table(figures), null, null, null);
      case Passage.FindingRef ref -> item(null, finding(ref.finding()), null, null);
      case Passage.RecommendationRef ref ->
          item(null, null, recommendation(ref.recommendation()), null);
      case Passage.ProposalRef ref -> item(null, null, null, proposal(ref.proposal()));
    };
  }

  private static PassageView text(
      Optional<TextView> prose, Optional<TextView> heading, Optional<TextView> subheading) {
    return new PassageView(
        prose,
        heading,
        subheading,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static PassageView item(
      @Nullable Table table,
      @Nullable Finding finding,
      Cards.@Nullable Card recommendation,
      @Nullable Proposal proposal) {
    return new PassageView(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(table),
        Optional.ofNullable(finding),
        Optional.ofNullable(recommendation),
        Optional.ofNullable(proposal));
  }

  private Table table(Passage.Figures figures) {
    return new Table(
        TextView.of(figures.caption(), words),
        figures.columns().stream().map(column -> TextView.of(column, words)).toList(),
        figures.rows().stream().map(row -> row(row, figures.columns().size() - 1)).toList());
  }

  /** A row as wide as its table: what is not there is a dash. */
  private Row row(Edition.FigureRow row, int columns) {
    List<String> values = new ArrayList<>();
    IntStream.range(0, Math.max(columns, row.values().size()))
        .forEach(i -> {
          Long value = i < row.values().size() ? row.values().get(i) : null;
          values.add(value == null ? "–" : words.formats().number(value));
        });
    return new Row(TextView.of(row.name(), words), values);
  }

  private Finding finding(String id) {
    PublicFinding finding = found(findings.get(id), id);
    PublicVisit visit = found(visits.get(finding.visit()), finding.visit());
    return new Finding(
        id, TextView.of(finding.text(), words), visit.institution().name(), cards.visit(visit));
  }

  private Cards.Card recommendation(String id) {
    return cards.card(found(recommendations.get(id), id));
  }

  private Proposal proposal(String id) {
    return new Proposal(id, TextView.of(found(proposals.get(id), id).text(), words));
  }

  private static <T> T found(@Nullable T value, String id) {
    if (value == null) {
      throw new IllegalArgumentException("the edition refers to «" + id + "» and does not hold it");
    }
    return value;
  }
}
