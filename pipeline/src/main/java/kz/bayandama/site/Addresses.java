package kz.bayandama.site;

/**
 * Where pages stand: folders from the root of a language's tree, the same in every language. They
 * are permanent.
 */
final class Addresses {
  static final String HOME = "";
  static final String REPORTS = "reports/";
  static final String RECOMMENDATIONS = "recommendations/";
  static final String STATISTICS = "statistics/";
  static final String ANSWERS = "answers/";
  static final String DATA = "data/";
  static final String GLOSSARY = "glossary/";
  static final String ABOUT = "about/";
  static final String METHOD = "method/";
  static final String ACCESSIBILITY = "accessibility/";
  static final String PRIVACY = "privacy/";

  private final String index;

  Addresses(SiteSettings settings) {
    index = settings.indexNames() ? "index.html" : "";
  }

  static String report(int year) {
    return REPORTS + year + "/";
  }

  static String chapter(int year, int number) {
    return report(year) + "chapter-" + number + "/";
  }

  static String recommendation(String id) {
    return RECOMMENDATIONS + id + "/";
  }

  static String facet(Facet facet) {
    return facet.folder() + "/";
  }

  static String value(Facet facet, String value) {
    return facet(facet) + Facet.slug(value) + "/";
  }

  /** A further page of a list; the first is the list's own. */
  static String page(String list, int number) {
    return number == 1 ? list : list + "page-" + number + "/";
  }

  /** A link from the site's root. */
  String link(String language, String folder) {
    return language + "/" + folder + index;
  }

  /** A link to a place in a page. */
  String link(String language, String folder, String anchor) {
    return link(language, folder) + "#" + anchor;
  }

  /** A recommendation's permanent address, from the site's root. */
  static String cited(String language, String id) {
    return language + "/" + recommendation(id);
  }

  /** The file of a page. */
  static String file(String language, String folder) {
    return language + "/" + folder + "index.html";
  }

  /** What leads from a page of that folder to the site's root, before any link. */
  static String root(SiteSettings settings, String folder) {
    if (!settings.basePath().isEmpty()) {
      return settings.basePath();
    }
    return "../".repeat(1 + (int) folder.chars().filter(c -> c == '/').count());
  }
}
