package kz.bayandama.site;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.AdoptedEdition;

/** What machines read: an Atom feed of the Reports (RFC 4287), the sitemap and robots.txt. */
final class Feeds {
  private static final int SITEMAP = 10_000;

  private final Register register;
  private final SiteSettings settings;
  private final Templates templates;
  private final TreeWriter out;

  Feeds(Register register, SiteSettings settings, Templates templates, TreeWriter out) {
    this.register = register;
    this.settings = settings;
    this.templates = templates;
    this.out = out;
  }

  /** A feed; ids stay the same wherever the site stands. */
  record FeedView(
      String lang,
      String title,
      String id,
      String updated,
      Optional<String> self,
      String home,
      List<EntryView> entries) {}

  /** An entry of it. */
  record EntryView(String id, String title, String updated, String href, String summary) {}

  /** A sitemap. */
  record SitemapView(List<UrlView> urls) {}

  /** A page in every language. */
  record UrlView(String address, List<AlternateView> alternates) {}

  /** The page in one of them. */
  record AlternateView(String lang, String address) {}

  /** A sitemap of sitemaps. */
  record SitemapsView(List<String> sitemaps) {}

  /** robots.txt. */
  record RobotsView(Optional<String> sitemap) {}

  static String file(String language) {
    return language + "/feed.xml";
  }

  void feed(Words words) throws IOException {
    String tag = words.tag();
    String base = settings.address().map(URI::toString).orElse("../");
    List<EntryView> entries = new ArrayList<>();
    for (AdoptedEdition adopted : register.editions()) {
      int year = adopted.edition().year();
      entries.add(
          new EntryView(
              "urn:sha256:" + adopted.adoption().digest() + ":" + tag,
              adopted.edition().title().best(words.language()),
              adopted.adoption().date() + "T00:00:00Z",
              base + tag + "/" + Addresses.report(year),
              words.say(
                  Phrase.FEED_ENTRY,
                  "date",
                  words.formats().date(adopted.adoption().date()),
                  "n",
                  words.count(
                      Phrase.COUNT_RECOMMENDATIONS, adopted.edition().recommendations().size()))));
    }
    String updated = entries.isEmpty() ? "1970-01-01T00:00:00Z" : latest();
    FeedView view =
        new FeedView(
            tag,
            words.say(Phrase.FEED_TITLE),
            "urn:bayandama:" + register.profile().id() + ":" + tag,
            updated,
            settings.address().map(address -> address + file(words.tag())),
            base + tag + "/",
            entries);
    out.put(file(words.tag()), templates.render("parts/feed", List.of(view)));
  }

  private String latest() {
    return register.editions().stream()
            .map(adopted -> adopted.adoption().date())
            .max(java.util.Comparator.naturalOrder())
            .orElseThrow()
        + "T00:00:00Z";
  }

  /**
   * The sitemap, where the site's address is known, and robots.txt.
   *
   * @param folders of all pages
   */
  void sitemap(List<SiteLanguage> languages, List<String> folders) throws IOException {
    Optional<String> index = Optional.empty();
    if (settings.address().isPresent()) {
      index = Optional.of(sitemaps(settings.address().get(), languages, folders));
    }
    out.put("robots.txt", templates.render("parts/robots", List.of(new RobotsView(index))));
  }

  private String sitemaps(URI site, List<SiteLanguage> languages, List<String> folders)
      throws IOException {
    List<UrlView> urls = new ArrayList<>();
    for (SiteLanguage language : languages) {
      for (String folder : folders) {
        urls.add(
            new UrlView(
                site + language.tag() + "/" + folder,
                languages.stream()
                    .map(l -> new AlternateView(l.tag(), site + l.tag() + "/" + folder))
                    .toList()));
      }
    }
    List<String> names = new ArrayList<>();
    for (int from = 0; from < urls.size(); from += SITEMAP) {
      String name = "sitemap-" + (names.size() + 1) + ".xml";
      List<UrlView> some = urls.subList(from, Math.min(urls.size(), from + SITEMAP));
      out.put(name, templates.render("parts/sitemap", List.of(new SitemapView(some))));
      names.add(site + name);
    }
    out.put("sitemap.xml", templates.render("parts/sitemaps", List.of(new SitemapsView(names))));
    return site + "sitemap.xml";
  }
}
