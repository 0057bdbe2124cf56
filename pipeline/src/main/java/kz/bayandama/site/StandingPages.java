package kz.bayandama.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;

/** The pages that there is one of: home, statistics, data, glossary and the standing texts. */
final class StandingPages {
  private static final List<String> GROUPS =
      List.of("mandate", "report", "actors", "issues", "followup");

  private final Register register;
  private final Lists lists;
  private final Words words;
  private final Addresses addresses;
  private final ReportPages reports;
  private final Bars bars;
  private final Linked linked;
  private final TileMap map;
  private final Grids grids;

  StandingPages(
      Register register,
      Lists lists,
      Addresses addresses,
      ReportPages reports,
      Bars bars,
      Linked linked,
      Grids grids,
      TileMap map) {
    this.register = register;
    this.lists = lists;
    this.words = lists.common().words();
    this.addresses = addresses;
    this.reports = reports;
    this.bars = bars;
    this.linked = linked;
    this.map = map;
    this.grids = grids;
  }

  /** The home page; the sections of a Report are empty until one is adopted. */
  record HomeView(
      Optional<ReportPages.ReportLink> latest,
      List<ReportPages.Figure> figures,
      String recommendations,
      Optional<Bars.Chart> chart,
      List<Bars.Legend> legend,
      boolean hasEarlier,
      List<ReportPages.ReportLink> earlier,
      List<Link> lists,
      String about,
      String data) {}

  /** The statistics. */
  record StatisticsView(
      String name,
      Optional<TileMap.View> map,
      List<Grids.Grid> grids,
      List<Bars.Chart> charts,
      List<Bars.Legend> legend) {}

  /** The downloads: the tables, then the Reports. */
  record DataView(List<Downloads> tables, List<Downloads> reports, List<Meaning> columns) {}

  /**
   * Files of one thing.
   *
   * @param note how many records they hold, empty of a Report
   */
  record Downloads(String name, Optional<String> note, List<ReportPages.Printed> printed) {}

  /** A line of the data dictionary. */
  record Meaning(String column, String text) {}

  /** The glossary, a column for each language of the site. */
  record GlossaryView(List<String> columns, List<Group> groups) {}

  /** Terms that belong together. */
  record Group(String title, List<TermView> terms) {}

  /** A term in every language. */
  record TermView(List<Name> names) {}

  /** A term in one of them. */
  record Name(String lang, String name) {}

  /** A page that is only its text. */
  record TextPage(String heading, String body) {}

  /** Each page. */
  List<SideBySide.Work<List<Page>>> work(List<DataFiles.DataFile> files) {
    return List.of(
        () -> List.of(home()),
        () -> List.of(statistics()),
        () -> List.of(data(files)),
        () -> List.of(glossary()));
  }

  private Page home() {
    List<Year> editions = register.years();
    Optional<Year> latest = editions.stream().findFirst();
    HomeView view =
        new HomeView(
            latest.map(reports::link),
            latest.map(year -> ReportPages.figures(year, words)).orElse(List.of()),
            addresses.link(words.tag(), Addresses.RECOMMENDATIONS),
            bars.chart(Facet.MINISTRY, register.recommendations()),
            bars.legend(),
            editions.size() > 1,
            editions.stream().skip(1).map(reports::link).toList(),
            Stream.of(Facet.values())
                .map(facet ->
                    new Link(
                        addresses.link(words.tag(), Addresses.facet(facet)),
                        words.say(Phrase.of("BY_", facet))))
                .toList(),
            addresses.link(words.tag(), Addresses.ABOUT),
            addresses.link(words.tag(), Addresses.DATA));
    return new Page(
        Addresses.HOME,
        "pages/home",
        words.say(Phrase.HOME_TITLE),
        words.say(Phrase.HOME_DESCRIPTION),
        Addresses.HOME,
        view);
  }

  private Page statistics() {
    String title = words.say(Phrase.STATISTICS_TITLE);
    return Page.of(
        Addresses.STATISTICS,
        "pages/statistics",
        title,
        words.say(Phrase.STATISTICS_DESCRIPTION),
        Addresses.STATISTICS,
        List.of(lists.inputs(), lists.all()),
        () -> statistics(title, register.recommendations()));
  }

