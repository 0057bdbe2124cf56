package kz.bayandama.site;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.bayandama.json.Yaml;
import kz.bayandama.report.Language;

/**
 * A language that the site is written in, from {@code languages.yaml}.
 *
 * @param tag BCP 47: the folder of its pages
 * @param texts whose texts of editions and of the profile its pages print
 * @param name as its own readers call it
 */
record SiteLanguage(String tag, Language texts, String name) {

  /** The file as people edit it. */
  private record LanguageFile(List<SiteLanguage> languages) {}

  /**
   * The languages in the order in which readers choose among them.
   *
   * @throws IllegalArgumentException if there is none, or two have the same tag or texts
   */
  static List<SiteLanguage> read(Look look) throws IOException {
    List<SiteLanguage> all =
        Yaml.read(look.bytes("languages.yaml"), LanguageFile.class).languages();
    Set<Object> seen = new HashSet<>();
    for (SiteLanguage one : all) {
      if (!seen.add(one.tag()) || !seen.add(one.texts())) {
        throw new IllegalArgumentException(
            "languages.yaml: «" + one.tag() + "» has the tag or the texts of another language");
      }
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("languages.yaml: a site needs a language");
    }
    return List.copyOf(all);
  }
}
