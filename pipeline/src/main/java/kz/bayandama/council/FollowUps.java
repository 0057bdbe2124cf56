package kz.bayandama.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;

/**
 * What follows when the time to answer is over (rule 10): a letter to each state body that owes
 * answers, once for each deadline. Thread-safe.
 */
public final class FollowUps {
  private final Ledger ledger;
  private final Profile profile;
  private final CouncilWords words;
  private final Map<String, String> addresses;

  /**
   * The follow-up of a dispatch.
   *
   * @param addresses of state bodies by their ids; a letter to another body has none
   */
  public FollowUps(Ledger ledger, Profile profile, Map<String, String> addresses) {
    this.ledger = ledger;
    this.addresses = Map.copyOf(addresses);
    this.profile = profile;
    this.words = CouncilWords.of(profile);
  }

  /** What makes a letter that letter: the same is sent once. */
  private record Matter(String edition, String body, String answerBy) {}

  /**
   * A body that owes answers.
   *
   * @param answerBy the day that has passed
   * @param recommendations that it has not answered, in the order of their numbers
   */
  public record Owed(
      String edition,
      String body,
      LocalDate answerBy,
      int asked,
      List<PublicRecommendation> recommendations) {
    public Owed {
      recommendations = List.copyOf(recommendations);
    }
  }

  /**
   * The bodies that owe answers on a day and were not asked for them yet.
   *
   * @param edition the adopted one
   * @param answered sources of recommendations that were answered
   */
  public List<Owed> due(Edition edition, Set<String> answered, LocalDate day) throws IOException {
    Set<String> done = new HashSet<>();
    ledger.acts(edition.year(), Act.Kind.FOLLOWED_UP).forEach(act -> done.add(act.paper()));
    List<Owed> due = new ArrayList<>();
    for (DispatchLetters.Sent sent : DispatchLetters.all(ledger, edition.year())) {
      Set<String> asked = Set.copyOf(sent.parcel().recommendations());
      List<PublicRecommendation> open =
          edition.recommendations().stream()
              .filter(one -> asked.contains(one.id()))
              .filter(one -> one.sources().stream().noneMatch(answered::contains))
              .toList();
      LocalDate answerBy = LocalDate.parse(sent.answerBy());
      Owed owed = new Owed(sent.edition(), sent.parcel().body(), answerBy, asked.size(), open);
      if (day.isAfter(answerBy) && !open.isEmpty() && !done.contains(key(owed))) {
        due.add(owed);
      }
    }
    return due;
  }

  private static byte[] paper(Owed owed) {
    return Json.bytes(new Matter(owed.edition(), owed.body(), owed.answerBy().toString()));
  }

  /** What makes a letter that letter: the digest of what is remembered of it. */
  public static String key(Owed owed) {
    return Ids.of(paper(owed));
  }

  /**
   * The letter, in Kazakh and Russian on one sheet; where the roster has no address that is for the
   * office to write.
   */
  public Envelope letter(
      Edition edition, Owed owed, LocalDate day, List<Envelope.Attachment> attachments) {
    StringBuilder body = new StringBuilder();
    for (Language language : List.of(Language.KK, Language.RU)) {
      body.append(body.isEmpty() ? "" : "\n\n— — —\n\n");
      body.append(words.text("follow-up.body", language, values(edition, owed, language)));
    }
    return new Envelope(
        DispatchLetters.to(addresses, owed.body()),
        words.text("follow-up.subject", Language.KK, values(edition, owed, Language.KK)),
        body.toString(),
        day,
        attachments);
  }

  private Map<String, String> values(Edition edition, Owed owed, Language language) {
    return Map.of(
        "body", profile.body(owed.body()).map(name -> name.best(language)).orElse(owed.body()),
        "years", DispatchLetters.years(edition),
        "asked", String.valueOf(owed.asked()),
        "open", String.valueOf(owed.recommendations().size()),
        "answerBy", owed.answerBy().toString());
  }

  /** Remembers that a letter is on its way. */
  public void sent(int year, Owed owed, LocalDate day) throws IOException {
    ledger.append(year, Act.Kind.FOLLOWED_UP, day, paper(owed));
  }
}
