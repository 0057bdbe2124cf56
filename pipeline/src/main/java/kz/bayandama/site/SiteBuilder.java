package kz.bayandama.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;

/**
 * Builds the public site from adopted editions: the same editions, profile and settings always give
 * the same bytes. Stateless, thread-safe; two builds into one folder at a time are the caller's
 * fault.
 */
public final class SiteBuilder {
  private static final List<String> TEXTS = List.of("about", "method", "accessibility", "privacy");
  private static final List<String> SCRIPTS = List.of("finder.js", "save.js", "page.js");
  private static final List<String> TEMPLATES =
      List.of(
          "pages/404",
          "pages/answers",
          "pages/chapter",
          "pages/chooser",
          "pages/data",
          "pages/facet",
          "pages/glossary",
          "pages/home",
          "pages/moved",
          "pages/recommendation",
          "pages/recommendations",
          "pages/report",
          "pages/reports",
          "pages/statistics",
          "pages/text",
          "pages/value",
          "pages/withdrawn",
          "parts/feed",
          "parts/robots",
          "parts/sitemap",
          "parts/sitemaps");

  /** The path of what state bodies have answered, in every site. */
  public static final String ANSWERS = "data/answers.jsonl";

  /** The bytes that a site of this content has there. */
  public static byte[] answers(SiteContent content) throws IOException {
    Map<String, String> ids = new HashMap<>();
    for (AdoptedEdition adopted : content.editions()) {
      adopted
          .edition()
          .recommendations()
          .forEach(one -> one.sources().forEach(source -> ids.put(source, one.id())));
    }
    return DataFiles.answers(Register.replies(content.replies(), ids));
  }

  /**
   * Builds into a folder that is new, empty or holds an earlier site; what of that one no longer
   * belongs is removed.
   *
   * @param editions in any order, one a year at most
   * @throws IllegalArgumentException where a word is missing or printed nowhere, or an edition
   *     refers to what it does not hold
   * @throws com.github.mustachejava.MustacheException where a template asks for what is not there
   * @throws IOException where the folder holds anything else, or cannot be written
   */
  public SiteTree build(
      List<AdoptedEdition> editions, Profile profile, SiteSettings settings, Path output)
      throws IOException {
    return build(SiteContent.of(editions), profile, settings, output);
  }

  /** The same from all that there is besides editions. */
  public SiteTree build(SiteContent content, Profile profile, SiteSettings settings, Path output)
      throws IOException {
    Former former = Former.read(output);
    try (SideBySide.Begun<Found> found = SideBySide.begin(() -> Found.in(output, former))) {
      Fingerprint.Memory memory = new Fingerprint.Memory(former.key());
      Years years = new Years(output, Program.digest(memory), memory);
      Made made = made(content, profile, settings, years, memory);
      SiteTree tree = build(made, content.search(), new TreeWriter(output, found.done(), former));
      years.keep();
      return tree;
    }
  }

  /** The words and templates, in all languages. */
  private record Printed(List<Words> languages, Templates templates) {
    static Printed read(Look look) throws IOException {
      List<SiteLanguage> tags = SiteLanguage.read(look);
      Templates templates = new Templates(look, templateNames(tags));
      List<Words> languages = new ArrayList<>();
      for (SiteLanguage language : tags) {
        languages.add(Words.read(look, language, tags));
      }
      Words.check(languages, templates.words());
      return new Printed(languages, templates);
    }
  }

  /** What a build has made before the first page. */
  private record Made(
      String program,
      Look look,
      SiteSettings settings,
      Register register,
      Printed printed,
      Fingerprint.Memory memory) {}

  private static Made made(
      SiteContent content,
      Profile profile,
      SiteSettings settings,
      Years years,
      Fingerprint.Memory memory)
      throws IOException {
    Look look = new Look(settings.look());
    try (SideBySide.Begun<Printed> printed = SideBySide.begin(() -> Printed.read(look))) {
      Register register = Register.of(content, profile, years, memory);
      return new Made(years.program(), look, settings, register, printed.done(), memory);
    }
  }

  private static SiteTree build(Made made, SearchFiles search, TreeWriter out) throws IOException {
    Look look = made.look();
    SiteSettings settings = made.settings();
    Fingerprint.Memory memory = made.memory();
    List<Words> languages = made.printed().languages();
    Templates templates = made.printed().templates();
    String generation = memory.of(made.program(), templates.sources(), languages);
    Assets assets = assets(look, out);
    for (Map.Entry<String, byte[]> file : search.files().entrySet()) {
      out.put(SearchFiles.FOLDER + file.getKey(), file.getValue());
    }
    Addresses addresses = new Addresses(settings);
    Moves moves = Moves.read(look);
    List<TileMap.Tile> tiles = TileMap.read(look);
    PageWriter pages =
        new PageWriter(settings, addresses, templates, assets, out, memory, generation);
    Feeds feeds = new Feeds(made.register(), settings, templates, out, memory, generation);
    Build build =
        new Build(
            made.program(),
            made.register(),
            settings,
            moves,
            tiles,
            assets,
            addresses,
            pages,
            feeds,
            memory);
    Set<String> folders = build.write(languages, search, out);
    new Pictures(made.register(), look, out).write(languages, memory, generation);
    pages.chooser(languages);
    pages.notFound(languages);
    List<SiteLanguage> tags = languages.stream().map(Words::site).toList();
    feeds.sitemap(tags, List.copyOf(folders));
    return out.finish(moves.targets(tags, addresses));
  }

