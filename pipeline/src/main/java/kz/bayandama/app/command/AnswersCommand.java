package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.answer.AnswerLetter;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.council.answer.Answers.Kept;
import kz.bayandama.council.answer.Tie;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Ids;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code answers}: what state bodies have answered, and to which recommendation. */
@Command(name = "answers")
final class AnswersCommand extends Task {
  private static final int WORDS = 3;

  @Parameters(
      paramLabel = "LETTER REPLY ID#N STATUS",
      arity = "0..4",
      descriptionKey = "answers.tie")
  private List<String> tie = List.of();

  @Option(names = "--again", descriptionKey = "answers.again")
  private boolean again;

  @Option(names = "--confirm", paramLabel = "LETTER|all", descriptionKey = "answers.confirm")
  private @Nullable String confirm;

  @Option(names = "--reader", paramLabel = "ID", descriptionKey = "clear.reader")
  private @Nullable String reader;

  /**
   * What {@code answers --json} prints, a line a letter.
   *
   * @param confirmed whether a person lets it, as it is, be public
   */
  record Listed(
      String letter,
      LocalDate received,
      @Nullable String body,
      int tied,
      boolean confirmed,
      List<Shown.Replied> replies) {}

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    Answers letters = new Answers(profile(workspace), workspace.archive());
    if (again) {
      say("answers.more", letters.again().size());
    }
    if (!tie.isEmpty()) {
      tie(workspace.archive(), letters);
    }
    if (confirm != null) {
      confirm(workspace, letters, confirm, reader);
    }
    List<Kept> all = letters.letters();
    if (all.isEmpty()) {
      say("answers.none");
    }
    List<Kept> confirmed = letters.confirmed();
    for (Kept kept : all) {
      print(kept, confirmed.contains(kept));
    }
    return Cli.DONE;
  }

  /**
   * Lets letters be public, as they are now.
   *
   * @param which id of one, or its first digits, or {@code all}
   */
  static void confirm(Workspace workspace, Answers letters, String which, @Nullable String reader)
      throws IOException, Usage {
    if (reader == null
        || Adopted.roster(workspace).on(Adopted.today()).stream()
            .noneMatch(one -> one.id().equals(reader))) {
      throw new Usage("wrong.confirm-reader");
    }
    String id = which.equals("all") ? "" : Show.only(workspace.archive(), which);
    List<Kept> confirmed = letters.confirmed();
    List<Kept> meant =
        letters.letters().stream().filter(one -> one.submission().startsWith(id)).toList();
    if (meant.isEmpty() && !id.isEmpty()) {
      throw new Usage("wrong.no-answer", Ids.abbreviate(id));
    }
    for (Kept kept : meant) {
      if (!confirmed.contains(kept)) {
        letters.confirm(kept, reader, Adopted.today());
      }
    }
  }

  private void print(Kept kept, boolean confirmed) {
    if (json()) {
      print(
          new Listed(
              kept.submission(),
              kept.received(),
              kept.letter().body(),
              kept.ties().size(),
              confirmed,
              replies(kept)));
      return;
    }
    say(
        "answers.line",
        Ids.abbreviate(kept.submission()),
        kept.received(),
        kept.ties().size(),
        kept.letter().replies().size(),
        Say.of(words(), confirmed ? "answers.public" : "answers.waits"));
    int n = 0;
    for (Shown.Replied replied : replies(kept)) {
      String to = replied.recommendation() == null ? "?" : replied.recommendation();
      String status = replied.status() == null ? "?" : replied.status().name();
      out().println("  " + ++n + "  " + to + "  " + status.toLowerCase(Locale.ROOT));
    }
  }

  static List<Shown.Replied> replies(Kept kept) {
    List<Shown.Replied> all = new ArrayList<>();
    List<AnswerLetter.Reply> replies = kept.letter().replies();
    for (int i = 0; i < replies.size(); i++) {
      AnswerLetter.Reply reply = replies.get(i);
      Tie to = kept.ties().get(i);
      all.add(
          new Shown.Replied(
              reply.number(),
              reply.quote(),
              reply.answer(),
              to == null ? reply.status() : to.status(),
              to == null
                  ? null
                  : Ids.abbreviate(to.report()) + "#recommendations/" + to.recommendation()));
    }
    return all;
  }

  private void tie(ReportArchive archive, Answers letters) throws IOException, Usage {
    if (tie.size() < WORDS) {
      throw new Usage("wrong.tie");
    }
    String id = Show.only(archive, tie.get(0));
    Kept kept =
        letters.letters().stream()
            .filter(one -> one.submission().equals(id))
            .findFirst()
            .orElseThrow(() -> new Usage("wrong.no-answer", Ids.abbreviate(id)));
    int reply = number(tie.get(1), kept.letter().replies().size(), "wrong.no-reply");
    String[] to = tie.get(2).split("#", 2);
    Optional<VisitReport> report = archive.report(Show.only(archive, to[0]));
    if (report.isEmpty() || to.length < 2) {
      throw new Usage("wrong.no-recommendation", tie.get(2));
    }
    int place = number(to[1], report.get().recommendations().size(), "wrong.no-place");
    AnswerLetter.Reply said = kept.letter().replies().get(reply);
    letters.tie(
        kept,
        reply,
        new Tie(
            report.get().id(),
            place,
            year(report.get(), place, kept.received()),
            tie.size() > WORDS ? status(tie.get(WORDS)) : said.status(),
            said.answer(),
            "person"));
  }

  private static int year(VisitReport report, int place, LocalDate otherwise) {
    LocalDate day = report.visits().get(report.recommendations().get(place).visit()).from();
    return (day == null ? otherwise : day).getYear();
  }

  private static int number(String text, int of, String wrong) throws Usage {
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > of) {
      throw new Usage(wrong, text, of);
    }
    return number - 1;
  }

  private static Status status(String text) throws Usage {
    for (Status status : Status.values()) {
      if (status.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return status;
      }
    }
    throw new Usage("wrong.no-status", text, List.of(Status.values()));
  }
}
