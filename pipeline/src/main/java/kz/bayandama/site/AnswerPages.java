package kz.bayandama.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.report.Edition.Status;

/** What state bodies have answered: who answers how much, and the letters, the newest first. */
final class AnswerPages {
  private static final int LIST = 50;

  private final Register register;
  private final Words words;
  private final Addresses addresses;

  AnswerPages(Register register, Words words, Addresses addresses) {
    this.register = register;
    this.words = words;
    this.addresses = addresses;
  }

  /**
   * A page of the answers.
   *
   * @param bodies on the first page only
   */
  record View(
      boolean first,
      List<Body> bodies,
      boolean hasLetters,
      List<Letter> letters,
      boolean several,
      List<FacetPages.PageLink> pages) {}

  /** An addressee with how much of what it was told has an answer. */
  record Body(String name, String href, String asked, String answered, String share, int width) {}

  /** A letter: what it says on each recommendation. */
  record Letter(String day, String iso, String body, List<Line> lines) {}

  /** What it says on one. */
  record Line(String id, String href, Optional<History.StatusView> status) {}

  List<Page> pages() {
    List<Letter> letters = letters();
    int count = Math.max(1, (letters.size() + LIST - 1) / LIST);
    List<Page> pages = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      boolean first = number == 1;
      List<Letter> some =
          letters.subList((number - 1) * LIST, Math.min(letters.size(), number * LIST));
      View view =
          new View(
              first,
              first ? bodies() : List.of(),
              !some.isEmpty(),
              some,
              count > 1,
              FacetPages.links(words, addresses, Addresses.ANSWERS, number, count));
      String suffix =
          first ? "" : ", " + words.say(Phrase.PAGE_NUMBER, "n", Integer.toString(number));
      pages.add(
          new Page(
              Addresses.page(Addresses.ANSWERS, number),
              "pages/answers",
              words.say(Phrase.ANSWERS_TITLE) + suffix,
              words.say(Phrase.ANSWERS_DESCRIPTION),
              Addresses.ANSWERS,
              view));
    }
    return pages;
  }

  private List<Body> bodies() {
    Map<String, List<Register.Followed>> by =
        Register.by(Facet.ADDRESSEE, register.recommendations());
    return register.values(Facet.ADDRESSEE).stream()
        .map(value -> body(value, by.getOrDefault(value, List.of())))
        .toList();
  }

  private Body body(String value, List<Register.Followed> all) {
    long answered =
        all.stream()
            .filter(
                one -> register.replies().containsKey(one.id()) || one.status() != Status.NO_ANSWER)
            .count();
    Formats formats = words.formats();
    return new Body(
        Facet.ADDRESSEE.name(value, register.profile(), words),
        addresses.link(words.tag(), Addresses.value(Facet.ADDRESSEE, value)),
        formats.number(all.size()),
        formats.number(answered),
        formats.percent(answered, all.size()),
        all.isEmpty() ? 0 : (int) (100 * answered / all.size()));
  }

  private List<Letter> letters() {
    record Dated(LocalDate day, String body) {}
    Map<Dated, List<Line>> letters = new LinkedHashMap<>();
    register
        .replies()
        .forEach((id, replies) -> {
          for (SiteContent.Reply reply : replies) {
            letters
                .computeIfAbsent(
                    new Dated(reply.received(), reply.body().orElse("")), any -> new ArrayList<>())
                .add(line(id, reply));
          }
        });
    return letters.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Dated, List<Line>> one) -> one.getKey().day())
                .reversed()
                .thenComparing(one -> one.getKey().body()))
        .map(one ->
            new Letter(
                words.formats().date(one.getKey().day()),
                one.getKey().day().toString(),
                name(one.getKey().body()),
                one.getValue()))
        .toList();
  }

  private String name(String body) {
    return body.isEmpty()
        ? words.say(Phrase.ANSWERS_UNNAMED)
        : Facet.ADDRESSEE.name(body, register.profile(), words);
  }

  private Line line(String id, SiteContent.Reply reply) {
    return new Line(
        id,
        addresses.link(words.tag(), Addresses.recommendation(id)),
        reply.status().map(status -> History.view(status, words)));
  }
}