  /** What the pages of one build are made with. */
  private record Build(
      String program,
      Register register,
      SiteSettings settings,
      Moves moves,
      List<TileMap.Tile> tiles,
      Assets assets,
      Addresses addresses,
      PageWriter pages,
      Feeds feeds,
      Fingerprint.Memory memory) {

    /**
     * Writes all pages, and the tables beside them.
     *
     * @return the folders of all pages that search engines may know
     */
    Set<String> write(List<Words> languages, SearchFiles search, TreeWriter out)
        throws IOException {
      List<Common> commons =
          languages.stream()
              .map(words -> Common.of(register.profile(), words, settings, memory))
              .toList();
      Set<String> folders = new TreeSet<>();
      try (SideBySide.Begun<List<DataFiles.DataFile>> tables =
          SideBySide.begin(() -> new DataFiles(register, out, memory, program).write(commons))) {
        List<Dossier> dossiers = Dossier.all(register);
        dossiers.forEach(one -> folders.add(Addresses.recommendation(one.one().id())));
        pages.write(commons, dossiers);
        for (Common common : commons) {
          write(common, search, tables, folders);
        }
        Linked linked = new Linked(settings, languages.getFirst());
        out.put("data/catalogue.jsonld", linked.catalogue(register, tables.done(), languages));
      }
      return folders;
    }

    private void write(
        Common common,
        SearchFiles search,
        SideBySide.Begun<List<DataFiles.DataFile>> tables,
        Set<String> folders)
        throws IOException {
      Words words = common.words();
      Lists lists = Lists.of(common, register, tiles, memory);
      Cards cards = new Cards(register.profile(), words, addresses);
      Bars bars = new Bars(register.values(), words, addresses);
      Grids grids = new Grids(register.values(), words, addresses);
      TileMap map = new TileMap(register.profile(), words, tiles);
      FacetPages facets = new FacetPages(lists, addresses, cards, bars, grids, map);
      List<SideBySide.Work<List<Page>>> listed =
          new ArrayList<>(facets.work(register.recommendations()));
      listed.add(() -> feeds.feeds(common));
      List<Page> all = new ArrayList<>(pages.make(words, listed));
      List<DataFiles.DataFile> files = tables.done();
      Linked linked = new Linked(settings, words);
      ChapterPages chapters = new ChapterPages(register, common, addresses, cards);
      ReportPages reports = new ReportPages(register, words, addresses, chapters, files, linked);
      StandingPages standing =
          new StandingPages(register, lists, addresses, reports, bars, linked, grids, map);
      Explorer explorer = new Explorer(register, common, addresses, cards);
      List<SideBySide.Work<List<Page>>> single = new ArrayList<>(standing.work(files));
      single.add(reports::pages);
      single.add(() -> new AnswerPages(register, words, addresses).pages());
      single.add(() -> new Withdrawals(register, words).pages());
      single.add(() -> List.of(explorer.page(search, assets.path("save.js"))));
      single.add(() -> texts(pages, words));
      all.addAll(pages.make(words, single));
      all.stream().filter(page -> page.extras().indexed()).forEach(p -> folders.add(p.folder()));
      pages.make(words, List.of(() -> moves.pages(words, addresses, folders)));
    }
  }

  private static List<String> templateNames(List<SiteLanguage> languages) {
    List<String> all = new ArrayList<>(TEMPLATES);
    for (SiteLanguage language : languages) {
      TEXTS.forEach(text -> all.add("texts/" + language.tag() + "/" + text));
    }
    return all;
  }

  private static Assets assets(Look look, TreeWriter out) throws IOException {
    Assets assets = new Assets(out);
    assets.putStyle("style.css", look.text("colours.css") + look.text("style.css"), look);
    assets.put("mark.svg", look.bytes("mark.svg"));
    for (String script : SCRIPTS) {
      assets.putScript(script, look.text(script));
    }
    return assets;
  }

  private static List<Page> texts(PageWriter pages, Words words) {
    Map<String, List<Phrase>> titles =
        Map.of(
            "about", List.of(Phrase.ABOUT_TITLE, Phrase.ABOUT_DESCRIPTION),
            "method", List.of(Phrase.METHOD_TITLE, Phrase.METHOD_DESCRIPTION),
            "accessibility", List.of(Phrase.ACCESSIBILITY_TITLE, Phrase.ACCESSIBILITY_DESCRIPTION),
            "privacy", List.of(Phrase.PRIVACY_TITLE, Phrase.PRIVACY_DESCRIPTION));
    return TEXTS.stream()
        .map(text -> {
          List<Phrase> phrases = titles.getOrDefault(text, List.of());
          String folder = text + "/";
          String title = words.say(phrases.getFirst());
          return new Page(
              folder,
              "pages/text",
              title,
              words.say(phrases.getLast()),
              folder,
              new StandingPages.TextPage(title, pages.text(words, text, folder)));
        })
        .toList();
  }
}
