package kz.bayandama.index;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.site.SiteBuilder;
import kz.bayandama.site.SiteContent;
import kz.bayandama.site.SiteSettings;
import kz.bayandama.site.SiteTree;

/**
 * The same invented recommendations for three generators of sites, in one language: as editions for
 * ours, as pages with front matter for Hugo and JBake. {@code set RECORDS FOLDER} writes them;
 * {@code ours FOLDER EDITIONS} builds our site once, as a process of its own.
 */
public final class Generators {
  private static final Profile KZ = Profile.bundled("kz");

  private Generators() {}

  /** Runs. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1].matches("\\d+") ? args[2] : args[1]);
    if (args[0].equals("ours")) {
      System.out.println(build(folder, args[2]) + " files made or changed");
      return;
    }
    List<AdoptedEdition> editions = editions(Integer.parseInt(args[1]));
    Files.createDirectories(folder.resolve("ours/look"));
    Files.writeString(
        folder.resolve("ours/look/languages.yaml"),
        "languages:\n  - {tag: ru, texts: ru, name: Русский}\n");
    Path words = folder.resolve("ours/look/words/ru.yaml");
    try (var bundled = SiteBuilder.class.getResourceAsStream("/site-templates/words/ru.yaml")) {
      String all = new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
      write(words, all.replaceAll("(?m)^  (kk|en): .*\n", ""));
    }
    write(folder.resolve("ours/editions"), editions);
    build(folder, "editions");
    Shell shell = Shell.of(folder.resolve("ours/site"), editions.getLast());
    List<Map<String, Object>> pages = pages(editions);
    hugo(folder.resolve("hugo"), shell, pages);
    jbake(folder.resolve("jbake"), shell, pages);
    List<AdoptedEdition> changed = changed(editions);
    write(folder.resolve("ours/changed"), changed);
    write(folder.resolve("ours/early"), changed(changed.reversed()).reversed());
    System.out.println(pages.size() + " recommendations; changed: " + pages.getLast().get("id"));
  }

  private static int build(Path folder, String editions) throws IOException {
    SiteContent content = SiteContent.ofVolumes(volumes(folder.resolve("ours").resolve(editions)));
    SiteTree tree =
        new SiteBuilder()
            .build(
                content,
                KZ,
                SiteSettings.relative()
                    .at(URI.create("https://npm.example/"))
                    .withLook(folder.resolve("ours/look")),
                folder.resolve("ours/site"));
    return tree.made();
  }

  /** A file a year that is named by its bytes' digest, as an archive has them. */
  private static void write(Path folder, List<AdoptedEdition> editions) throws IOException {
    Files.createDirectories(folder);
    for (AdoptedEdition one : editions) {
      byte[] bytes = Json.bytes(one);
      Files.write(folder.resolve(one.edition().year() + "-" + Ids.of(bytes) + ".json"), bytes);
    }
  }

