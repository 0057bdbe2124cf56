package kz.bayandama.site;

import java.util.List;

/**
 * A page of one language before it is rendered.
 *
 * @param folder its address in the language's tree
 * @param template without the ending
 * @param title for the window and for search engines, without the site's name
 * @param description one sentence for search engines
 * @param section the address of the navigation's entry that it belongs to
 * @param view what its template prints
 * @param scripts names of the assets that it runs
 */
record Page(
    String folder,
    String template,
    String title,
    String description,
    String section,
    Object view,
    List<String> scripts) {
  Page(
      String folder,
      String template,
      String title,
      String description,
      String section,
      Object view) {
    this(folder, template, title, description, section, view, List.of());
  }
}