  private StatisticsView statistics(String title, List<Register.Followed> all) {
    return new StatisticsView(
        title,
        map.view(all),
        Stream.of(grids.ministriesByYear(all), grids.themesByType(all))
            .flatMap(Optional::stream)
            .toList(),
        Stream.of(
                Facet.YEAR, Facet.MINISTRY, Facet.ADDRESSEE, Facet.THEME, Facet.TYPE, Facet.REGION)
            .flatMap(facet -> bars.chart(facet, all).stream())
            .toList(),
        bars.legend());
  }

  private Page data(List<DataFiles.DataFile> files) {
    List<Downloads> tables =
        Stream.concat(
                Stream.of(Table.values()).map(table -> downloads(table, files)),
                files.stream()
                    .filter(file -> file.path().equals(SiteBuilder.ANSWERS))
                    .map(this::answers))
            .toList();
    List<Downloads> printed =
        register.years().stream()
            .map(Year::year)
            .map(year ->
                new Downloads(
                    words.say(Phrase.YEAR_NAME, "year", Integer.toString(year)),
                    Optional.empty(),
                    reports.files(year)))
            .toList();
    List<Meaning> columns =
        Column.printed(words).stream()
            .map(column -> new Meaning(column.heading(), column.meaning()))
            .toList();
    return new Page(
            Addresses.DATA,
            "pages/data",
            words.say(Phrase.DATA_TITLE),
            words.say(Phrase.DATA_DESCRIPTION),
            Addresses.DATA,
            new DataView(tables, printed, columns))
        .withData(linked.dataset(register, files));
  }

  private Downloads downloads(Table table, List<DataFiles.DataFile> files) {
    List<DataFiles.DataFile> of =
        files.stream().filter(file -> file.table().equals(Optional.of(table))).toList();
    List<ReportPages.Printed> printed = new ArrayList<>();
    for (SiteLanguage one : words.all()) {
      printed.add(printed(one.tag(), one.name(), of, one.tag()));
    }
    printed.add(printed(words.tag(), words.say(Phrase.ALL_LANGUAGES), of, ""));
    return new Downloads(
        words.say(Phrase.of("TABLE_", table)),
        Optional.of(words.count(Phrase.COUNT_ROWS, of.getFirst().rows())),
        printed);
  }

  private Downloads answers(DataFiles.DataFile file) {
    return new Downloads(
        words.say(Phrase.ANSWERS_TITLE),
        Optional.of(words.count(Phrase.COUNT_ROWS, file.rows())),
        List.of(printed(words.tag(), words.say(Phrase.ALL_LANGUAGES), List.of(file), "")));
  }

  private ReportPages.Printed printed(
      String tag, String name, List<DataFiles.DataFile> files, String language) {
    return new ReportPages.Printed(
        tag,
        name,
        files.stream()
            .filter(file -> file.language().equals(language))
            .map(reports::file)
            .toList());
  }

  private Page glossary() {
    List<Group> groups = new ArrayList<>();
    for (String group : GROUPS) {
      List<TermView> terms =
          register.profile().glossary().stream()
              .filter(term -> term.group().equals(group))
              .map(this::term)
              .toList();
      if (!terms.isEmpty()) {
        groups.add(
            new Group(
                words.say(Phrase.valueOf("GROUP_" + group.toUpperCase(java.util.Locale.ROOT))),
                terms));
      }
    }
    return new Page(
        Addresses.GLOSSARY,
        "pages/glossary",
        words.say(Phrase.GLOSSARY_TITLE),
        words.say(Phrase.GLOSSARY_DESCRIPTION),
        Addresses.ABOUT,
        new GlossaryView(
            words.all().stream().map(one -> words.languageName(one.texts())).toList(), groups));
  }

  private TermView term(Profile.Term term) {
    return new TermView(
        words.all().stream()
            .map(one -> new Name(one.tag(), term.names().best(one.texts())))
            .toList());
  }
}
