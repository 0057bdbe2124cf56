package kz.bayandama.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;

/** A page for each recommendation, with its permanent address. */
final class RecommendationPages {
  private static final int TITLE = 90;

  private final Register register;
  private final Words words;
  private final Addresses addresses;
  private final Cards cards;
  private final SiteSettings settings;
  private final History history;
  private final Linked linked;

  RecommendationPages(
      Register register, Words words, Addresses addresses, Cards cards, SiteSettings settings) {
    this.register = register;
    this.words = words;
    this.addresses = addresses;
    this.cards = cards;
    this.settings = settings;
    this.history = new History(register, words, addresses);
    this.linked = new Linked(register, settings, words);
  }

  /**
   * A recommendation's page.
   *
   * @param others the same text in other languages
   * @param earlier recommendations that it repeats
   * @param later recommendations that repeat it
   * @param source the place in the Report
   * @param history what has happened to it, the oldest first
   * @param siblings others of the same visit
   */
  record View(
      String id,
      TextView text,
      List<TextView> others,
      String status,
      String mark,
      List<Cards.Fact> facts,
      List<History.Event> history,
      boolean repeats,
      boolean hasEarlier,
      List<Reference> earlier,
      boolean hasLater,
      List<Reference> later,
      Link source,
      String cite,
      boolean hasSiblings,
      List<Cards.Card> siblings) {}

  List<Page> pages() {
    Map<String, List<Register.Followed>> byVisit = new TreeMap<>();
    for (Register.Followed followed : register.recommendations()) {
      byVisit.computeIfAbsent(followed.visit().id(), id -> new ArrayList<>()).add(followed);
    }
    return register.recommendations().parallelStream()
        .map(followed -> page(followed, byVisit.getOrDefault(followed.visit().id(), List.of())))
        .toList();
  }

  private Page page(Register.Followed followed, List<Register.Followed> visit) {
    PublicRecommendation recommendation = followed.recommendation();
    Cards.Card card = cards.card(followed);
    List<Reference> earlier = references(recommendation.repeats());
    List<Reference> later = references(followed.repeatedIn());
    View view =
        new View(
            recommendation.id(),
            card.text(),
            TextView.others(recommendation.text(), words),
            card.status(),
            card.mark(),
            cards.facts(followed),
            history.of(followed),
            recommendation.repeated() || !recommendation.repeats().isEmpty(),
            !earlier.isEmpty(),
            earlier,
            !later.isEmpty(),
            later,
            source(followed),
            cite(followed),
            visit.size() > 1,
            visit.stream()
                .filter(other -> !other.id().equals(recommendation.id()))
                .map(cards::card)
                .toList());
    String number = words.say(Phrase.RECOMMENDATION_TITLE, "id", recommendation.id());
    return new Page(
            Addresses.recommendation(recommendation.id()),
            "pages/recommendation",
            number + ": " + shortened(card.text().text()),
            shortened(card.text().text()),
            Addresses.RECOMMENDATIONS,
            view,
            List.of("page.js"))
        .withData(linked.recommendation(followed));
  }

  /** Another recommendation; a link only where its edition is published here. */
  record Reference(String id, Optional<String> href) {}

  private List<Reference> references(List<String> ids) {
    return ids.stream()
        .map(id ->
            new Reference(
                id,
                register.find(id).isPresent() || register.isWithdrawn(id)
                    ? Optional.of(addresses.link(words.tag(), Addresses.recommendation(id)))
                    : Optional.empty()))
        .toList();
  }

  private Link source(Register.Followed followed) {
    Edition edition = followed.edition();
    int item = followed.recommendation().item();
    int chapter =
        edition.chapters().stream()
            .filter(c -> c.items().stream().anyMatch(i -> i.number() == item))
            .mapToInt(Edition.Chapter::number)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    followed.id() + " belongs to item " + item + ", which no chapter has"));
    String place =
        edition.title().best(words.language())
            + ", "
            + words.say(Phrase.CHAPTER_NUMBER, "n", Integer.toString(chapter))
            + ", "
            + words.say(Phrase.ITEM_NUMBER, "n", Integer.toString(item));
    String page = Addresses.chapter(edition.year(), chapter);
    return new Link(addresses.link(words.tag(), page, followed.id()), place);
  }

  private String cite(Register.Followed followed) {
    String permalink =
        settings
            .address()
            .map(address -> address + Addresses.cited(words.tag(), followed.id()))
            .orElseGet(() -> "/" + Addresses.cited(words.tag(), followed.id()));
    return words.say(
        Phrase.RECOMMENDATION_CITE,
        "id",
        followed.id(),
        "title",
        followed.edition().title().best(words.language()),
        "date",
        words.formats().date(followed.adopted().adoption().date()),
        "address",
        permalink);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= TITLE) {
      return line;
    }
    int space = line.lastIndexOf(' ', TITLE);
    return line.substring(0, space > 0 ? space : TITLE) + "…";
  }
}
