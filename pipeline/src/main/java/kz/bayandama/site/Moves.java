package kz.bayandama.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.bayandama.json.Yaml;

/**
 * Addresses that have moved, from {@code moved.yaml}: whoever comes to an old one is led on, in
 * every language, by plain files on any store.
 *
 * @param moved new folder by old folder, both from the root of a language's tree
 */
record Moves(Map<String, String> moved) {
  /** A page that leads on. */
  record View(String target) {}

  static Moves read(Look look) throws IOException {
    Moves moves = Yaml.read(look.bytes("moved.yaml"), Moves.class);
    return new Moves(new TreeMap<>(moves.moved()));
  }

  /** Where each of these pages leads to, from the site's root, by its file. */
  Map<String, String> targets(List<SiteLanguage> languages, Addresses addresses) {
    Map<String, String> targets = new TreeMap<>();
    for (SiteLanguage language : languages) {
      moved.forEach((old, now) ->
          targets.put(Addresses.file(language.tag(), old), addresses.link(language.tag(), now)));
    }
    return targets;
  }

  /**
   * The pages that lead on.
   *
   * @param folders of all pages that there are
   * @throws IllegalArgumentException if a new address is nobody's, or an old one is a page's
   */
  List<Page> pages(Words words, Addresses addresses, Set<String> folders) {
    moved.forEach((old, now) -> {
      if (!folders.contains(now) || folders.contains(old)) {
        throw new IllegalArgumentException(
            "moved.yaml: «" + old + "» has a page, or «" + now + "» has none");
      }
    });
    String title = words.say(Phrase.MOVED_TITLE);
    return moved.entrySet().stream()
        .map(one ->
            new Page(
                    one.getKey(),
                    "pages/moved",
                    title,
                    title,
                    one.getValue(),
                    new View(addresses.link(words.tag(), one.getValue())))
                .hidden())
        .toList();
  }
}
