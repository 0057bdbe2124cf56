package kz.bayandama.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bayandama.report.Edition.Status;

/** Lists by ministry, institution type, region, theme, addressee and year, with their figures. */
final class FacetPages {
  private static final int LIST = 100;

  private final Register register;
  private final Words words;
  private final Addresses addresses;
  private final Cards cards;
  private final Bars bars;
  private final Grids grids;
  private final TileMap map;

  FacetPages(
      Register register, Words words, Addresses addresses, Cards cards, Bars bars, TileMap map) {
    this.register = register;
    this.words = words;
    this.addresses = addresses;
    this.cards = cards;
    this.bars = bars;
    this.map = map;
    this.grids = new Grids(register, words, addresses);
  }

  /** All values of a facet. */
  record OverviewView(
      String name,
      Optional<TileMap.View> map,
      Optional<Grids.Grid> grid,
      Optional<Bars.Chart> chart,
      List<Bars.Legend> legend) {}

  /** One value of it. */
  record ValueView(
      String name,
      Link up,
      boolean first,
      List<ReportPages.Figure> figures,
      Optional<Bars.Chart> years,
      boolean hasCharts,
      List<Bars.Chart> charts,
      List<Bars.Legend> legend,
      String explorer,
      List<Cards.Card> cards,
      boolean several,
      List<PageLink> pages) {}

  /** A link to a page of a long list. */
  record PageLink(String href, String number, String label, boolean current) {}

  /** The pages of each facet. */
  List<SideBySide.Work<List<Page>>> work() {
    List<SideBySide.Work<List<Page>>> work = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      work.add(() -> pages(facet));
    }
    return work;
  }

  private List<Page> pages(Facet facet) {
    List<Page> pages = new ArrayList<>();
    pages.add(overview(facet));
    Map<String, List<Register.Followed>> by = register.by(facet);
    for (String value : register.values(facet)) {
      values(facet, value, by.getOrDefault(value, List.of()), pages);
    }
    return pages;
  }

  private Page overview(Facet facet) {
    String title = words.say(Phrase.of("FACETS_", facet));
    return new Page(
        Addresses.facet(facet),
        "pages/facet",
        title,
        words.say(Phrase.FACETS_DESCRIPTION, "name", title),
        Addresses.facet(facet),
        new OverviewView(
            title,
            facet == Facet.REGION ? map.view(register.recommendations()) : Optional.empty(),
            facet == Facet.MINISTRY
                ? grids.ministriesByYear()
                : facet == Facet.THEME ? grids.themesByType() : Optional.empty(),
            bars.chart(facet, register.recommendations()),
            bars.legend()));
  }

  private void values(Facet facet, String value, List<Register.Followed> all, List<Page> pages) {
    String title = facet.name(value, register.profile(), words);
    String folder = Addresses.value(facet, value);
    int count = (all.size() + LIST - 1) / LIST;
    List<Bars.Chart> charts = charts(facet, all);
    for (int number = 1; number <= count; number++) {
      boolean first = number == 1;
      List<Register.Followed> some =
          all.subList((number - 1) * LIST, Math.min(all.size(), number * LIST));
      ValueView view =
          new ValueView(
              title,
              new Link(
                  addresses.link(words.tag(), Addresses.facet(facet)),
                  words.say(Phrase.of("FACETS_", facet))),
              first,
              first ? figures(all) : List.of(),
              first ? years(facet, all) : Optional.empty(),
              !charts.isEmpty(),
              first ? charts : List.of(),
              bars.legend(),
              addresses.link(words.tag(), Addresses.RECOMMENDATIONS)
                  + "?"
                  + facet.id()
                  + "="
                  + value,
              some.stream().map(cards::card).toList(),
              count > 1,
              links(words, addresses, folder, number, count));
      String suffix =
          first ? "" : ", " + words.say(Phrase.PAGE_NUMBER, "n", Integer.toString(number));
      Page page =
          new Page(
              Addresses.page(folder, number),
              "pages/value",
              title + suffix,
              words.say(
                  Phrase.FACET_DESCRIPTION,
                  "name",
                  title,
                  "n",
                  words.count(Phrase.COUNT_RECOMMENDATIONS, all.size())),
              Addresses.facet(facet),
              view);
      pages.add(Feeds.has(facet) ? page.withFeed(folder) : page);
    }
  }

  /** The pages of a long list. */
  static List<PageLink> links(
      Words words, Addresses addresses, String folder, int current, int count) {
    return Stream.iterate(1, n -> n <= count, n -> n + 1)
        .map(n ->
            new PageLink(
                addresses.link(words.tag(), Addresses.page(folder, n)),
                words.formats().number(n),
                words.say(Phrase.PAGE_NUMBER, "n", words.formats().number(n)),
                n == current))
        .toList();
  }

  private List<ReportPages.Figure> figures(List<Register.Followed> all) {
    long visits = all.stream().map(followed -> followed.visit().id()).distinct().count();
    long done = all.stream().filter(f -> f.recommendation().status() == Status.IMPLEMENTED).count();
    long repeated =
        all.stream()
            .filter(f -> f.recommendation().repeated() || !f.recommendation().repeats().isEmpty())
            .count();
    return List.of(
        figure(Phrase.NOUN_RECOMMENDATIONS, all.size()),
        figure(Phrase.NOUN_VISITS, visits),
        figure(Phrase.NOUN_IMPLEMENTED, done),
        figure(Phrase.NOUN_REPEATED, repeated));
  }

  private ReportPages.Figure figure(Phrase noun, long number) {
    return new ReportPages.Figure(words.formats().number(number), words.count(noun, number));
  }

  private Optional<Bars.Chart> years(Facet facet, List<Register.Followed> all) {
    return facet == Facet.YEAR ? Optional.empty() : bars.chart(Facet.YEAR, all);
  }

  /** How these spread over every other facet, as far as they do. */
  private List<Bars.Chart> charts(Facet facet, List<Register.Followed> all) {
    return Stream.of(Facet.MINISTRY, Facet.TYPE, Facet.THEME, Facet.REGION)
        .filter(other -> other != facet)
        .flatMap(other -> bars.chart(other, all).stream())
        .filter(chart -> chart.rows().size() > 1)
        .toList();
  }
}
