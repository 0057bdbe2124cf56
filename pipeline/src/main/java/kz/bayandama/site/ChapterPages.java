package kz.bayandama.site;

import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Edition;

/** The pages of a Report's chapters, and its contents. */
final class ChapterPages {
  private final Register register;
  private final Common common;
  private final Words words;
  private final Addresses addresses;
  private final Cards cards;

  ChapterPages(Register register, Common common, Addresses addresses, Cards cards) {
    this.register = register;
    this.common = common;
    this.words = common.words();
    this.addresses = addresses;
    this.cards = cards;
  }

  /** A chapter in the contents. */
  record ChapterLink(
      String href, String number, TextView title, boolean current, List<ItemLink> items) {}

  /** An item in the contents. */
  record ItemLink(String href, String number, TextView title, boolean empty) {}

  /** A chapter's page. */
  record ChapterView(
      TextView report,
      String reportHref,
      String number,
      TextView heading,
      List<ItemView> items,
      List<ChapterLink> chapters,
      Optional<Link> previous,
      Optional<Link> next) {
    private ChapterView with(List<ItemView> newItems) {
      return new ChapterView(
          report, reportHref, number, heading, newItems, chapters, previous, next);
    }
  }

  /** An item of a chapter. */
  record ItemView(
      String number,
      String anchor,
      TextView title,
      boolean empty,
      List<Passages.PassageView> passages) {}

  /**
   * A Report's contents.
   *
   * @param current number of the chapter that they stand beside, 0 for none
   */
  List<ChapterLink> contents(Year edition, int current) {
    return edition.headings().stream()
        .map(chapter -> {
          String page = Addresses.chapter(edition.year(), chapter.number());
          return new ChapterLink(
              addresses.link(words.tag(), page),
              Integer.toString(chapter.number()),
              TextView.of(chapter.title(), words),
              chapter.number() == current,
              chapter.items().stream().map(item -> item(page, item)).toList());
        })
        .toList();
  }

  private ItemLink item(String page, Year.ItemHeading item) {
    return new ItemLink(
        addresses.link(words.tag(), page, anchor(item.number())),
        Integer.toString(item.number()),
        Passages.heading(item.title(), words),
        item.empty());
  }

  private static String anchor(int item) {
    return "item-" + item;
  }

  /**
   * All that a chapter's page is made of.
   *
   * @param around the page without its items
   * @param digest of all that the items print, but for recommendations
   */
  private record ChapterInputs(
      String common, ChapterView around, String digest, List<Register.Followed> recommendations) {}

  /** A chapter's page. */
  Page page(Year edition, Year.Heading chapter) {
    TextView title = TextView.of(chapter.title(), words);
    ChapterView around =
        new ChapterView(
            TextView.of(edition.title(), words),
            addresses.link(words.tag(), Addresses.report(edition.year())),
            words.say(Phrase.CHAPTER_NUMBER, "n", Integer.toString(chapter.number())),
            title,
            List.of(),
            contents(edition, chapter.number()),
            neighbour(edition, chapter.number() - 1),
            neighbour(edition, chapter.number() + 1));
    String name = around.number() + ". " + title.text();
    List<Register.Followed> printed =
        chapter.recommendations().stream().flatMap(id -> register.find(id).stream()).toList();
    Records records = register.records(edition);
    return Page.of(
        Addresses.chapter(edition.year(), chapter.number()),
        "pages/chapter",
        name + ". " + edition.title().best(words.language()),
        name,
        Addresses.REPORTS,
        new ChapterInputs(common.inputs(), around, chapter.digest(), printed),
        () -> around.with(items(records.edition(), chapter.number(), printed)));
  }

  private List<ItemView> items(
      Edition edition, int number, List<Register.Followed> recommendations) {
    Passages passages = new Passages(recommendations, edition, words, cards);
    return edition.chapters().stream()
        .filter(chapter -> chapter.number() == number)
        .flatMap(chapter -> chapter.items().stream())
        .map(item ->
            new ItemView(
                Integer.toString(item.number()),
                anchor(item.number()),
                Passages.heading(item.title(), words),
                item.passages().isEmpty(),
                passages.views(item.passages())))
        .toList();
  }

  private Optional<Link> neighbour(Year edition, int number) {
    return edition.headings().stream()
        .filter(chapter -> chapter.number() == number)
        .findFirst()
        .map(chapter ->
            new Link(
                addresses.link(words.tag(), Addresses.chapter(edition.year(), number)),
                words.say(Phrase.CHAPTER_NUMBER, "n", Integer.toString(number))));
  }
}
