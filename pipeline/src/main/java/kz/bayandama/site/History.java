package kz.bayandama.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition.Status;

/** What has happened to a recommendation, day by day. */
final class History {
  private final Profile profile;
  private final Words words;
  private final Addresses addresses;

  History(Profile profile, Words words, Addresses addresses) {
    this.profile = profile;
    this.words = words;
    this.addresses = addresses;
  }

  /**
   * A day of it.
   *
   * @param status what became of the recommendation, where that day says so
   */
  record Event(
      String day,
      String iso,
      String text,
      Optional<StatusView> status,
      Optional<RecommendationPages.Reference> other) {}

  /** A status in words, and as a class name. */
  record StatusView(String mark, String name) {}

  private record Dated(LocalDate day, Event event) {}

  List<Event> of(Dossier dossier) {
    Register.Followed one = dossier.one();
    List<Dated> events = new ArrayList<>();
    for (Dossier.Related earlier : dossier.earlier()) {
      earlier.day().ifPresent(day -> events.add(repeat(earlier, day, Phrase.HISTORY_EARLIER)));
    }
    LocalDate visited = one.visit().to() == null ? one.visit().from() : one.visit().to();
    if (visited != null) {
      events.add(plain(visited, words.say(Phrase.HISTORY_VISIT), Optional.empty()));
    }
    events.add(
        plain(
            one.origin().day(),
            words.say(Phrase.HISTORY_ADOPTED),
            Optional.of(one.line().adoptedAs())));
    for (SiteContent.Reply reply : dossier.replies()) {
      events.add(plain(reply.received(), answered(reply), reply.status()));
    }
    for (Dossier.Related later : dossier.later()) {
      later.day().ifPresent(day -> events.add(repeat(later, day, Phrase.HISTORY_REPEATED)));
    }
    return events.stream().sorted(Comparator.comparing(Dated::day)).map(Dated::event).toList();
  }

  private String answered(SiteContent.Reply reply) {
    String body =
        reply
            .body()
            .map(id -> Facet.ADDRESSEE.name(id, profile, words))
            .orElseGet(() -> words.say(Phrase.ANSWERS_UNNAMED));
    return words.say(
        reply.status().isPresent() ? Phrase.HISTORY_ANSWERED : Phrase.HISTORY_UNCLEAR,
        "body",
        body);
  }

  private Dated plain(LocalDate day, String text, Optional<Status> status) {
    return new Dated(
        day,
        new Event(
            words.formats().date(day),
            day.toString(),
            text,
            status.map(one -> view(one, words)),
            Optional.empty()));
  }

  private Dated repeat(Dossier.Related other, LocalDate day, Phrase phrase) {
    String href = addresses.link(words.tag(), Addresses.recommendation(other.id()));
    return new Dated(
        day,
        new Event(
            words.formats().date(day),
            day.toString(),
            words.say(phrase),
            Optional.empty(),
            Optional.of(new RecommendationPages.Reference(other.id(), Optional.of(href)))));
  }

  static StatusView view(Status status, Words words) {
    return new StatusView(Facet.slug(status.name()), words.say(Phrase.of("STATUS_", status)));
  }
}
