package kz.bayandama.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;

/** The Reports: a list of them, a page for each year, and a page for each chapter. */
final class ReportPages {
  private final Register register;
  private final Words words;
  private final Addresses addresses;
  private final Cards cards;
  private final List<DataFiles.DataFile> files;
  private final Linked linked;

  ReportPages(
      Register register,
      Words words,
      Addresses addresses,
      Cards cards,
      List<DataFiles.DataFile> files,
      Linked linked) {
    this.register = register;
    this.words = words;
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
      Optional<Link> next) {}

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
            new ListView(register.editions().stream().map(this::link).toList())));
    for (AdoptedEdition adopted : register.editions()) {
      pages.add(report(adopted));
      for (Edition.Chapter chapter : adopted.edition().chapters()) {
        pages.add(chapter(adopted.edition(), chapter));
      }
    }
    return pages;
  }

  ReportLink link(AdoptedEdition adopted) {
    Edition edition = adopted.edition();
    return new ReportLink(
        addresses.link(words.tag(), Addresses.report(edition.year())),
        years(edition),
        TextView.of(edition.title(), words),
        words.formats().date(adopted.adoption().date()),
        words.count(Phrase.COUNT_VISITS, edition.visits().size())
            + ", "
            + words.count(Phrase.COUNT_RECOMMENDATIONS, edition.recommendations().size()));
  }

  private static String years(Edition edition) {
    return edition.year() == edition.lastYear()
        ? Integer.toString(edition.year())
        : edition.year() + "–" + edition.lastYear();
  }

  private Page report(AdoptedEdition adopted) {
    Edition edition = adopted.edition();
    Adoption vote = adopted.adoption();
    Formats formats = words.formats();
    DataFiles.DataFile json =
        of(edition.year()).filter(file -> file.language().isEmpty()).findFirst().orElseThrow();
    ReportView view =
        new ReportView(
            TextView.of(edition.title(), words),
            figures(edition),
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
        .withData(linked.report(adopted, of(edition.year()).toList()));
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

  List<Figure> figures(Edition edition) {
    return figures(edition, words);
  }

  /** What a Report holds, in numbers. */
  static List<Figure> figures(Edition edition, Words words) {
    long institutions =
        edition.visits().stream().map(visit -> visit.institution()).distinct().count();
    long repeated =
        edition.recommendations().stream()
            .filter(r -> r.repeated() || !r.repeats().isEmpty())
            .count();
    return List.of(
        figure(words, Phrase.NOUN_VISITS, edition.visits().size()),
        figure(words, Phrase.NOUN_INSTITUTIONS, institutions),
        figure(words, Phrase.NOUN_FINDINGS, edition.findings().size()),
        figure(words, Phrase.NOUN_RECOMMENDATIONS, edition.recommendations().size()),
        figure(words, Phrase.NOUN_REPEATED, repeated));
  }

  private static Figure figure(Words words, Phrase noun, long number) {
    return new Figure(words.formats().number(number), words.count(noun, number));
  }

  private List<ChapterLink> chapters(Edition edition, int current) {
    return edition.chapters().stream()
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

  private ItemLink item(String page, Edition.Item item) {
    return new ItemLink(
        addresses.link(words.tag(), page, anchor(item)),
        Integer.toString(item.number()),
        Passages.heading(item.title(), words),
        item.passages().isEmpty());
  }

  private static String anchor(Edition.Item item) {
    return "item-" + item.number();
  }

  private Page chapter(Edition edition, Edition.Chapter chapter) {
    Passages passages = new Passages(register, edition, words, cards);
    List<ItemView> items =
        chapter.items().stream()
            .map(item ->
                new ItemView(
                    Integer.toString(item.number()),
                    anchor(item),
                    Passages.heading(item.title(), words),
                    item.passages().isEmpty(),
                    passages.views(item.passages())))
            .toList();
    TextView title = TextView.of(chapter.title(), words);
    ChapterView view =
        new ChapterView(
            TextView.of(edition.title(), words),
            addresses.link(words.tag(), Addresses.report(edition.year())),
            words.say(Phrase.CHAPTER_NUMBER, "n", Integer.toString(chapter.number())),
            title,
            items,
            chapters(edition, chapter.number()),
            neighbour(edition, chapter.number() - 1),
            neighbour(edition, chapter.number() + 1));
    String name = view.number() + ". " + title.text();
    return new Page(
        Addresses.chapter(edition.year(), chapter.number()),
        "pages/chapter",
        name + ". " + edition.title().best(words.language()),
        name,
        Addresses.REPORTS,
        view);
  }

  private Optional<Link> neighbour(Edition edition, int number) {
    return edition.chapters().stream()
        .filter(chapter -> chapter.number() == number)
        .findFirst()
        .map(chapter ->
            new Link(
                addresses.link(words.tag(), Addresses.chapter(edition.year(), number)),
                words.say(Phrase.CHAPTER_NUMBER, "n", Integer.toString(number))));
  }
}
