package kz.bayandama.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What machines read: Atom feeds (RFC 4287) of everything, of each ministry and of each region, the
 * sitemap and robots.txt.
 */
final class Feeds {
  private static final int SITEMAP = 10_000;
  private static final int ENTRIES = 50;
  private static final String FILE = "feed.xml";
  private static final List<Facet> WITH_FEEDS = List.of(Facet.MINISTRY, Facet.REGION);

  private final Register register;
  private final SiteSettings settings;
  private final Templates templates;
  private final TreeWriter out;
  private final Fingerprint.Memory memory;
  private final String generation;

  Feeds(
      Register register,
      SiteSettings settings,
      Templates templates,
      TreeWriter out,
      Fingerprint.Memory memory,
      String generation) {
    this.register = register;
    this.settings = settings;
    this.templates = templates;
    this.out = out;
    this.memory = memory;
    this.generation = generation;
  }

  /** A feed; ids stay the same wherever the site stands. */
  record FeedView(
      String lang,
      String title,
      String id,
      String updated,
      Optional<String> self,
      String home,
      List<EntryView> entries) {
    private FeedView with(List<EntryView> more) {
      List<EntryView> all = new ArrayList<>(entries);
      all.addAll(more);
      return new FeedView(lang, title, id, updated, self, home, all);
    }
  }

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

  /** The feed of a page's folder. */
  static String file(String language, String folder) {
    return language + "/" + folder + FILE;
  }

  static boolean has(Facet facet) {
    return WITH_FEEDS.contains(facet);
  }

  /**
   * A recommendation with its news.
   *
   * @param changed the day of the last that happened to it
   */
  private record News(Register.Followed one, LocalDate changed) {
    private static final Comparator<News> NEWEST_FIRST =
        Comparator.comparing(News::changed).reversed().thenComparing(news -> news.one().id());
  }

  /** All feeds of a language, which are no pages. */
  List<Page> feeds(Common common) throws IOException {
    Words words = common.words();
    List<News> news = register.recommendations().stream().map(this::news).toList();
    String title = words.say(Phrase.FEED_TITLE);
    feed(common, Addresses.HOME, title, register.years(), news);
    for (Facet facet : WITH_FEEDS) {
      Map<String, List<News>> by = new TreeMap<>();
      for (News one : news) {
        facet
            .of(one.one().line())
            .ifPresent(value -> by.computeIfAbsent(value, any -> new ArrayList<>()).add(one));
      }
      for (Map.Entry<String, List<News>> one : by.entrySet()) {
        feed(
            common,
            Addresses.value(facet, one.getKey()),
            title + ": " + facet.name(one.getKey(), register.profile(), words),
            List.of(),
            one.getValue());
      }
    }
    return List.of();
  }

  private void feed(Common common, String folder, String title, List<Year> years, List<News> all)
      throws IOException {
    Words words = common.words();
    List<News> newest = all.stream().sorted(News.NEWEST_FIRST).limit(ENTRIES).toList();
    List<EntryView> reports = years.stream().map(year -> report(year, words, folder)).toList();
    String path = file(words.tag(), folder);
    String place = folder.isEmpty() ? "" : ":" + folder.substring(0, folder.length() - 1);
    FeedView around =
        new FeedView(
            words.tag(),
            title,
            "urn:bayandama:" + register.profile().id() + ":" + words.tag() + place,
            Stream.concat(
                    reports.stream().map(EntryView::updated),
                    newest.stream().map(one -> time(one.changed())))
                .max(Comparator.naturalOrder())
                .orElse("1970-01-01T00:00:00Z"),
            settings.address().map(address -> address + path),
            base(folder) + words.tag() + "/" + folder,
            reports);
    out.put(
        path,
        memory.of(generation, common.inputs(), "parts/feed", around, newest),
        () ->
            rendered(
                "parts/feed",
                around.with(newest.stream().map(one -> entry(one, words, folder)).toList())));
  }

  private byte[] rendered(String template, Record view) {
    return templates.render(template, List.of(view)).getBytes(StandardCharsets.UTF_8);
  }

  private void put(String path, String template, Record view) throws IOException {
    out.put(path, memory.of(generation, template, view), () -> rendered(template, view));
  }

  /** What leads to the site's root: its address, or the way up. */
  private String base(String folder) {
    return settings
        .address()
        .map(URI::toString)
        .orElseGet(() -> "../".repeat(1 + (int) folder.chars().filter(c -> c == '/').count()));
  }

  private EntryView report(Year year, Words words, String folder) {
    return new EntryView(
        "urn:sha256:" + year.adoption().digest() + ":" + words.tag(),
        year.title().best(words.language()),
        time(year.adoption().date()),
        base(folder) + words.tag() + "/" + Addresses.report(year.year()),
        words.say(
            Phrase.FEED_ENTRY,
            "date",
            words.formats().date(year.adoption().date()),
            "n",
            words.count(Phrase.COUNT_RECOMMENDATIONS, year.lines().size())));
  }

  private EntryView entry(News news, Words words, String folder) {
    Register.Followed one = news.one();
    return new EntryView(
        "urn:bayandama:" + register.profile().id() + ":" + one.id() + ":" + words.tag(),
        words.say(Phrase.RECOMMENDATION_TITLE, "id", one.id())
            + ": "
            + words.say(Phrase.of("STATUS_", one.status())),
        time(news.changed()),
        base(folder) + Addresses.cited(words.tag(), one.id()),
        one.recommendation().text().best(words.language()));
  }

  private News news(Register.Followed one) {
    LocalDate changed = one.origin().day();
    for (SiteContent.Reply reply : register.replies().getOrDefault(one.id(), List.of())) {
      changed = reply.received().isAfter(changed) ? reply.received() : changed;
    }
    return new News(one, changed);
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
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
    put("robots.txt", "parts/robots", new RobotsView(index));
  }

  private String sitemaps(URI site, List<SiteLanguage> languages, List<String> folders)
      throws IOException {
    List<UrlOf> urls = new ArrayList<>();
    for (SiteLanguage language : languages) {
      folders.forEach(folder -> urls.add(new UrlOf(language, folder)));
    }
    String inputs = memory.of(generation, site, languages, folders);
    List<String> names = new ArrayList<>();
    for (int from = 0; from < urls.size(); from += SITEMAP) {
      String name = "sitemap-" + (names.size() + 1) + ".xml";
      List<UrlOf> some = urls.subList(from, Math.min(urls.size(), from + SITEMAP));
      out.put(
          name,
          memory.of(inputs, from),
          () -> sitemap(site, languages, some).getBytes(StandardCharsets.UTF_8));
      names.add(site + name);
    }
    put("sitemap.xml", "parts/sitemaps", new SitemapsView(names));
    return site + "sitemap.xml";
  }

  /** A page that a sitemap names. */
  private record UrlOf(SiteLanguage language, String folder) {}

  private String sitemap(URI site, List<SiteLanguage> languages, List<UrlOf> some) {
    List<UrlView> urls =
        some.stream()
            .map(one ->
                new UrlView(
                    site + one.language().tag() + "/" + one.folder(),
                    languages.stream()
                        .map(l -> new AlternateView(l.tag(), site + l.tag() + "/" + one.folder()))
                        .toList()))
            .toList();
    return templates.render("parts/sitemap", List.of(new SitemapView(urls)));
  }
}
