package kz.bayandama.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.report.Adoption;

/** The Reports: a list of them and a page for each year, with those of its chapters. */
final class ReportPages {
  private final Register register;
  private final Words words;
  private final Addresses addresses;
  private final ChapterPages chapters;
  private final List<DataFiles.DataFile> files;
  private final Linked linked;

  ReportPages(
      Register register,
      Words words,
      Addresses addresses,
      ChapterPages chapters,
      List<DataFiles.DataFile> files,
      Linked linked) {
    this.register = register;
    this.words = words;
    this.addresses = addresses;
    this.chapters = chapters;
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
      List<ChapterPages.ChapterLink> chapters,
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
        pages.add(chapters.page(year, chapter));
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
            chapters.contents(edition, 0),
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
}
