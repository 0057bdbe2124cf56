package kz.bayandama.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
  public static byte[] answers(SiteContent content, Profile profile) throws IOException {
    return DataFiles.answers(Register.of(content, profile));
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
    try (SideBySide.Begun<TreeWriter> out = SideBySide.begin(() -> new TreeWriter(output))) {
      return build(content, profile, settings, out);
    }
  }

  private SiteTree build(
      SiteContent content,
      Profile profile,
      SiteSettings settings,
      SideBySide.Begun<TreeWriter> begun)
      throws IOException {
    Look look = new Look(settings.look());
    List<SiteLanguage> tags = SiteLanguage.read(look);
    Templates templates = new Templates(look, templates(tags));
    List<Words> languages = new ArrayList<>();
    for (SiteLanguage language : tags) {
      languages.add(Words.read(look, language, tags));
    }
    Words.check(languages, templates.words());
    Register register = Register.of(content, profile);
    SearchFiles search = content.search();
    TreeWriter out = begun.done();
    Fingerprint.Memory memory = new Fingerprint.Memory(out.key());
    String program = Program.digest();
    String generation = memory.of(program, templates.sources(), languages);
    Assets assets = assets(look, out);
    if (search.present()) {
      for (Map.Entry<String, byte[]> file : search.files().entrySet()) {
        out.put(SearchFiles.FOLDER + file.getKey(), file.getValue());
      }
    }
    Addresses addresses = new Addresses(settings);
    Moves moves = Moves.read(look);
    List<TileMap.Tile> tiles = TileMap.read(look);
    PageWriter pages =
        new PageWriter(settings, addresses, templates, assets, out, memory, generation);
    Feeds feeds = new Feeds(register, settings, templates, out, memory, generation);
    List<Common> commons =
        languages.stream().map(words -> Common.of(profile, words, settings, memory)).toList();
    List<Dossier> dossiers = Dossier.all(register);
    Set<String> folders = new TreeSet<>();
    dossiers.forEach(one -> folders.add(Addresses.recommendation(one.one().id())));
    try (SideBySide.Begun<List<SiteTree.Entry>> recommendations =
        SideBySide.begin(() -> pages.write(commons, dossiers))) {
      List<DataFiles.DataFile> files = new DataFiles(register, out, memory, program).write(commons);
      out.put(
          "data/catalogue.jsonld",
          new Linked(settings, languages.getFirst()).catalogue(register, files, languages));
      new Pictures(register, look, out).write(languages, memory, generation);
      for (Words words : languages) {
        List<Page> all =
            new ArrayList<>(
                pages(register, words, addresses, settings, assets, files, tiles, search));
        all.addAll(texts(pages, words));
        all.stream().filter(page -> page.extras().indexed()).forEach(p -> folders.add(p.folder()));
        all.addAll(moves.pages(words, addresses, folders));
        pages.write(words, all);
        feeds.feeds(words);
      }
      recommendations.done();
    }
    pages.chooser(languages);
    pages.notFound(languages);
    feeds.sitemap(tags, List.copyOf(folders));
    return out.finish(moves.targets(tags, addresses));
  }

  private static List<String> templates(List<SiteLanguage> languages) {
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

  private static List<Page> pages(
      Register register,
      Words words,
      Addresses addresses,
      SiteSettings settings,
      Assets assets,
      List<DataFiles.DataFile> files,
      List<TileMap.Tile> tiles,
      SearchFiles search)
      throws IOException {
    Cards cards = new Cards(register.profile(), words, addresses);
    Bars bars = new Bars(register, words, addresses);
    TileMap map = new TileMap(register, words, tiles);
    Linked linked = new Linked(settings, words);
    ReportPages reports = new ReportPages(register, words, addresses, cards, files, linked);
    Explorer explorer = new Explorer(register, words, addresses, cards);
    StandingPages standing =
        new StandingPages(register, words, addresses, reports, bars, linked, map);
    List<SideBySide.Work<List<Page>>> work =
        new ArrayList<>(new FacetPages(register, words, addresses, cards, bars, map).work());
    work.add(() -> standing.pages(files));
    work.add(reports::pages);
    work.add(() -> new AnswerPages(register, words, addresses).pages());
    work.add(() -> new Withdrawals(register, words).pages());
    work.add(() -> List.of(explorer.page(search, assets.path("save.js"))));
    return SideBySide.all(work).stream().flatMap(List::stream).toList();
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
