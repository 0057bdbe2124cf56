package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bayandama.assemble.Printing;
import kz.bayandama.assemble.RecommendationSheet;
import kz.bayandama.assemble.ReportDocx;
import kz.bayandama.assemble.ReportPdf;
import kz.bayandama.assemble.ReportWords;
import kz.bayandama.council.Adoptions;
import kz.bayandama.council.Dispatch;
import kz.bayandama.council.DispatchLetters;
import kz.bayandama.council.Envelope.Attachment;
import kz.bayandama.council.FollowUps;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code dispatch}: after adoption, a letter to each authorised state body with the Report and a
 * workbook of its own recommendations (rule 10). Dispatching twice is dispatching once.
 */
@Command(name = "dispatch")
final class DispatchCommand extends Task {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "plan.year")
  private int year;

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "3",
      descriptionKey = "dispatch.months")
  private int months = 3;

  @Option(names = "--follow-up", descriptionKey = "dispatch.follow-up")
  private boolean followUp;

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "option.on")
  private @Nullable LocalDate on;

  /** What {@code dispatch --follow-up --json} prints, a line a body. */
  record Reminded(
      String body,
      List<String> recommendations,
      LocalDate answerBy,
      String file,
      Postman.Way way) {}

  /** What {@code dispatch --json} prints, a line a body. */
  record Sent(
      String body,
      int recommendations,
      LocalDate publishBy,
      LocalDate answerBy,
      String file,
      Postman.Way way) {}

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    Profile profile = profile(workspace);
    Adoptions adoptions = new Adoptions(workspace.archive().archive());
    AdoptedEdition adopted =
        adoptions.adopted(year).orElseThrow(() -> new Usage("wrong.year-not-adopted", year));
    Map<String, String> addresses = addresses(workspace, profile);
    String chain = adoptions.decisions(year).getLast().chain();
    Postman postman = Postman.of(workspace, System.getenv());
    if (followUp) {
      return followUp(workspace, postman, addresses, Printing.adopted(adopted, Language.KK, chain));
    }
    Dispatch dispatch = Dispatch.of(adopted, months);
    DispatchLetters letters =
        new DispatchLetters(new Ledger(workspace.archive().archive()), profile, addresses);
    ReportWords words = ReportWords.of(profile);
    List<Attachment> report = report(adopted, chain, profile, words);
    Printing printing = Printing.adopted(adopted, Language.KK, chain);
    Map<Dispatch.Parcel, Postman.Letter> written = new LinkedHashMap<>();
    for (Dispatch.Parcel parcel : dispatch.parcels()) {
      List<Attachment> own = new ArrayList<>(report);
      own.add(
          sheet(
              parcel.body(), new RecommendationSheet(profile, words).of(printing, parcel.body())));
      Postman.Letter letter =
          new Postman.Letter(
              letters.key(adopted, dispatch, parcel),
              file(parcel.body()),
              letters.letter(adopted, dispatch, parcel, own));
      postman.take(letter, letters.isSent(adopted, dispatch, parcel));
      letters.sent(adopted, dispatch, parcel);
      written.put(parcel, letter);
    }
    Optional<String> fault = postman.deliver();
    for (Map.Entry<Dispatch.Parcel, Postman.Letter> one : written.entrySet()) {
      tell(dispatch, one.getKey(), one.getValue(), postman);
    }
    say("dispatch.clocks", dispatch.publishBy(), dispatch.answerBy());
    return waits(fault);
  }

  /** The addresses of the state bodies, all of them known to the profile. */
  private static Map<String, String> addresses(Workspace workspace, Profile profile)
      throws IOException, Usage {
    Map<String, String> addresses = Adopted.roster(workspace).addresses();
    List<Saying> problems =
        addresses.keySet().stream()
            .filter(body -> profile.body(body).isEmpty())
            .sorted()
            .map(body -> Say.later("wrong.no-body", body))
            .toList();
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
    return addresses;
  }

  private void tell(
      Dispatch dispatch, Dispatch.Parcel parcel, Postman.Letter letter, Postman postman)
      throws IOException {
    Sent sent =
        new Sent(
            parcel.body(),
            parcel.recommendations().size(),
            dispatch.publishBy(),
            dispatch.answerBy(),
            postman.file(letter).toString(),
            postman.way(letter));
    if (json()) {
      print(sent);
    } else {
      tell(sent.body(), sent.recommendations(), sent.way(), sent.file());
    }
  }

  private void tell(String body, int recommendations, Postman.Way way, String file) {
    say("dispatch.written", body, recommendations, Say.of(words(), "letter." + way, file));
  }

  private String file(String name) {
    return "dispatch-" + year + "/" + year + "-" + name + ".eml";
  }

  private Attachment sheet(String body, byte[] workbook) {
    return new Attachment("recommendations-" + year + "-" + body + ".xlsx", XLSX, workbook);
  }

  private int followUp(
      Workspace workspace, Postman postman, Map<String, String> addresses, Printing printing)
      throws IOException {
    Profile profile = profile(workspace);
    LocalDate day = on == null ? Adopted.today() : on;
    FollowUps followUps =
        new FollowUps(new Ledger(workspace.archive().archive()), profile, addresses);
    Answers answers = new Answers(profile, workspace.archive());
    Set<String> answered = answers.answers(answers.letters()).keySet();
    RecommendationSheet sheet = new RecommendationSheet(profile, ReportWords.of(profile));
    Map<FollowUps.Owed, Postman.Letter> written = new LinkedHashMap<>();
    for (FollowUps.Owed owed : followUps.due(printing.edition(), answered, day)) {
      Attachment table =
          sheet(owed.body(), sheet.of(printing, owed.body(), owed.recommendations()));
      Postman.Letter letter =
          new Postman.Letter(
              FollowUps.key(owed),
              file(owed.body() + "-follow-up-" + owed.answerBy()),
              followUps.letter(printing.edition(), owed, day, List.of(table)));
      postman.take(letter, false);
      followUps.sent(year, owed, day);
      written.put(owed, letter);
    }
    Optional<String> fault = postman.deliver();
    for (Map.Entry<FollowUps.Owed, Postman.Letter> one : written.entrySet()) {
      tell(one.getKey(), one.getValue(), postman);
    }
    if (written.isEmpty()) {
      say("dispatch.none-owed");
    }
    return waits(fault);
  }

  private void tell(FollowUps.Owed owed, Postman.Letter letter, Postman postman)
      throws IOException {
    List<String> ids = owed.recommendations().stream().map(PublicRecommendation::id).toList();
    String file = postman.file(letter).toString();
    if (json()) {
      print(new Reminded(owed.body(), ids, owed.answerBy(), file, postman.way(letter)));
    } else {
      tell(owed.body(), ids.size(), postman.way(letter), file);
    }
  }

  private List<Attachment> report(
      AdoptedEdition adopted, String chain, Profile profile, ReportWords words) throws IOException {
    List<Attachment> files = new ArrayList<>();
    for (Language language : List.of(Language.KK, Language.RU)) {
      Printing printing = Printing.adopted(adopted, language, chain);
      String name = "report-" + year + "-" + language.tag();
      files.add(
          new Attachment(
              name + ".pdf", "application/pdf", new ReportPdf(profile, words).of(printing)));
      files.add(new Attachment(name + ".docx", DOCX, new ReportDocx(profile, words).of(printing)));
    }
    return files;
  }
}
