package kz.bayandama.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Language;

/** The page that the search runs in. */
final class Explorer {
  private static final int SHOWN = 20;
  private static final List<String> FORMATS = List.of("XLSX", "CSV", "JSON", "JSONL");
  private static final List<Status> STATUSES = List.of(Status.values());

  private final Register register;
  private final Common common;
  private final Words words;
  private final Addresses addresses;
  private final Cards cards;

  Explorer(Register register, Common common, Addresses addresses, Cards cards) {
    this.register = register;
    this.common = common;
    this.words = common.words();
    this.addresses = addresses;
    this.cards = cards;
  }

  /**
   * The explorer's page.
   *
   * @param worker the search's program, empty where there is none
   * @param start the file that it begins with
   * @param preloads what a question needs in any case
   * @param pages what the address of a recommendation's page begins and ends with
   * @param reports what the addresses of the reports' pages begin with
   * @param save the script that writes what was found to a file, empty where there is no worker
   * @param tables what the addresses of the tables that it takes begin with
   * @param formats of those files
   * @param latest recommendations for a reader without JavaScript
   */
  record View(
      String worker,
      String start,
      List<String> preloads,
      String pages,
      String pageEnd,
      String reports,
      String save,
      String tables,
      List<String> formats,
      List<Only> only,
      List<Filter> filters,
      List<Link> lists,
      String total,
      List<Cards.Card> latest) {
    private View with(List<Cards.Card> newLatest) {
      return new View(
          worker, start, preloads, pages, pageEnd, reports, save, tables, formats, only, filters,
          lists, total, newLatest);
    }
  }

  /** What is said of a text in another language only. */
  record Only(String tag, String text) {}

  /**
   * A filter.
   *
   * @param none what the choice of none of them is called
   */
  record Filter(String id, String label, String none, List<Option> options) {
    static Filter of(Words words, String id, Phrase label, List<Option> options) {
      return new Filter(id, words.say(label), words.say(Phrase.ALL), options);
    }
  }

  /** A value to filter by. */
  record Option(String value, String name, String mark) {}

  private List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      filters.add(
          Filter.of(
              words,
              facet.id(),
              Phrase.of("FACET_", facet),
              register.values(facet).stream()
                  .map(v -> new Option(v, facet.name(v, register.profile(), words), ""))
                  .toList()));
    }
    filters.add(
        Filter.of(
            words,
            "status",
            Phrase.FACET_STATUS,
            STATUSES.stream()
                .map(status ->
                    new Option(
                        Facet.slug(status.name()),
                        words.say(Phrase.of("STATUS_", status)),
                        Facet.slug(status.name())))
                .toList()));
    return filters;
  }

  /** The same, and other kinds of records, languages, an order. */
  private List<Filter> workersFilters() {
    List<Filter> filters = new ArrayList<>(filters());
    filters.add(
        Filter.of(
            words,
            "language",
            Phrase.FACET_LANGUAGE,
            Arrays.stream(Language.values())
                .map(language -> new Option(language.tag(), words.languageName(language), ""))
                .toList()));
    filters.add(
        new Filter(
            "kind",
            words.say(Phrase.FACET_KIND),
            words.say(Phrase.KIND_RECOMMENDATION),
            List.of(
                new Option("finding", words.say(Phrase.KIND_FINDING), ""),
                new Option("proposal", words.say(Phrase.KIND_PROPOSAL), ""),
                new Option("all", words.say(Phrase.ALL), ""))));
    filters.add(
        new Filter(
            "sort",
            words.say(Phrase.SORT),
            words.say(Phrase.SORT_RELEVANCE),
            List.of(new Option("newest", words.say(Phrase.SORT_NEWEST), ""))));
    filters.add(
        new Filter(
            "view",
            words.say(Phrase.VIEW),
            words.say(Phrase.VIEW_LIST),
            List.of(new Option("table", words.say(Phrase.VIEW_TABLE), ""))));
    return filters;
  }

  private List<Only> only() {
    return words.onlyIn().entrySet().stream()
        .map(one -> new Only(words.tag(Language.of(one.getKey())), one.getValue()))
        .toList();
  }

  /**
   * The page; without a search it only lists the latest.
   *
   * @param save the asset of the script that writes what was found to a file
   */
  Page page(SearchFiles search, String save) {
    boolean searched = search.present();
    String worker = searched ? SearchFiles.FOLDER + search.worker() : "";
    String start = searched ? SearchFiles.FOLDER + search.start() : "";
    List<Link> lists =
        Arrays.stream(Facet.values())
            .map(facet ->
                new Link(
                    addresses.link(words.tag(), Addresses.facet(facet)),
                    words.say(Phrase.of("FACETS_", facet))))
            .toList();
    String marked = addresses.link(words.tag(), Addresses.recommendation("*"));
    int star = marked.indexOf('*');
    List<Register.Followed> all = register.recommendations();
    List<Register.Followed> latest = all.subList(0, Math.min(SHOWN, all.size()));
    View around =
        new View(
            worker,
            start,
            searched ? List.of(worker, start) : List.of(),
            marked.substring(0, star),
            marked.substring(star + 1),
            words.tag() + "/" + Addresses.REPORTS,
            save,
            "data/",
            FORMATS,
            only(),
            searched ? workersFilters() : List.of(),
            lists,
            words.count(Phrase.COUNT_RECOMMENDATIONS, all.size()),
            List.of());
    return Page.of(
            Addresses.RECOMMENDATIONS,
            "pages/recommendations",
            words.say(Phrase.RECOMMENDATIONS_TITLE),
            words.say(Phrase.RECOMMENDATIONS_DESCRIPTION),
            Addresses.RECOMMENDATIONS,
            List.of(common.inputs(), around, latest),
            () -> around.with(latest.stream().map(cards::card).toList()))
        .withScripts(searched ? List.of("finder.js") : List.of());
  }
}
