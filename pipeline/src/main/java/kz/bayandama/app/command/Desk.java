package kz.bayandama.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import kz.bayandama.app.routing.Papers;
import kz.bayandama.assemble.Assembly;
import kz.bayandama.assemble.ChapterDraft;
import kz.bayandama.assemble.Chapters;
import kz.bayandama.assemble.Chapters.Returned;
import kz.bayandama.assemble.EditedChapter;
import kz.bayandama.assemble.ReportWords;
import kz.bayandama.council.Act;
import kz.bayandama.council.Adoptions;
import kz.bayandama.council.FinanceSheet;
import kz.bayandama.council.Finances;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Outgoing;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Problems;
import kz.bayandama.council.ProposalFile;
import kz.bayandama.council.ProposalPaper;
import kz.bayandama.council.Proposals;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Blocks;
import kz.bayandama.report.ChapterEdit;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.Texts;

/**
 * The Council's desk: takes edited chapters, the financial report, members' proposals and state
 * bodies' answers that come in.
 */
final class Desk implements Papers {
  private static final int PROBLEMS_TOLD = 20;

  private final Workspace workspace;
  private final Profile profile;
  private final Answers answers;
  private final ProposalPaper proposals;

  Desk(Workspace workspace, Profile profile, Answers answers) {
    this.workspace = workspace;
    this.profile = profile;
    this.answers = answers;
    this.proposals = new ProposalPaper(profile);
  }

  /** The chapters of a workspace's Report. */
  static Chapters chapters(Profile profile) {
    return new Chapters(profile, ReportWords.of(profile));
  }

  /** All edits of a year's chapters in the order in which they were made. */
  static List<ChapterEdit> edits(Ledger ledger, int year) throws IOException {
    List<ChapterEdit> edits = new ArrayList<>();
    for (Act act : ledger.acts(year, Act.Kind.CHAPTER_EDITED)) {
      edits.add(ledger.paper(act, ChapterEdit.class));
    }
    return edits;
  }

  @Override
  public boolean isPaper(Path file) throws IOException {
    return EditedChapter.isChapter(file)
        || FinanceSheet.year(file).isPresent()
        || answers.isSheet(file);
  }

  @Override
  public void take(Submission submission, Path file) throws IOException, Rejection {
    if (answers.isSheet(file)) {
      takeAnswers(submission, file);
      return;
    }
    mayEdit(submission.source());
    LocalDate day = day(submission.source());
    Optional<EditedChapter> chapter =
        EditedChapter.isChapter(file) ? EditedChapter.read(file) : Optional.empty();
    OptionalInt finances = chapter.isPresent() ? OptionalInt.empty() : FinanceSheet.year(file);
    if (chapter.isPresent()) {
      takeChapter(submission.id(), chapter.get(), day);
    } else if (finances.isPresent()) {
      takeFinances(finances.getAsInt(), Files.readAllBytes(file), day);
    } else {
      throw new Rejection(Rejection.Reason.UNREADABLE, Say.later("paper.unreadable").told());
    }
  }

  private void takeAnswers(Submission submission, Path file) throws IOException, Rejection {
    try {
      answers.takeSheet(submission, file);
    } catch (Problems e) {
      throw new Rejection(Rejection.Reason.FLAWED, told(e.all()));
    }
  }

  /** What comes by mail is taken from members only; who writes into the folder is let in by it. */
  private void mayEdit(Source source) throws IOException, Rejection {
    if (source.channel() == Source.Channel.MAILBOX
        && new Writers(workspace).member(source).isEmpty()) {
      throw new Rejection(Rejection.Reason.NOT_A_MEMBER, Say.later("paper.members-only").told());
    }
  }

  @Override
  public boolean isProposal(String name) {
    return proposals.isHeading(name);
  }

  @Override
  public boolean isProposal(String name, Extracted extracted) {
    return proposals.isPaper(name, Blocks.text(extracted.blocks()));
  }

