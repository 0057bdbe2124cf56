package kz.bayandama.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page of one language before it is rendered.
 *
 * @param folder its address in the language's tree
 * @param template without the ending
 * @param title for the window and for search engines, without the site's name
 * @param description one sentence for search engines
 * @param section the address of the navigation's entry that it belongs to
 * @param inputs all that decides what its template prints
 * @param view what its template prints, which is made only when it is needed
 * @param scripts names of the assets that it runs
 * @param extras what only some pages have
 */
record Page(
    String folder,
    String template,
    String title,
    String description,
    String section,
    Object inputs,
    Supplier<Object> view,
    List<String> scripts,
    Extras extras) {
  Page(
      String folder,
      String template,
      String title,
      String description,
      String section,
      Object view) {
    this(folder, template, title, description, section, view, List.of());
  }

  Page(
      String folder,
      String template,
      String title,
      String description,
      String section,
      Object view,
      List<String> scripts) {
    this(folder, template, title, description, section, view, () -> view, scripts, Extras.NONE);
  }

  /** One whose view is made of these inputs, and of nothing else, if need be. */
  static Page of(
      String folder,
      String template,
      String title,
      String description,
      String section,
      Object inputs,
      Supplier<Object> view) {
    return new Page(
        folder, template, title, description, section, inputs, view, List.of(), Extras.NONE);
  }

  /** The same with scripts. */
  Page withScripts(List<String> names) {
    return new Page(folder, template, title, description, section, inputs, view, names, extras);
  }

  /**
   * What only some pages have.
   *
   * @param indexed whether search engines may list the page
   * @param picture path of the picture that stands for it where it is linked to
   * @param data what it says to machines: JSON-LD
   * @param feed folder of its own feed
   */
  record Extras(
      boolean indexed, Optional<String> picture, Optional<String> data, Optional<String> feed) {
    static final Extras NONE =
        new Extras(true, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, kept out of search engines. */
  Page hidden() {
    return with(new Extras(false, extras.picture, extras.data, extras.feed));
  }

  /** The same with a picture. */
  Page withPicture(String path) {
    return with(new Extras(extras.indexed, Optional.of(path), extras.data, extras.feed));
  }

  /** The same with what it says to machines. */
  Page withData(String json) {
    return with(new Extras(extras.indexed, extras.picture, Optional.of(json), extras.feed));
  }

  /** The same with a feed in that folder. */
  Page withFeed(String feedFolder) {
    return with(new Extras(extras.indexed, extras.picture, extras.data, Optional.of(feedFolder)));
  }

  private Page with(Extras newExtras) {
    return new Page(
        folder, template, title, description, section, inputs, view, scripts, newExtras);
  }
}
