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

  private final Lists lists;
  private final Values values;
  private final Words words;
  private final Addresses addresses;
  private final Cards cards;
  private final Bars bars;
  private final Grids grids;
  private final TileMap map;

  /** A maker that knows of recommendations only those that it is given for a page. */
  FacetPages(Lists lists, Addresses addresses, Cards cards, Bars bars, Grids grids, TileMap map) {
    this.lists = lists;
    this.values = lists.values();
    this.words = lists.common().words();
    this.addresses = addresses;
    this.cards = cards;
    this.bars = bars;
    this.grids = grids;
    this.map = map;
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
  List<SideBySide.Work<List<Page>>> work(List<Register.Followed> all) {
    List<SideBySide.Work<List<Page>>> work = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      work.add(() -> pages(facet, all));
    }
    return work;
  }

  private List<Page> pages(Facet facet, List<Register.Followed> all) {
    List<Page> pages = new ArrayList<>();
    pages.add(overview(facet, all));
    Map<String, List<Register.Followed>> by = Register.by(facet, all);
    for (String value : values.of(facet)) {
      values(facet, value, by.getOrDefault(value, List.of()), pages);
    }
    return pages;
  }

  private Page overview(Facet facet, List<Register.Followed> all) {
    String title = words.say(Phrase.of("FACETS_", facet));
    return Page.of(
        Addresses.facet(facet),
        "pages/facet",
        title,
        words.say(Phrase.FACETS_DESCRIPTION, "name", title),
        Addresses.facet(facet),
        List.of(lists.inputs(), lists.all()),
        () ->
            new OverviewView(
                title,
                facet == Facet.REGION ? map.view(all) : Optional.empty(),
                switch (facet) {
                  case MINISTRY -> grids.ministriesByYear(all);
                  case THEME -> grids.themesByType(all);
                  case TYPE, REGION, ADDRESSEE, YEAR -> Optional.empty();
                },
                bars.chart(facet, all),
                bars.legend()));
  }

  /**
   * All that a page of a value is made of, besides what all lists have in common.
   *
   * @param number of the page
   * @param count of pages that the value has
   * @param counted all of the value, on its first page, which has its figures
   * @param listed those on this page
   */
  private record Inputs(
      Facet facet,
      String value,
      int number,
      int count,
      List<Register.Followed> counted,
      List<Register.Followed> listed) {
    boolean first() {
      return number == 1;
    }
  }

  private void values(Facet facet, String value, List<Register.Followed> all, List<Page> pages) {
    String title = values.name(facet, value, words);
    String folder = Addresses.value(facet, value);
    int count = (all.size() + LIST - 1) / LIST;
    for (int number = 1; number <= count; number++) {
      boolean first = number == 1;
      Inputs inputs =
          new Inputs(
              facet,
              value,
              number,
              count,
              first ? all : List.of(),
              all.subList((number - 1) * LIST, Math.min(all.size(), number * LIST)));
      String suffix =
          first ? "" : ", " + words.say(Phrase.PAGE_NUMBER, "n", Integer.toString(number));
      Page page =
          Page.of(
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
              List.of(lists.inputs(), inputs),
              () -> view(inputs));
      pages.add(Feeds.has(facet) ? page.withFeed(folder) : page);
    }
  }

  private ValueView view(Inputs inputs) {
    Facet facet = inputs.facet();
    List<Register.Followed> counted = inputs.counted();
    List<Bars.Chart> charts = charts(facet, counted);
    return new ValueView(
        values.name(facet, inputs.value(), words),
        new Link(
            addresses.link(words.tag(), Addresses.facet(facet)),
            words.say(Phrase.of("FACETS_", facet))),
        inputs.first(),
        inputs.first() ? figures(counted) : List.of(),
        years(facet, counted),
        !charts.isEmpty(),
        charts,
        bars.legend(),
        addresses.link(words.tag(), Addresses.RECOMMENDATIONS)
            + "?"
            + facet.id()
            + "="
            + inputs.value(),
        inputs.listed().stream().map(cards::card).toList(),
        inputs.count() > 1,
        links(
            words,
            addresses,
            Addresses.value(facet, inputs.value()),
            inputs.number(),
            inputs.count()));
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
    long visits = all.stream().map(followed -> followed.line().visit()).distinct().count();
    long done = all.stream().filter(f -> f.status() == Status.IMPLEMENTED).count();
    long repeated = all.stream().filter(f -> f.line().repeated()).count();
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
