package kz.bayandama.council;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Language;

/**
 * The letters that go with the adopted Report to the authorised state bodies (rule 10), in Kazakh
 * and Russian on one sheet as official letters are, and the memory of them.
 */
public final class DispatchLetters {
  private final Ledger ledger;
  private final Profile profile;
  private final CouncilWords words;

  public DispatchLetters(Ledger ledger, Profile profile) {
    this.ledger = ledger;
    this.profile = profile;
    this.words = CouncilWords.bundled(profile.id());
  }

  /** That a body was sent the adopted Report, and what was due from that day. */
  public record Sent(String edition, Dispatch.Parcel parcel, String publishBy, String answerBy) {}

  /** The letter to a body; its address is for the office to write. */
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
        List.of(),
        words.text("dispatch.subject", Language.KK, values(adopted, dispatch, parcel, Language.KK)),
        body.toString(),
        adopted.adoption().date(),
        attachments);
  }

  private Map<String, String> values(
      AdoptedEdition adopted, Dispatch dispatch, Dispatch.Parcel parcel, Language language) {
    return Map.of(
        "body", profile.body(parcel.body()).map(name -> name.best(language)).orElse(parcel.body()),
        "years", years(adopted),
        "adopted", adopted.adoption().date().toString(),
        "recommendations", Integer.toString(parcel.recommendations().size()),
        "publishBy", dispatch.publishBy().toString(),
        "answerBy", dispatch.answerBy().toString());
  }

  private static String years(AdoptedEdition adopted) {
    int first = adopted.edition().year();
    int last = adopted.edition().lastYear();
    return first == last ? String.valueOf(first) : first + "–" + last;
  }

  /** Remembers that a parcel is on its way. The same parcel twice is one. */
  public void sent(AdoptedEdition adopted, Dispatch dispatch, Dispatch.Parcel parcel)
      throws IOException {
    Sent sent =
        new Sent(
            adopted.adoption().digest(),
            parcel,
            dispatch.publishBy().toString(),
            dispatch.answerBy().toString());
    ledger.append(
        adopted.edition().year(), Act.Kind.DISPATCHED, adopted.adoption().date(), Json.bytes(sent));
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