  /** Editions that are read, and proven, when they are needed. */
  private static List<SiteContent.Volume> volumes(Path folder) throws IOException {
    List<SiteContent.Volume> volumes = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String digest = name.substring(5, name.length() - ".json".length());
        volumes.add(
            new SiteContent.Volume(
                Integer.parseInt(name.substring(0, 4)), digest, () -> read(file, digest)));
      }
    }
    return volumes;
  }

  private static AdoptedEdition read(Path file, String digest) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!Ids.of(bytes).equals(digest)) {
      throw new IOException(file + " is not what it was");
    }
    return Json.read(bytes, AdoptedEdition.class);
  }

  /** Two thirds of the large editions' records are recommendations; the others are left out. */
  private static List<AdoptedEdition> editions(int recommendations) {
    List<AdoptedEdition> all = new ArrayList<>();
    for (Edition edition : new LargeEditions(recommendations * 3 / 2 + 300).editions()) {
      Edition only =
          new Edition(
              edition.year(),
              edition.lastYear(),
              edition.title(),
              edition.chapters(),
              edition.visits(),
              List.of(),
              edition.recommendations().subList(0, recommendations / 10).stream()
                  .map(Generators::inOneLanguage)
                  .toList(),
              List.of());
      LocalDate day = LocalDate.of(edition.year() + 1, 2, 1);
      all.add(
          new AdoptedEdition(only, new Adoption(only.year(), "0".repeat(64), day, 3, 3, 0, 0, 0)));
    }
    return all;
  }

  private static PublicRecommendation inOneLanguage(PublicRecommendation one) {
    return new PublicRecommendation(
        one.id(),
        one.visit(),
        Texts.of(Language.RU, String.join("\n", one.text().byLanguage().values())),
        one.addressee(),
        one.ministry(),
        one.type(),
        one.region(),
        one.year(),
        one.deadline(),
        one.repeated(),
        one.repeats(),
        one.theme(),
        one.status(),
        one.item(),
        one.sources(),
        one.visits());
  }

  /** The same with another status of the last recommendation. */
  private static List<AdoptedEdition> changed(List<AdoptedEdition> editions) {
    AdoptedEdition last = editions.getLast();
    PublicRecommendation one = last.edition().recommendations().getLast();
    Edition.Status other =
        one.status() == Edition.Status.PARTLY ? Edition.Status.ACCEPTED : Edition.Status.PARTLY;
    List<AdoptedEdition> all = new ArrayList<>(editions.subList(0, editions.size() - 1));
    all.add(
        new AdoptedEdition(last.edition().withStatuses(Map.of(one.id(), other)), last.adoption()));
    return all;
  }

  /** What is the same on all pages: the site's own head and foot, with the title's place. */
  private record Shell(String head, String foot) {
    static Shell of(Path site, AdoptedEdition edition) throws IOException {
      String id = edition.edition().recommendations().getLast().id();
      String page = Files.readString(site.resolve("ru/recommendations/" + id + "/index.html"));
      String title = page.replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
      String own = title.substring(0, title.lastIndexOf(" · "));
      int main = page.indexOf("<article");
      String head =
          page.substring(0, main)
              .replaceAll("<script type=\"application/ld[^\n]*\n", "")
              .replace(own, "@TITLE@")
              .replaceAll(
                  "(name=\"description\" content|og:description\" content)=\"[^\"]*\"",
                  "$1=\"@TITLE@\"")
              .replace(id, "@ID@")
              .replace("../../../", "/");
      String foot = page.substring(page.indexOf("</article>") + 10).replace("../../../", "/");
      return new Shell(head, foot);
    }
  }

  /** Each recommendation as names and texts. */
  private static List<Map<String, Object>> pages(List<AdoptedEdition> editions) {
    List<Map<String, Object>> pages = new ArrayList<>();
    for (AdoptedEdition adopted : editions) {
      Edition edition = adopted.edition();
      Map<String, PublicVisit> visits = new TreeMap<>();
      edition.visits().forEach(visit -> visits.put(visit.id(), visit));
      Map<String, List<PublicRecommendation>> byVisit =
          edition.recommendations().stream()
              .collect(Collectors.groupingBy(PublicRecommendation::visit));
      for (PublicRecommendation one : edition.recommendations()) {
        PublicVisit visit = visits.get(one.visit());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", one.id());
        page.put("title", "Рекомендация " + one.id());
        page.put("date", adopted.adoption().date().toString());
        page.put("text", text(one));
        page.put("year", Integer.toString(one.year()));
        page.put("ministry", KZ.body(one.ministry()).orElseThrow().best(Language.RU));
        page.put("type", KZ.institutionType(one.type()).orElseThrow().names().best(Language.RU));
        page.put("region", KZ.region(one.region()).orElseThrow().names().best(Language.RU));
        page.put("theme", KZ.theme(one.theme()).orElseThrow().names().best(Language.RU));
        page.put("addressee", KZ.body(one.addressee().body()).orElseThrow().best(Language.RU));
        page.put(
            "status", one.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        page.put("institution", visit.institution().name());
        page.put("visited", String.valueOf(visit.from()));
        page.put("repeated", one.repeated());
        page.put(
            "siblings",
            byVisit.get(one.visit()).stream()
                .filter(other -> !other.id().equals(one.id()))
                .map(other -> Map.of("id", other.id(), "text", text(other)))
                .toList());
        pages.add(page);
      }
    }
    return pages;
  }

  private static String text(PublicRecommendation one) {
    return one.text().best(Language.RU).replace('\n', ' ');
  }

  private static final List<String> FACETS =
      List.of("ministry", "type", "region", "theme", "addressee", "year");
  private static final List<String> LISTS =
      List.of("ministries", "types", "regions", "themes", "addressees", "years");

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void hugo(Path folder, Shell shell, List<Map<String, Object>> pages)
      throws IOException {
    StringBuilder config =
        new StringBuilder(
            """
            baseURL = "https://npm.example/"
            languageCode = "ru"
            defaultContentLanguage = "ru"
            title = "Доклады"
            paginate = 100
            disablePathToLower = true
            timeout = "300s"
            [outputs]
            home = ["HTML", "RSS"]
            section = ["HTML"]
            taxonomy = ["HTML"]
            term = ["HTML"]
            [taxonomies]
            """);
    for (int i = 0; i < FACETS.size(); i++) {
      config.append(FACETS.get(i)).append("_ = \"").append(LISTS.get(i)).append("\"\n");
    }
    write(folder.resolve("config.toml"), config.toString());
    Path layouts = folder.resolve("layouts");
    String head =
        shell
            .head()
            .replace("@TITLE@", "{{ .Title }}")
            .replace("@ID@", "{{ .File.ContentBaseName }}");
    write(
        layouts.resolve("partials/head.html"),
        head.replace("{{ .File.ContentBaseName }}", "{{ with .Params.id }}{{ . }}{{ end }}"));
    write(layouts.resolve("partials/foot.html"), shell.foot());
    write(
        layouts.resolve("partials/card.html"),
        """
        <li class="card">
        <p class="card-text" lang="ru"><a href="{{ .RelPermalink }}">{{ .Params.text }}</a></p>
        <p class="card-facts"><span class="card-id">{{ .Params.id }}</span> <span>{{ index .Params.addressees 0 }}</span> <span>{{ .Params.institution }}</span> <span class="status status-{{ .Params.status }}">{{ .Params.status }}</span>{{ if .Params.repeated }} <span class="repeated">повторная</span>{{ end }}</p>
        </li>
        """);
    StringBuilder facts = new StringBuilder();
    for (String list : LISTS) {
      facts.append(
          "{{ range .Params."
              + list
              + " }}<div><dt>"
              + list
              + "</dt><dd><a href=\"/"
              + list
              + "/{{ urlize . }}/\">{{ . }}</a></dd></div>\n{{ end }}");
    }
    write(
        layouts.resolve("_default/single.html"),
        """
        {{ partial "head.html" . }}<article class="one">
        <p class="kicker">Рекомендация <span class="card-id">{{ .Params.id }}</span></p>
        <h1 class="quote" lang="ru">{{ .Params.text }}</h1>
        <p class="one-status"><span class="status status-{{ .Params.status }}">{{ .Params.status }}</span>{{ if .Params.repeated }} <span class="repeated">повторная</span>{{ end }}</p>
        <div class="one-parts">
        <div>
        <dl class="facts">
        """
            + facts
            + """
            <div><dt>Учреждение</dt><dd>{{ .Params.institution }}</dd></div>
            <div><dt>Посещение</dt><dd>{{ .Params.visited }}</dd></div>
            <div><dt>Место в докладе</dt><dd><a href="/years/{{ index .Params.years 0 }}/">Доклад за {{ index .Params.years 0 }} год, глава 1, пункт 1</a></dd></div>
            </dl>
            </div>
            <div>
            <section aria-labelledby="history">
            <h2 id="history">Что происходило</h2>
            <ol class="history">
            <li><time datetime="{{ .Params.visited }}">{{ .Params.visited }}</time> <span>Участники механизма посетили учреждение</span></li>
            <li><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "02.01.2006" }}</time> <span>Координационный совет утвердил доклад с этой рекомендацией <span class="status status-{{ .Params.status }}">{{ .Params.status }}</span></span></li>
            </ol>
            </section>
            <section class="cite" aria-labelledby="cite">
            <h2 id="cite">Как сослаться</h2>
            <p id="citation">Рекомендация {{ .Params.id }}. Доклад. Утверждён Координационным советом {{ .Date.Format "02.01.2006" }}. {{ .Permalink }}</p>
            <p class="buttons" hidden data-copied="Скопировано">
            <button type="button" data-copy="address">Скопировать ссылку</button>
            <button type="button" data-copy="citation">Скопировать ссылку с описанием</button>
            <span class="said" role="status"></span>
            </p>
            </section>
            </div>
            </div>
            <section aria-labelledby="siblings">
            <h2 id="siblings">Другие рекомендации этого посещения</h2>
            <ul class="cards">
            {{ $page := . }}{{ range .Params.siblings }}<li class="card">
            <p class="card-text" lang="ru"><a href="/recommendations/{{ .id }}/">{{ .text }}</a></p>
            <p class="card-facts"><span class="card-id">{{ .id }}</span> <span>{{ $page.Params.institution }}</span></p>
            </li>
            {{ end }}</ul>
            </section>
            </article>{{ partial "foot.html" . }}
            """);
    write(
        layouts.resolve("_default/term.html"),
        """
        {{ partial "head.html" . }}<article>
        <h1>{{ .Title }}</h1>
        <dl class="figures"><div><dt>рекомендации</dt><dd>{{ len .Pages }}</dd></div></dl>
        <ul class="cards">
        {{ range (.Paginate .Pages).Pages }}{{ partial "card.html" . }}{{ end }}</ul>
        {{ with .Paginator }}<nav class="pages"><ul>{{ range .Pagers }}<li><a href="{{ .URL }}">{{ .PageNumber }}</a></li>{{ end }}</ul></nav>{{ end }}
        </article>{{ partial "foot.html" . }}
        """);
    String list =
        """
        {{ partial "head.html" . }}<article>
        <h1>{{ .Title }}</h1>
        <table class="bars"><tbody>
        {{ range .Pages }}<tr><th scope="row"><a href="{{ .RelPermalink }}">{{ .Title }}</a></th><td class="num">{{ len .Pages }}</td></tr>
        {{ end }}</tbody></table>
        </article>{{ partial "foot.html" . }}
        """;
    write(layouts.resolve("_default/terms.html"), list);
    write(
        layouts.resolve("_default/list.html"),
        """
        {{ partial "head.html" . }}<article>
        <h1>{{ .Title }}</h1>
        <ul class="cards">
        {{ range first 20 .Pages }}{{ partial "card.html" . }}{{ end }}</ul>
        </article>{{ partial "foot.html" . }}
        """);
    write(
        layouts.resolve("index.html"),
        """
        {{ partial "head.html" . }}<article>
        <h1>Места, где люди лишены свободы</h1>
        {{ range $name, $terms := .Site.Taxonomies }}<table class="bars"><caption>{{ $name }}</caption><tbody>
        {{ range $terms.ByCount }}<tr><th scope="row"><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a></th><td class="num">{{ .Count }}</td></tr>
        {{ end }}</tbody></table>{{ end }}
        </article>{{ partial "foot.html" . }}
        """);
    for (Map<String, Object> page : pages) {
      Map<String, Object> front = new LinkedHashMap<>(page);
      for (int i = 0; i < FACETS.size(); i++) {
        front.put(LISTS.get(i), List.of(String.valueOf(front.remove(FACETS.get(i)))));
      }
      write(
          folder.resolve("content/recommendations/" + page.get("id") + ".md"),
          new String(Json.bytes(front), StandardCharsets.UTF_8) + "\n");
    }
  }

  private static void jbake(Path folder, Shell shell, List<Map<String, Object>> pages)
      throws IOException {
    write(
        folder.resolve("jbake.properties"),
        """
        site.host=https://npm.example
        template.recommendation.file=recommendation.ftl
        template.tag.file=tags.ftl
        render.tags=true
        render.tagsindex=false
        render.archive=false
        render.feed=true
        render.sitemap=true
        uri.noExtension=true
        uri.noExtension.prefix=/recommendations/
        db.store=plocal
        db.path=cache
        render.encoding=UTF-8
        template.encoding=UTF-8
        """);
    Files.createDirectories(folder.resolve("assets"));
    Path templates = folder.resolve("templates");
    String head =
        shell
            .head()
            .replace("@TITLE@", "${(content.title)!\"\"}")
            .replace("@ID@", "${(content.id)!\"\"}");
    write(templates.resolve("head.ftl"), head);
    write(templates.resolve("foot.ftl"), shell.foot());
    String card =
        """
        <li class="card">
        <p class="card-text" lang="ru"><a href="/${one.uri}">${one.text?html}</a></p>
        <p class="card-facts"><span class="card-id">${one.id}</span> <span>${one.addressee}</span> <span>${one.institution}</span> <span class="status status-${one.status_}">${one.status_}</span></p>
        </li>
        """;
    StringBuilder facts = new StringBuilder();
    for (int i = 0; i < FACETS.size(); i++) {
      String name = "content." + (FACETS.get(i).equals("type") ? "type_" : FACETS.get(i));
      facts.append(
          "<div><dt>"
              + LISTS.get(i)
              + "</dt><dd><a href=\"/tags/${"
              + name
              + "?url}.html\">${"
              + name
              + "}</a></dd></div>\n");
    }
    write(
        templates.resolve("recommendation.ftl"),
        """
        <#include "head.ftl"><article class="one">
        <p class="kicker">Рекомендация <span class="card-id">${content.id}</span></p>
        <h1 class="quote" lang="ru">${content.text?html}</h1>
        <p class="one-status"><span class="status status-${content.status_}">${content.status_}</span></p>
        <div class="one-parts">
        <div>
        <dl class="facts">
        """
            + facts
            + """
            <div><dt>Учреждение</dt><dd>${content.institution}</dd></div>
            <div><dt>Посещение</dt><dd>${content.visited}</dd></div>
            <div><dt>Место в докладе</dt><dd>Доклад за ${content.year} год, глава 1, пункт 1</dd></div>
            </dl>
            </div>
            <div>
            <section aria-labelledby="history">
            <h2 id="history">Что происходило</h2>
            <ol class="history">
            <li><time datetime="${content.visited}">${content.visited}</time> <span>Участники механизма посетили учреждение</span></li>
            <li><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("dd.MM.yyyy")}</time> <span>Координационный совет утвердил доклад с этой рекомендацией <span class="status status-${content.status_}">${content.status_}</span></span></li>
            </ol>
            </section>
            <section class="cite" aria-labelledby="cite">
            <h2 id="cite">Как сослаться</h2>
            <p id="citation">Рекомендация ${content.id}. Доклад. Утверждён Координационным советом ${content.date?string("dd.MM.yyyy")}. https://npm.example/${content.uri}</p>
            <p class="buttons" hidden data-copied="Скопировано">
            <button type="button" data-copy="address">Скопировать ссылку</button>
            <button type="button" data-copy="citation">Скопировать ссылку с описанием</button>
            <span class="said" role="status"></span>
            </p>
            </section>
            </div>
            </div>
            <section aria-labelledby="siblings">
            <h2 id="siblings">Другие рекомендации этого посещения</h2>
            <ul class="cards">
            ${content.body}</ul>
            </section>
            </article><#include "foot.ftl">
            """);
    write(
        templates.resolve("tags.ftl"),
        """
        <#include "head.ftl"><article>
        <h1>${tag}</h1>
        <ul class="cards">
        <#list tag_posts as one><#if (one_index < 100)>\
        """
            + card
            + """
            </#if></#list></ul>
            </article><#include "foot.ftl">
            """);
    write(
        templates.resolve("index.ftl"),
        """
        <#include "head.ftl"><article>
        <h1>Места, где люди лишены свободы</h1>
        </article><#include "foot.ftl">
        """);
    write(
        templates.resolve("feed.ftl"),
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Доклады</title></channel></rss>
        """);
    write(
        templates.resolve("sitemap.ftl"),
        """
        <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <#list published_content as one><url><loc>https://npm.example/${one.uri}</loc></url>
        </#list></urlset>
        """);
    for (Map<String, Object> page : pages) {
      StringBuilder file = new StringBuilder("type=recommendation\nstatus=published\n");
      page.forEach((key, value) -> {
        if (!key.equals("siblings") && !key.equals("type") && !String.valueOf(value).isEmpty()) {
          file.append(key.equals("status") ? "status_" : key)
              .append('=')
              .append(value)
              .append('\n');
        }
      });
      file.append("type_=").append(page.get("type")).append('\n');
      file.append("tags=")
          .append(
              FACETS.stream()
                  .map(facet -> String.valueOf(page.get(facet)).replace(",", " "))
                  .distinct()
                  .collect(Collectors.joining(",")))
          .append("\n~~~~~~\n");
      for (Object sibling : (List<?>) page.get("siblings")) {
        Map<?, ?> one = (Map<?, ?>) sibling;
        file.append(
                "<li class=\"card\">\n"
                    + "<p class=\"card-text\" lang=\"ru\"><a href=\"/recommendations/")
            .append(one.get("id"))
            .append("/\">")
            .append(one.get("text"))
            .append("</a></p>\n<p class=\"card-facts\"><span class=\"card-id\">")
            .append(one.get("id"))
            .append("</span></p>\n</li>\n");
      }
      write(folder.resolve("content/recommendations/" + page.get("id") + ".html"), file.toString());
    }
  }
}
