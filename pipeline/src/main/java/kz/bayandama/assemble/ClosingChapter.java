package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.assemble.Material.Declared;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Texts;

/**
 * The last chapter's two items: conclusions over all ministries with what is systemic, and the
 * recommendations on it together with the proposals on legislation (rule 3).
 */
record ClosingChapter(Names names, Order order, Tables tables, MinistryChapter chapters) {

  List<Passage> conclusions(Contents contents, List<Declared> declared) {
    List<Passage> passages = new ArrayList<>();
    if (!contents.visits().isEmpty()) {
      List<String> sources = Contents.sources(contents.visits());
      passages.addAll(chapters.results(contents, sources));
      passages.add(tables.ministries(contents));
      passages.add(tables.themes(contents));
    }
    for (Declared one : declared) {
      passages.add(new Passage.Prose(words().text("declared"), List.of(one.source())));
      passages.add(tables.declared(one, contents));
    }
    List<ThemeSummary> systemic = systemic(contents);
    if (!systemic.isEmpty()) {
      passages.add(new Passage.Subheading(1, words().text("heading.systemic")));
      passages.add(new Passage.Prose(words().text("systemic.lead"), List.of()));
      systemic.forEach(summary -> passages.add(sentence(summary)));
    }
    return passages;
  }

  private Passage sentence(ThemeSummary summary) {
    return MinistryChapter.prose(
        words()
            .sentence("systemic")
            .with("theme", names.theme(summary.theme()))
            .with("institutions", summary.institutions().size())
            .with("ministries", summary.ministries().size())
            .with("findings", summary.findings().size())
            .with("recommendations", summary.recommendations().size()),
        summary.sources());
  }

  List<Passage> recommendations(Contents contents) {
    List<Passage> passages = new ArrayList<>();
    List<ThemeSummary> systemic =
        systemic(contents).stream().filter(one -> !one.recommendations().isEmpty()).toList();
    if (!systemic.isEmpty()) {
      passages.add(new Passage.Subheading(1, words().text("heading.systemic.recommendations")));
      for (ThemeSummary summary : systemic) {
        passages.add(new Passage.Subheading(2, names.theme(summary.theme())));
        passages.addAll(onTheme(summary));
      }
    }
    if (!contents.proposals().isEmpty()) {
      passages.add(new Passage.Subheading(1, words().text("heading.legislation")));
      contents.proposals().forEach(one -> passages.add(new Passage.ProposalRef(one.id())));
    }
    return passages;
  }

  private List<Passage> onTheme(ThemeSummary summary) {
    List<Passage> passages = new ArrayList<>();
    for (PublicRecommendation one : summary.recommendations()) {
      if (one.visits().size() > 1) {
        Texts said =
            words()
                .sentence("systemic.joined")
                .with("institutions", one.visits().size())
                .with("text", unended(one.text()))
                .with("number", one.id())
                .texts();
        passages.add(new Passage.Prose(said, List.of(one.id())));
      }
    }
    List<String> ids = summary.recommendations().stream().map(PublicRecommendation::id).toList();
    passages.add(
        MinistryChapter.prose(
            words().sentence("systemic.numbers").with("numbers", String.join(", ", ids)), ids));
    return passages;
  }

  /** The text without its full stop, to stand inside a sentence. */
  private static Texts unended(Texts text) {
    Texts all = null;
    for (var entry : text.byLanguage().entrySet()) {
      String unended = entry.getValue().strip().replaceFirst("[.;]+$", "");
      String said = unended.isEmpty() ? entry.getValue() : unended;
      all = all == null ? Texts.of(entry.getKey(), said) : all.and(entry.getKey(), said);
    }
    return all == null ? text : all;
  }

  /** Themes met in several institutions. */
  private List<ThemeSummary> systemic(Contents contents) {
    return ThemeSummary.of(contents, order).stream()
        .filter(one -> !one.theme().isEmpty())
        .filter(one -> one.institutions().size() >= words().systemicInstitutions())
        .toList();
  }

  private ReportWords words() {
    return names.words();
  }
}
