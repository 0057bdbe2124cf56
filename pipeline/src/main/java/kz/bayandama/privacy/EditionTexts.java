package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/** All texts of an edition, to be looked at or changed. */
final class EditionTexts {
  private final UnaryOperator<String> change;

  private EditionTexts(UnaryOperator<String> change) {
    this.change = change;
  }

  /** All texts in reading order, each once. */
  static Set<String> of(Edition edition) {
    Set<String> all = new LinkedHashSet<>();
    changed(
        edition,
        text -> {
          all.add(text);
          return text;
        });
    return all;
  }

  /** The edition with every text as this says. */
  static Edition changed(Edition edition, UnaryOperator<String> change) {
    return new EditionTexts(change).edition(edition);
  }

  private Edition edition(Edition old) {
    return new Edition(
        old.year(),
        old.lastYear(),
        texts(old.title()),
        old.chapters().stream().map(this::chapter).toList(),
        old.visits().stream().map(this::visit).toList(),
        old.findings().stream()
            .map(one ->
                new Edition.PublicFinding(
                    one.id(), one.visit(), texts(one.text()), one.theme(), one.source()))
            .toList(),
        old.recommendations().stream().map(this::recommendation).toList(),
        old.proposals().stream()
            .map(one -> new Edition.PublicProposal(one.id(), texts(one.text()), one.source()))
            .toList());
  }

  private Edition.Chapter chapter(Edition.Chapter old) {
    List<Edition.Item> items = new ArrayList<>();
    for (Edition.Item item : old.items()) {
      items.add(
          new Edition.Item(
              item.number(),
              texts(item.title()),
              item.passages().stream().map(this::passage).toList()));
    }
    return new Edition.Chapter(old.number(), old.ministry(), texts(old.title()), items);
  }

  private Passage passage(Passage passage) {
    return switch (passage) {
      case Passage.Prose prose -> new Passage.Prose(texts(prose.text()), prose.sources());
      case Passage.Subheading heading ->
          new Passage.Subheading(heading.level(), texts(heading.text()));
      case Passage.Figures figures ->
          new Passage.Figures(
              texts(figures.caption()),
              figures.columns().stream().map(this::texts).toList(),
              figures.rows().stream()
                  .map(row -> new Edition.FigureRow(texts(row.name()), row.values()))
                  .toList());
      case Passage.FindingRef reference -> reference;
      case Passage.RecommendationRef reference -> reference;
      case Passage.ProposalRef reference -> reference;
    };
  }

  private Edition.PublicVisit visit(Edition.PublicVisit old) {
    VisitReport.Institution institution = old.institution();
    return new Edition.PublicVisit(
        old.id(),
        new VisitReport.Institution(
            change.apply(institution.name()),
            institution.type(),
            institution.ministry(),
            institution.region()),
        old.kind(),
        old.from(),
        old.to(),
        old.source());
  }

  private Edition.PublicRecommendation recommendation(Edition.PublicRecommendation old) {
    VisitReport.Deadline deadline = old.deadline();
    return old.with(
        texts(old.text()),
        new VisitReport.Addressee(old.addressee().body(), nullable(old.addressee().text())),
        deadline == null
            ? null
            : new VisitReport.Deadline(change.apply(deadline.text()), deadline.date()));
  }

  private @Nullable String nullable(@Nullable String text) {
    return text == null ? null : change.apply(text);
  }

  private Texts texts(Texts texts) {
    Map<Language, String> all = new EnumMap<>(Language.class);
    texts.byLanguage().forEach((language, text) -> all.put(language, change.apply(text)));
    return new Texts(all);
  }
}
