package kz.bayandama.council;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;

/**
 * The letters that go with the adopted Report to the authorised state bodies (rule 10), in Kazakh
 * and Russian on one sheet as official letters are, and the memory of them.
 */
public final class DispatchLetters {
  private final Ledger ledger;
  private final Profile profile;
  private final CouncilWords words;
  private final Map<String, String> addresses;

  /**
   * The letters of a dispatch.
   *
   * @param addresses of state bodies by their ids; a letter to another body has none
   */
  public DispatchLetters(Ledger ledger, Profile profile, Map<String, String> addresses) {
    this.ledger = ledger;
    this.addresses = Map.copyOf(addresses);
    this.profile = profile;
    this.words = CouncilWords.of(profile);
  }

  /** That a body was sent the adopted Report, and what was due from that day. */
  public record Sent(String edition, Dispatch.Parcel parcel, String publishBy, String answerBy) {}

  /** What makes a letter that letter: the digest of what is remembered of it. */
  public String key(AdoptedEdition adopted, Dispatch dispatch, Dispatch.Parcel parcel) {
    return Ids.of(paper(adopted, dispatch, parcel));
  }

  /** The letter to a body; where the roster has no address that is for the office to write. */
  public Envelope letter(
      AdoptedEdition adopted,
      Dispatch dispatch,
      Dispatch.Parcel parcel,
      List<Envelope.Attachment> attachments) {
    StringBuilder body = new StringBuilder();
    for (Language language : List.of(Language.KK, Language.RU)) {
      body.append(body.isEmpty() ? "" : "\n\n— — —\n\n");
      body.append(
          words.text("dispatch.body", language, values(adopted, dispatch, parcel, language)));
    }
    return new Envelope(
        to(addresses, parcel.body()),
        words.text("dispatch.subject", Language.KK, values(adopted, dispatch, parcel, Language.KK)),
        body.toString(),
        adopted.adoption().date(),
        attachments);
  }

  /** The address of a body, none where the roster has none. */
  static List<String> to(Map<String, String> addresses, String body) {
    String address = addresses.get(body);
    return address == null ? List.of() : List.of(address);
  }

  private Map<String, String> values(
      AdoptedEdition adopted, Dispatch dispatch, Dispatch.Parcel parcel, Language language) {
    return Map.of(
        "body", profile.body(parcel.body()).map(name -> name.best(language)).orElse(parcel.body()),
        "years", years(adopted.edition()),
        "adopted", adopted.adoption().date().toString(),
        "recommendations", Integer.toString(parcel.recommendations().size()),
        "publishBy", dispatch.publishBy().toString(),
        "answerBy", dispatch.answerBy().toString());
  }

  /** The reporting period as it is written: {@code 2025}, {@code 2024–2025}. */
  static String years(Edition edition) {
    int first = edition.year();
    int last = edition.lastYear();
    return first == last ? String.valueOf(first) : first + "–" + last;
  }

  /** Remembers that a parcel is on its way. The same parcel twice is one. */
  public void sent(AdoptedEdition adopted, Dispatch dispatch, Dispatch.Parcel parcel)
      throws IOException {
    ledger.append(
        adopted.edition().year(),
        Act.Kind.DISPATCHED,
        adopted.adoption().date(),
        paper(adopted, dispatch, parcel));
  }

  /** Whether a parcel was on its way before. */
  public boolean isSent(AdoptedEdition adopted, Dispatch dispatch, Dispatch.Parcel parcel)
      throws IOException {
    String digest = key(adopted, dispatch, parcel);
    return ledger.acts(adopted.edition().year(), Act.Kind.DISPATCHED).stream()
        .anyMatch(act -> act.paper().equals(digest));
  }

  private static byte[] paper(AdoptedEdition adopted, Dispatch dispatch, Dispatch.Parcel parcel) {
    return Json.bytes(
        new Sent(
            adopted.adoption().digest(),
            parcel,
            dispatch.publishBy().toString(),
            dispatch.answerBy().toString()));
  }

  /** What was dispatched in a year. */
  public static List<Sent> all(Ledger ledger, int year) throws IOException {
    List<Sent> all = new java.util.ArrayList<>();
    for (Act act : ledger.acts(year, Act.Kind.DISPATCHED)) {
      all.add(ledger.paper(act, Sent.class));
    }
    return all;
  }
}
