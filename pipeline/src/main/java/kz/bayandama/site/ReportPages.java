package kz.bayandama.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;

/** The Reports: a list of them, a page for each year, and a page for each chapter. */
final class ReportPages {
  private final Register register;
  private final Common common;
  private final Words words;
  private final Addresses addresses;
  private final Cards cards;
  private final List<DataFiles.DataFile> files;
  private final Linked linked;

  ReportPages(
      Register register,
      Common common,
      Addresses addresses,
      Cards cards,
      List<DataFiles.DataFile> files,
      Linked linked) {
    this.register = register;
    this.common = common;
    this.words = common.words();
    this.addresses = addresses;
    this.cards = cards;
    this.files = files;
    this.linked = linked;
  }

  /** The list of Reports. */
  record ListView(List<ReportLink> reports) {}

  /** A Report in a list. */
  record ReportLink(String href, String years, TextView title, String adopted, String counts) {}

  /**
   * A Report's first page.
   *
   * @param file of the canonical JSON, whose SHA-256 is the digest
   * @param whole whether it still is what was voted on: nothing of it has been withdrawn
   * @param printed the Report as files, this language's first
   */
  record ReportView(
      TextView report,
      List<Figure> figures,
      List<ChapterLink> chapters,
      String date,
      String inFavour,
      String against,
      String abstained,
      String absent,
      String members,
      String digest,
      String file,
      String fileName,
      String fileSize,
      boolean whole,
      List<Printed> printed,
      String yearHref) {}

  /** The Report in a language, in every format. */
  record Printed(String lang, String language, List<File> formats) {}

  /** One of them. */
  record File(String href, String format, String size) {}

  /** A number with its noun. */
  record Figure(String number, String label) {}

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

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page(
            Addresses.REPORTS,
            "pages/reports",
            words.say(Phrase.REPORTS_TITLE),
            words.say(Phrase.REPORTS_DESCRIPTION),
            Addresses.REPORTS,
            new ListView(register.years().stream().map(this::link).toList())));
    for (Year year : register.years()) {
      pages.add(report(year));
      for (Year.Heading chapter : year.headings()) {
        pages.add(chapter(year, chapter));
      }
    }
    return pages;
  }

  ReportLink link(Year edition) {
    return new ReportLink(
        addresses.link(words.tag(), Addresses.report(edition.year())),
        years(edition),
        TextView.of(edition.title(), words),
        words.formats().date(edition.adoption().date()),
        words.count(Phrase.COUNT_VISITS, edition.counts().visits())
            + ", "
            + words.count(Phrase.COUNT_RECOMMENDATIONS, edition.lines().size()));
  }

  private static String years(Year edition) {
    return edition.year() == edition.lastYear()
        ? Integer.toString(edition.year())
        : edition.year() + "–" + edition.lastYear();
  }

  private Page report(Year edition) {
    Adoption vote = edition.adoption();
    Formats formats = words.formats();
    DataFiles.DataFile json =
        of(edition.year()).filter(file -> file.language().isEmpty()).findFirst().orElseThrow();
    ReportView view =
        new ReportView(
            TextView.of(edition.title(), words),
            figures(edition, words),
            chapters(edition, 0),
            formats.date(vote.date()),
            formats.number(vote.inFavour()),
            formats.number(vote.against()),
            formats.number(vote.abstained()),
            formats.number(vote.absent()),
            formats.number(vote.members()),
            vote.digest(),
            json.path(),
            json.name(),
            size(json),
            json.sha256().equals(vote.digest()),
            printed(edition.year()),
            addresses.link(
                words.tag(), Addresses.value(Facet.YEAR, Integer.toString(edition.year()))));
    return new Page(
            Addresses.report(edition.year()),
            "pages/report",
            edition.title().best(words.language()),
            words.say(
                Phrase.REPORT_DESCRIPTION,
                "year",
                years(edition),
                "date",
                formats.date(vote.date())),
            Addresses.REPORTS,
            view)
        .withPicture(Pictures.path(edition.year(), words))
        .withData(linked.report(edition, of(edition.year()).toList()));
  }

  private Stream<DataFiles.DataFile> of(int year) {
    return files.stream().filter(file -> file.year() == year);
  }

  private String size(DataFiles.DataFile file) {
    return words.count(Phrase.COUNT_KILOBYTES, DataFiles.kilobytes(file.length()));
  }

  File file(DataFiles.DataFile file) {
    return new File(file.path(), file.format(), size(file));
  }

  /** The Report of a year as files: this language's first, then as it was voted on. */
  List<Printed> files(int year) {
    List<Printed> all = new ArrayList<>(printed(year));
    List<File> whole = of(year).filter(one -> one.language().isEmpty()).map(this::file).toList();
    all.add(new Printed(words.tag(), words.say(Phrase.ALL_LANGUAGES), whole));
    return List.copyOf(all);
  }

  private List<Printed> printed(int year) {
    return words.all().stream()
        .sorted(Comparator.comparing(one -> !one.equals(words.site())))
        .map(one ->
            new Printed(
                one.tag(),
                one.name(),
                of(year)
                    .filter(file -> file.language().equals(one.texts().tag()))
                    .map(this::file)
                    .toList()))
        .filter(one -> !one.formats().isEmpty())
        .toList();
  }

  /** What a Report holds, in numbers. */
  static List<Figure> figures(Year edition, Words words) {
    long repeated = edition.lines().stream().filter(Year.Line::repeated).count();
    return List.of(
        figure(words, Phrase.NOUN_VISITS, edition.counts().visits()),
        figure(words, Phrase.NOUN_INSTITUTIONS, edition.counts().institutions()),
        figure(words, Phrase.NOUN_FINDINGS, edition.counts().findings()),
        figure(words, Phrase.NOUN_RECOMMENDATIONS, edition.lines().size()),
        figure(words, Phrase.NOUN_REPEATED, repeated));
  }

  private static Figure figure(Words words, Phrase noun, long number) {
    return new Figure(words.formats().number(number), words.count(noun, number));
  }

  private List<ChapterLink> chapters(Year edition, int current) {
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

  private Page chapter(Year edition, Year.Heading chapter) {
    TextView title = TextView.of(chapter.title(), words);
    ChapterView around =
        new ChapterView(
            TextView.of(edition.title(), words),
            addresses.link(words.tag(), Addresses.report(edition.year())),
            words.say(Phrase.CHAPTER_NUMBER, "n", Integer.toString(chapter.number())),
            title,
            List.of(),
            chapters(edition, chapter.number()),
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
