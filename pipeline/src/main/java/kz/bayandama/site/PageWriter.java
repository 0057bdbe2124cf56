package kz.bayandama.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Renders pages into their surroundings and writes them. Thread-safe. */
final class PageWriter {
  private static final List<String> PLAIN_FONTS = List.of("literata-400.woff2");
  private static final List<String> FONTS =
      List.of("golos-400.woff2", "golos-600.woff2", "literata-400.woff2");

  private final SiteSettings settings;
  private final Addresses addresses;
  private final Templates templates;
  private final Assets assets;
  private final TreeWriter out;
  private final Fingerprint.Memory memory;
  private final String generation;
  private final Map<String, Shell.Links> links = new ConcurrentHashMap<>();

  /**
   * A writer.
   *
   * @param generation digest of all that pages are made of and that no view holds: the program, the
   *     templates, the words
   */
  PageWriter(
      SiteSettings settings,
      Addresses addresses,
      Templates templates,
      Assets assets,
      TreeWriter out,
      Fingerprint.Memory memory,
      String generation) {
    this.settings = settings;
    this.addresses = addresses;
    this.templates = templates;
    this.assets = assets;
    this.out = out;
    this.memory = memory;
    this.generation = generation;
  }

  /** Writes a page, unless it is there already and was made of the same. */
  private SiteTree.Entry write(Words words, Page page) throws IOException {
    Shell shell = shell(words, page);
    String inputs = memory.of(generation, page.template(), shell.withoutWords(), page.inputs());
    return out.put(Addresses.file(words.tag(), page.folder()), inputs, () -> rendered(page, shell));
  }

  private Shell shell(Words words, Page page) {
    return shell(words, page, Addresses.root(settings, page.folder()), FONTS);
  }