  @Override
  public void propose(Submission submission, Extracted extracted) throws IOException, Rejection {
    try {
      ProposalFile paper =
          proposals.read(
              submission.source().name(),
              Blocks.text(extracted.blocks()),
              most -> {
                try (InputStream in = workspace.archive().original(submission.id())) {
                  return in.readNBytes(most);
                }
              });
      String member = new Writers(workspace).proposer(submission.source(), paper.member());
      Ledger ledger = new Ledger(workspace.archive().archive());
      int report = new Plans(ledger).report(Objects.requireNonNullElse(paper.proposal(), 0));
      mayChange(report);
      new Proposals(ledger, Writers.roster(workspace))
          .propose(
              report,
              paper.with(member, null).checked(profile, day(submission.source()), submission.id()));
    } catch (Problems e) {
      throw new Rejection(Rejection.Reason.FLAWED, told(e.all()));
    }
  }

  private static LocalDate day(Source source) {
    return source.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private void mayChange(int year) throws IOException, Rejection {
    if (new Adoptions(workspace.archive().archive()).adoption(year).isPresent()) {
      throw new Rejection(Rejection.Reason.OUTDATED, Say.later("paper.adopted", year).told());
    }
  }

  private void takeChapter(String submission, EditedChapter edited, LocalDate day)
      throws IOException, Rejection {
    int year = edited.year();
    Ledger ledger = new Ledger(workspace.archive().archive());
    if (edits(ledger, year).stream().anyMatch(one -> one.submission().equals(submission))) {
      return;
    }
    ChapterDraft base = base(ledger, edited);
    mayChange(year);
    Assembly now = Assemble.assemble(workspace, year, Assemble.lastYear(workspace, year));
    switch (chapters(profile).returned(edited, base, now, day)) {
      case Returned.Flawed flawed ->
          throw new Rejection(Rejection.Reason.FLAWED, told(flawed.problems()));
      case Returned.Conflict conflict -> {
        ledger.keep(year, Json.bytes(conflict.base()));
        throw new Rejection(Rejection.Reason.OUTDATED, shown(submission, conflict));
      }
      case Returned.Taken taken -> {
        if (!taken.changes().isEmpty()) {
          ChapterEdit edit =
              new ChapterEdit(
                  year, base.number(), base.language(), edited.base(), submission, taken.changes());
          ledger.append(year, Act.Kind.CHAPTER_EDITED, day, Json.bytes(edit));
        }
      }
    }
  }

  private static ChapterDraft base(Ledger ledger, EditedChapter edited)
      throws IOException, Rejection {
    Optional<byte[]> base = ledger.kept(edited.year(), edited.base());
    if (base.isEmpty()) {
      throw new Rejection(
          Rejection.Reason.OUTDATED, Say.later("paper.unknown-draft", edited.year()).told());
    }
    return Json.read(base.get(), ChapterDraft.class);
  }

  /** Writes the chapter as it is now, with what clashes in comments, and says so. */
  private Texts shown(String submission, Returned.Conflict conflict) throws IOException {
    ChapterDraft base = conflict.base();
    Path file =
        new Outgoing(workspace.outbox().resolve("chapters-" + base.year()))
            .write(
                EditCommand.name(base.number(), base.language())
                    + "-"
                    + Ids.abbreviate(submission)
                    + ".docx",
                conflict.document());
    return Say.later(
            "paper.conflict",
            conflict.clashes().stream()
                .map(Chapters.Clash::where)
                .collect(Collectors.joining(", ")),
            workspace.root().relativize(file))
        .told();
  }

  private void takeFinances(int year, byte[] workbook, LocalDate day)
      throws IOException, Rejection {
    Finances.Report report;
    try {
      report = FinanceSheet.read(workbook, year, profile);
    } catch (Problems e) {
      throw new Rejection(Rejection.Reason.FLAWED, told(e.all()));
    }
    FinanceCommand.attach(workspace, report, workbook, day);
  }

  /** The first problems, without what was typed: it may name a person. */
  private static Texts told(List<Saying> problems) {
    Map<Language, String> told = new EnumMap<>(Language.class);
    Saying.told(problems.stream().limit(PROBLEMS_TOLD).toList())
        .byLanguage()
        .forEach((language, all) -> {
          String some = all.replaceAll("«[^»]*»", "«…»");
          told.put(
              language,
              problems.size() <= PROBLEMS_TOLD ? some : some + "; … (" + problems.size() + ")");
        });
    return new Texts(told);
  }
}
