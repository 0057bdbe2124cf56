package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.bayandama.assemble.Assembly.Untranslated;
import kz.bayandama.assemble.Material.Declared;
import kz.bayandama.assemble.Material.Inclusion;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.AnnexChapter;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Chapter;
import kz.bayandama.report.Edition.Item;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;

/**
 * From visit reports to the Report of a year, chapter by chapter as the regulation's annex says.
 * The same material in any order gives the same edition. Immutable, thread-safe.
 */
public final class Assembler {
  private final Profile profile;
  private final ReportWords words;
  private final Names names;
  private final Order order;
  private final Tables tables;

  public Assembler(Profile profile, ReportWords words) {
    this.profile = profile;
    this.words = words;
    this.names = new Names(profile, words);
    this.order = Order.of(profile);
    this.tables = new Tables(names, order);
  }

  /** With the words of the profile. */
  public Assembler(Profile profile) {
    this(profile, ReportWords.of(profile));
  }

  /** The edition of these reports and nothing else. */
  public Edition assemble(int year, int lastYear, List<VisitReport> reports) {
    return assemble(Material.of(year, lastYear, reports)).edition();
  }

  /** The edition, what is left out of it, and what is to be translated. */
  public Assembly assemble(Material material) {
    Selection selection = Selection.of(material, profile);
    Edits edits = new Edits(material.edits());
    Contents contents = edits.records(contents(material, selection));
    Manuscript manuscript = new Manuscript(chapters(material, contents));
    edits.passages(manuscript);
    Edition edition =
        new Edition(
            material.year(),
            material.lastYear(),
            years(material, "title"),
            manuscript.chapters(),
            contents.visits(),
            contents.findings(),
            contents.recommendations(),
            contents.proposals());
    List<Untranslated> untranslated = untranslated(contents, manuscript);
    edits.outOfStep().stream()
        .filter(one -> !untranslated.contains(one))
        .forEach(untranslated::add);
    return new Assembly(
        edition, selection.leftOut(), untranslated, edits.waiting(), manuscript.lines());
  }

  private Contents contents(Material material, Selection selection) {
    Records records = new Records(material, order);
    var visits = records.visits(selection.visits());
    var findings = records.findings(selection.visits());
    var recommendations = new Recommendations(material, order, items()).of(selection, records);
    return Contents.of(visits, findings, recommendations, records.proposals(selection.visits()));
  }

  /** The last item of each ministry's chapter prints its recommendations. */
  private Map<String, Integer> items() {
    Map<String, Integer> items = new HashMap<>();
    for (AnnexChapter chapter : profile.annex()) {
      if (chapter.ministry() != null) {
        items.put(chapter.ministry(), chapter.items().getLast().number());
      }
    }
    return items;
  }

  private Texts years(Material material, String key) {
    boolean range = material.lastYear() > material.year();
    return words
        .sentence(range ? key + ".range" : key)
        .with("years", material.year() + (range ? "–" + material.lastYear() : ""))
        .texts();
  }

  private List<Chapter> chapters(Material material, Contents contents) {
    Texts period = years(material, "period");
    MinistryChapter ministries = new MinistryChapter(names, order, tables, period);
    ClosingChapter closing = new ClosingChapter(names, order, tables, ministries);
    List<Chapter> chapters = new ArrayList<>();
    for (AnnexChapter chapter : profile.annex()) {
      String ministry = chapter.ministry();
      boolean last = chapter.equals(profile.annex().getLast());
      Map<Integer, List<Passage>> passages =
          ministry != null
              ? ofMinistry(chapter, material, contents.ofMinistry(ministry), ministries)
              : last
                  ? ofClosing(chapter, material, contents, closing)
                  : ofOpening(chapter, material, contents, ministries);
      chapters.add(
          new Chapter(
              chapter.number(), ministry, chapter.title(), items(chapter, passages, material)));
    }
    return chapters;
  }

  private List<Item> items(
      AnnexChapter chapter, Map<Integer, List<Passage>> passages, Material material) {
    return chapter.items().stream()
        .map(item -> {
          List<Passage> all = new ArrayList<>();
          for (Texts standing : words.standing(item.number())) {
            all.add(new Passage.Prose(standing, List.of()));
          }
          all.addAll(passages.getOrDefault(item.number(), List.of()));
          material.inclusions().stream()
              .filter(one -> one.item() == item.number())
              .sorted(Comparator.comparingInt(Inclusion::order))
              .forEach(one -> all.add(one.passage()));
          return new Item(item.number(), item.title(), all);
        })
        .toList();
  }

  private Map<Integer, List<Passage>> ofMinistry(
      AnnexChapter chapter, Material material, Contents contents, MinistryChapter ministries) {
    List<Profile.AnnexItem> items = chapter.items();
    Map<Integer, List<Passage>> passages = new HashMap<>();
    List<Declared> declared =
        declared(material, Objects.requireNonNull(chapter.ministry(), "a ministry's chapter"));
    passages.put(items.getFirst().number(), ministries.general(contents, declared));
    passages.put(items.get(1).number(), ministries.assessment(contents));
    passages.put(items.getLast().number(), ministries.conclusions(contents));
    return passages;
  }

  private Map<Integer, List<Passage>> ofClosing(
      AnnexChapter chapter, Material material, Contents contents, ClosingChapter closing) {
    Map<Integer, List<Passage>> passages = new HashMap<>();
    passages.put(
        chapter.items().getFirst().number(), closing.conclusions(contents, declared(material, "")));
    passages.put(chapter.items().getLast().number(), closing.recommendations(contents));
    return passages;
  }

  /** The opening chapter's last item is the visits themselves. */
  private Map<Integer, List<Passage>> ofOpening(
      AnnexChapter chapter, Material material, Contents contents, MinistryChapter ministries) {
    List<Passage> passages = new ArrayList<>();
    if (!contents.visits().isEmpty()) {
      List<String> sources = Contents.sources(contents.visits());
      passages.add(
          MinistryChapter.prose(
              words
                  .sentence("visited.all")
                  .with("period", ministries.period())
                  .with("visits", contents.visits().size())
                  .with("institutions", Contents.institutions(contents.visits())),
              sources));
      passages.addAll(ministries.results(contents, sources));
      Passage.Figures years = tables.years(contents, material);
      if (years.rows().size() > 1) {
        passages.add(years);
      }
      passages.add(tables.ministries(contents));
      passages.add(tables.kinds(contents));
      passages.add(tables.regions(contents));
    }
    return Map.of(chapter.items().getLast().number(), passages);
  }

  private static List<Declared> declared(Material material, String ministry) {
    return material.declared().stream()
        .filter(one -> ministry.equals(one.ministry() == null ? "" : one.ministry()))
        .sorted(Comparator.comparing(Declared::source))
        .toList();
  }

  private static List<Untranslated> untranslated(Contents contents, Manuscript manuscript) {
    List<Untranslated> all = new ArrayList<>();
    contents.findings().forEach(one -> missing(one.id(), one.text()).forEach(all::add));
    contents.recommendations().forEach(one -> missing(one.id(), one.text()).forEach(all::add));
    contents.proposals().forEach(one -> missing(one.id(), one.text()).forEach(all::add));
    for (List<Line> lines : manuscript.lines().values()) {
      for (Line line : lines) {
        Manuscript.text(line.passage())
            .ifPresent(text -> missing(line.key(), text).forEach(all::add));
      }
    }
    return all;
  }

  private static Stream<Untranslated> missing(String id, Texts text) {
    return Stream.of(Language.KK, Language.RU)
        .filter(language -> text.in(language).isEmpty())
        .map(language -> new Untranslated(id, language));
  }
}
