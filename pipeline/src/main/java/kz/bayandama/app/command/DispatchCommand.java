package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import kz.bayandama.council.Outgoing;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Language;
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
  record Reminded(String body, List<String> recommendations, LocalDate answerBy, String file) {}

  /** What {@code dispatch --json} prints, a line a body. */
  record Sent(
      String body, int recommendations, LocalDate publishBy, LocalDate answerBy, String file) {}

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    Profile profile = profile(workspace);
    Ledger ledger = new Ledger(workspace.archive().archive());
    Adoptions adoptions = new Adoptions(workspace.archive().archive());
    AdoptedEdition adopted =
        adoptions
            .adopted(year)
            .orElseThrow(() -> new Usage("no edition of " + year + " is adopted"));
    String chain = adoptions.decisions(year).getLast().chain();
    if (followUp) {
      return followUp(workspace, adopted, chain);
    }
    Dispatch dispatch = Dispatch.of(adopted, months);
    DispatchLetters letters = new DispatchLetters(ledger, profile);
    Outgoing outgoing = new Outgoing(workspace.outbox().resolve("dispatch-" + year));
    ReportWords words = ReportWords.bundled(profile.id());
    List<Attachment> report = report(adopted, chain, profile, words);
    Printing printing = Printing.adopted(adopted, Language.KK, chain);
    for (Dispatch.Parcel parcel : dispatch.parcels()) {
      List<Attachment> own = new ArrayList<>(report);
      own.add(
          new Attachment(
              "recommendations-" + year + "-" + parcel.body() + ".xlsx",
              XLSX,
              new RecommendationSheet(profile, words).of(printing, parcel.body())));
      Path file =
          outgoing.write(
              year + "-" + parcel.body() + ".eml",
              letters.letter(adopted, dispatch, parcel, own).eml());
      letters.sent(adopted, dispatch, parcel);
      Sent sent =
          new Sent(
              parcel.body(),
              parcel.recommendations().size(),
              dispatch.publishBy(),
              dispatch.answerBy(),
              file.toString());
      if (json()) {
        print(sent);
      } else {
        say("dispatch.written", sent.body(), sent.recommendations(), sent.file());
      }
    }
    say("dispatch.clocks", dispatch.publishBy(), dispatch.answerBy());
    return Cli.DONE;
  }

  private int followUp(Workspace workspace, AdoptedEdition adopted, String chain)
      throws IOException {
    Profile profile = profile(workspace);
    LocalDate day = on == null ? Adopted.today() : on;
    FollowUps followUps = new FollowUps(new Ledger(workspace.archive().archive()), profile);
    Set<String> answered = new Answers(profile, workspace.archive()).answers().keySet();
    Outgoing outgoing = new Outgoing(workspace.outbox().resolve("dispatch-" + year));
    RecommendationSheet sheet = new RecommendationSheet(profile, ReportWords.bundled(profile.id()));
    Printing printing = Printing.adopted(adopted, Language.KK, chain);
    List<FollowUps.Owed> due = followUps.due(adopted.edition(), answered, day);
    for (FollowUps.Owed owed : due) {
      Attachment table =
          new Attachment(
              "recommendations-" + year + "-" + owed.body() + ".xlsx",
              XLSX,
              sheet.of(printing, owed.body(), owed.recommendations()));
      Path file =
          outgoing.write(
              year + "-" + owed.body() + "-follow-up-" + owed.answerBy() + ".eml",
              followUps.letter(year, owed, day, List.of(table)).eml());
      followUps.sent(year, owed, day);
      if (json()) {
        print(
            new Reminded(
                owed.body(),
                owed.recommendations().stream().map(PublicRecommendation::id).toList(),
                owed.answerBy(),
                file.toString()));
      } else {
        say("dispatch.written", owed.body(), owed.recommendations().size(), file);
      }
    }
    if (due.isEmpty()) {
      say("dispatch.none-owed");
    }
    return Cli.DONE;
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
