package kz.bayandama.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds every page.
 *
 * @param w the words by key
 * @param root before every link: what leads to the site's root
 * @param window the window's title
 * @param languages the same page in every language
 * @param style path of the style sheet
 * @param fonts paths of the fonts that every page needs at once
 * @param canonical the page's own address, where the site's is known
 * @param feed path of the page's own feed, else of the whole site's
 * @param indexed whether search engines may list the page
 * @param picture address of the picture that stands for the page
 * @param linked JSON-LD, safe inside a script element
 */
record Shell(
    String lang,
    Map<String, String> w,
    String root,
    String home,
    String window,
    String title,
    String description,
    List<LanguageLink> languages,
    Links links,
    String style,
    String icon,
    List<String> fonts,
    List<String> scripts,
    Optional<String> canonical,
    String feed,
    Optional<String> contact,
    boolean indexed,
    Optional<String> picture,
    Optional<String> linked) {

  /** The same without the words: they are the same on all pages. */
  Shell withoutWords() {
    return new Shell(
        lang,
        Map.of(),
        root,
        home,
        window,
        title,
        description,
        languages,
        links,
        style,
        icon,
        fonts,
        scripts,
        canonical,
        feed,
        contact,
        indexed,
        picture,
        linked);
  }

  /**
   * The page in a language.
   *
   * @param href from the site's root
   * @param address absolute where the site's address is known
   */
  record LanguageLink(String tag, String name, String href, String address, boolean current) {}

  /** The navigation above and below all pages of a section. */
  record Links(List<NavLink> nav, List<NavLink> foot) implements Fingerprint.Shared {}

  /** An entry of the navigation. */
  record NavLink(String href, String text, boolean current) {}
}
