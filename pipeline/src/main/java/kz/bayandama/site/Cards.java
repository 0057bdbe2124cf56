package kz.bayandama.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.VisitReport;

/** Recommendations and visits in the words of one language. */
final class Cards {
  private final Profile profile;
  private final Words words;
  private final Addresses addresses;
  private final Map<String, Card> made = new ConcurrentHashMap<>();

  Cards(Profile profile, Words words, Addresses addresses) {
    this.profile = profile;
    this.words = words;
    this.addresses = addresses;
  }

  /**
   * A recommendation in a list.
   *
   * @param status what became of it, in words
   * @param mark the same as a class name
   */
  record Card(
      String id,
      String href,
      TextView text,
      String addressee,
      String institution,
      String year,
      String status,
      String mark,
      boolean repeated)
      implements Fingerprint.Shared {}

  /** A line of a recommendation's facts; without a link where there is no list. */
  record Fact(String label, String value, Optional<String> href) {}

  Card card(Register.Followed followed) {
    return made.computeIfAbsent(
        followed.id(), id -> make(followed.recommendation(), followed.visit()));
  }

  private Card make(PublicRecommendation recommendation, PublicVisit visit) {
    return new Card(
        recommendation.id(),
        addresses.link(words.tag(), Addresses.recommendation(recommendation.id())),
        TextView.of(recommendation.text(), words),
        addressee(recommendation.addressee()),
        visit.institution().name(),
        Integer.toString(recommendation.year()),
        words.say(Phrase.of("STATUS_", recommendation.status())),
        mark(recommendation),
        recommendation.repeated() || !recommendation.repeats().isEmpty());
  }

  static String mark(PublicRecommendation recommendation) {
    return Facet.slug(recommendation.status().name());
  }

  private String addressee(VisitReport.Addressee addressee) {
    if (addressee.body() != null) {
      return Facet.ADDRESSEE.name(addressee.body(), profile, words);
    }
    return addressee.text() == null ? words.say(Phrase.NOT_STATED) : addressee.text();
  }

  /** The facts of a recommendation, each with the list that it belongs to. */
  List<Fact> facts(Register.Followed followed) {
    PublicRecommendation recommendation = followed.recommendation();
    List<Fact> facts = new ArrayList<>();
    facts.add(listed(Facet.ADDRESSEE, recommendation));
    String asWritten = recommendation.addressee().text();
    if (asWritten != null) {
      facts.add(plain(Phrase.COLUMN_ADDRESSEE_TEXT, asWritten));
    }
    VisitReport.Deadline deadline = recommendation.deadline();
    if (deadline != null) {
      facts.add(plain(Phrase.COLUMN_DEADLINE_TEXT, deadline.text()));
      if (deadline.date() != null) {
        facts.add(plain(Phrase.COLUMN_DEADLINE_DATE, words.formats().date(deadline.date())));
      }
    }
    facts.add(plain(Phrase.COLUMN_INSTITUTION, followed.visit().institution().name()));
    facts.add(listed(Facet.TYPE, recommendation));
    facts.add(listed(Facet.MINISTRY, recommendation));
    facts.add(listed(Facet.REGION, recommendation));
    facts.add(plain(Phrase.COLUMN_VISIT, visit(followed.visit())));
    facts.add(listed(Facet.THEME, recommendation));
    facts.add(listed(Facet.YEAR, recommendation));
    return List.copyOf(facts);
  }

  private Fact plain(Phrase label, String value) {
    return new Fact(words.say(label), value, Optional.empty());
  }

  private Fact listed(Facet facet, PublicRecommendation recommendation) {
    String label = words.say(Phrase.of("FACET_", facet));
    return facet
        .of(recommendation)
        .map(value ->
            new Fact(
                label,
                facet.name(value, profile, words),
                Optional.of(addresses.link(words.tag(), Addresses.value(facet, value)))))
        .orElseGet(() -> new Fact(label, words.say(Phrase.NOT_STATED), Optional.empty()));
  }

  /** A visit in words: its kind and dates. */
  String visit(PublicVisit visit) {
    List<String> parts = new ArrayList<>();
    if (visit.from() != null) {
      parts.add(words.formats().dates(visit.from(), visit.to()));
    }
    if (visit.kind() != null) {
      parts.add(words.say(Phrase.of("KIND_", visit.kind())));
    }
    return parts.isEmpty() ? words.say(Phrase.NOT_STATED) : String.join(", ", parts);
  }
}