  private byte[] rendered(Page page, Shell shell) {
    return templates
        .render(page.template(), List.of(shell, page.view().get()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Makes pages and writes them, several pieces of work at a time, and gives those made. */
  List<Page> make(Words words, List<SideBySide.Work<List<Page>>> work) throws IOException {
    List<SideBySide.Work<List<Page>>> written = new ArrayList<>();
    for (SideBySide.Work<List<Page>> one : work) {
      written.add(() -> {
        List<Page> pages = one.done();
        for (Page page : pages) {
          write(words, page);
        }
        return pages;
      });
    }
    return SideBySide.all(written).stream().flatMap(List::stream).toList();
  }

  /**
   * Writes the pages of recommendations in all languages, several at a time. They are most of a
   * site, so not even the view is made of those that are there already and were made of the same.
   *
   * @param commons all that the pages' maker and this know besides a dossier
   */
  List<SiteTree.Entry> write(List<Common> commons, List<Dossier> dossiers) throws IOException {
    List<SideBySide.Work<SiteTree.Entry>> work = new ArrayList<>();
    for (Common common : commons) {
      RecommendationPages pages = new RecommendationPages(common);
      String same = memory.of(generation, common.inputs(), assets.paths());
      dossiers.forEach(dossier -> work.add(() -> write(common.words(), pages, same, dossier)));
    }
    return SideBySide.all(work);
  }

  private SiteTree.Entry write(Words words, RecommendationPages pages, String same, Dossier dossier)
      throws IOException {
    String folder = Addresses.recommendation(dossier.one().id());
    return out.put(
        Addresses.file(words.tag(), folder),
        memory.of(same, dossier),
        () -> {
          Page page = pages.page(dossier);
          return rendered(page, shell(words, page));
        });
  }

  /** A text of its own template, to be set into a page. */
  String text(Words words, String name, String folder) {
    Page page = new Page(folder, name, "", "", folder, Map.of());
    Shell shell = shell(words, page);
    return templates.render("texts/" + words.tag() + "/" + name, List.of(shell));
  }

  /** The language chooser at the root. */
  void chooser(List<Words> languages) throws IOException {
    Page page =
        new Page(
            Addresses.HOME,
            "pages/chooser",
            languages.getFirst().say(Phrase.SITE_NAME),
            languages.getFirst().say(Phrase.HOME_DESCRIPTION),
            Addresses.HOME,
            Map.of());
    out.put("index.html", many("pages/chooser", languages, page, settings.basePath()));
  }

  /**
   * What a server answers for an address that is nobody's. It may be shown at any depth, so its
   * links begin at the server's root where no base path is set.
   */
  void notFound(List<Words> languages) throws IOException {
    Page page =
        new Page(
            Addresses.HOME,
            "pages/404",
            languages.getFirst().say(Phrase.NOT_FOUND_TITLE),
            languages.getFirst().say(Phrase.NOT_FOUND_TITLE),
            "404",
            Map.of());
    String root = settings.basePath();
    if (root.isEmpty()) {
      root = settings.address().map(address -> address.getPath()).orElse("/");
    }
    out.put("404.html", many("pages/404", languages, page.hidden(), root));
  }

  /** A page of several languages: a part with each one's own words. */
  record Parts(List<Shell> parts) {}

  private String many(String template, List<Words> languages, Page page, String root) {
    List<Shell> parts =
        languages.stream().map(words -> shell(words, page, root, PLAIN_FONTS)).toList();
    return templates.render(template, List.of(parts.getFirst(), new Parts(parts)));
  }

  private Shell shell(Words words, Page page, String root, List<String> fonts) {
    String language = words.tag();
    String name = words.say(Phrase.SITE_NAME);
    return new Shell(
        language,
        words.words(),
        root,
        addresses.link(language, Addresses.HOME),
        page.folder().equals(Addresses.HOME) ? name : page.title() + " · " + name,
        page.title(),
        page.description(),
        languages(words, page, root),
        links.computeIfAbsent(
            language + "/" + page.section(),
            any -> new Shell.Links(nav(words, page), foot(words, page))),
        assets.path("style.css"),
        assets.path("mark.svg"),
        fonts.stream().map(assets::path).toList(),
        page.scripts().stream().map(assets::path).toList(),
        settings.address().map(address -> address + language + "/" + page.folder()),
        Feeds.file(language, page.extras().feed().orElse(Addresses.HOME)),
        settings.contact(),
        page.extras().indexed(),
        page.extras()
            .picture()
            .map(path -> settings.address().map(URI::toString).orElse(root) + path),
        page.extras().data());
  }

  private List<Shell.LanguageLink> languages(Words words, Page page, String root) {
    List<Shell.LanguageLink> links = new ArrayList<>();
    for (SiteLanguage language : words.all()) {
      String href = addresses.link(language.tag(), page.folder());
      Optional<String> address =
          settings.address().map(a -> a + language.tag() + "/" + page.folder());
      links.add(
          new Shell.LanguageLink(
              language.tag(),
              language.name(),
              href,
              address.orElse(root + href),
              language.equals(words.site())));
    }
    return List.copyOf(links);
  }

  private List<Shell.NavLink> nav(Words words, Page page) {
    return Stream.of(
            link(words, page, Addresses.REPORTS, Phrase.REPORTS_TITLE),
            link(words, page, Addresses.RECOMMENDATIONS, Phrase.RECOMMENDATIONS_TITLE),
            link(words, page, Addresses.facet(Facet.MINISTRY), Phrase.FACETS_MINISTRY),
            link(words, page, Addresses.facet(Facet.REGION), Phrase.FACETS_REGION),
            link(words, page, Addresses.facet(Facet.THEME), Phrase.FACETS_THEME),
            link(words, page, Addresses.STATISTICS, Phrase.STATISTICS_TITLE),
            link(words, page, Addresses.DATA, Phrase.DATA_TITLE),
            link(words, page, Addresses.ABOUT, Phrase.ABOUT_TITLE))
        .toList();
  }

  private List<Shell.NavLink> foot(Words words, Page page) {
    return Stream.of(
            link(words, page, Addresses.facet(Facet.TYPE), Phrase.FACETS_TYPE),
            link(words, page, Addresses.facet(Facet.ADDRESSEE), Phrase.FACETS_ADDRESSEE),
            link(words, page, Addresses.facet(Facet.YEAR), Phrase.FACETS_YEAR),
            link(words, page, Addresses.ANSWERS, Phrase.ANSWERS_TITLE),
            link(words, page, Addresses.METHOD, Phrase.METHOD_TITLE),
            link(words, page, Addresses.GLOSSARY, Phrase.GLOSSARY_TITLE),
            link(words, page, Addresses.ACCESSIBILITY, Phrase.ACCESSIBILITY_TITLE),
            link(words, page, Addresses.PRIVACY, Phrase.PRIVACY_TITLE))
        .toList();
  }

  private Shell.NavLink link(Words words, Page page, String folder, Phrase text) {
    return new Shell.NavLink(
        addresses.link(words.tag(), folder), words.say(text), page.section().equals(folder));
  }
}
