package kz.bayandama.site;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.report.Edition.PublicRecommendation;

/** A page for each recommendation, with its permanent address. */
final class RecommendationPages {
  private static final int TITLE = 90;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Words words;
  private final Addresses addresses;
  private final Cards cards;
  private final SiteSettings settings;
  private final History history;
  private final Linked linked;

  /** A maker that knows only what all pages of a language have in common. */
  RecommendationPages(Common common) {
    this.words = common.words();
    this.settings = common.settings();
    this.addresses = new Addresses(settings);
    this.cards = new Cards(common.profile(), words, addresses);
    this.history = new History(common.profile(), words, addresses);
    this.linked = new Linked(settings, words);
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

  /** The page of a recommendation. */
  Page page(Dossier dossier) {
    Register.Followed followed = dossier.one();
    PublicRecommendation recommendation = followed.recommendation();
    Cards.Card card = cards.card(followed);
    List<Reference> earlier = references(dossier.earlier());
    List<Reference> later = references(dossier.later());
    View view =
        new View(
            recommendation.id(),
            card.text(),
            TextView.others(recommendation.text(), words),
            card.status(),
            card.mark(),
            cards.facts(followed),
            history.of(dossier),
            recommendation.repeated() || !recommendation.repeats().isEmpty(),
            !earlier.isEmpty(),
            earlier,
            !later.isEmpty(),
            later,
            source(followed),
            cite(followed),
            !dossier.siblings().isEmpty(),
            dossier.siblings().stream().map(cards::card).toList());
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

  private List<Reference> references(List<Dossier.Related> others) {
    return others.stream()
        .map(other ->
            new Reference(
                other.id(),
                other.page()
                    ? Optional.of(addresses.link(words.tag(), Addresses.recommendation(other.id())))
                    : Optional.empty()))
        .toList();
  }

  private Link source(Register.Followed followed) {
    Register.Origin origin = followed.origin();
    int item = followed.recommendation().item();
    Integer chapter = origin.chapters().get(item);
    if (chapter == null) {
      throw new IllegalArgumentException(
          followed.id() + " belongs to item " + item + ", which no chapter has");
    }
    String place =
        origin.title().best(words.language())
            + ", "
            + words.say(Phrase.CHAPTER_NUMBER, "n", Integer.toString(chapter))
            + ", "
            + words.say(Phrase.ITEM_NUMBER, "n", Integer.toString(item));
    String page = Addresses.chapter(origin.year(), chapter);
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
        followed.origin().title().best(words.language()),
        "date",
        words.formats().date(followed.origin().day()),
        "address",
        permalink);
  }

  private static String shortened(String text) {
    String line = SPACE.matcher(text.strip()).replaceAll(" ");
    if (line.length() <= TITLE) {
      return line;
    }
    int space = line.lastIndexOf(' ', TITLE);
    return line.substring(0, space > 0 ? space : TITLE) + "…";
  }
}
