package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Requests;
import kz.bayandama.council.Roster;
import kz.bayandama.report.Saying;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code request}: letters to members and participants out of the approved plan, and reminders
 * (rule 6). Each is written once.
 */
@Command(name = "request")
final class RequestCommand extends Task {
  @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "plan.year")
  private int year;

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "option.on")
  private @Nullable LocalDate on;

  @Option(names = "--days", paramLabel = "N", defaultValue = "7", descriptionKey = "request.days")
  private int days = 7;

  @Option(
      names = "--answered",
      arity = "3",
      paramLabel = "WHO ITEM SOURCE",
      descriptionKey = "request.answered")
  private List<String> answered = List.of();

  /** What {@code request --json} prints, a line a letter. */
  record Written(
      String to,
      String occasion,
      LocalDate deadline,
      List<Integer> items,
      String file,
      Postman.Way way) {}

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    LocalDate day = on == null ? Adopted.today() : on;
    Roster roster = Adopted.roster(workspace);
    Ledger ledger = new Ledger(workspace.archive().archive());
    Plan plan = new Plans(ledger).plan(year).orElseThrow(() -> new Usage("wrong.no-plan", year));
    Requests requests = new Requests(ledger, roster, profile(workspace));
    if (!answered.isEmpty()) {
      requests.answered(year, answer(plan, roster, day));
    }
    Postman postman = Postman.of(workspace, System.getenv());
    List<RequestLetters.Written> due = new RequestLetters(requests, postman).write(plan, day, days);
    Optional<String> fault = postman.deliver();
    for (RequestLetters.Written one : due) {
      if (json()) {
        print(
            new Written(
                one.matter().member(),
                RequestLetters.occasion(one.matter()),
                one.matter().deadline(),
                one.matter().items(),
                postman.file(one.letter()).toString(),
                postman.way(one.letter())));
      } else {
        say("letter." + postman.way(one.letter()), postman.file(one.letter()));
      }
    }
    if (due.isEmpty()) {
      say("request.none");
    }
    return waits(fault);
  }

  private Requests.Answer answer(Plan plan, Roster roster, LocalDate day) throws Usage {
    List<Saying> problems = new ArrayList<>();
    String who = answered.get(0);
    boolean participant = roster.participants().stream().anyMatch(one -> one.id().equals(who));
    int item = answered.get(1).matches("\\d{1,2}") ? Integer.parseInt(answered.get(1)) : -1;
    if (roster.member(who).isEmpty() && !participant) {
      problems.add(Say.later("wrong.nobody", who));
    }
    if (participant ? item != 0 : plan.parts().stream().noneMatch(part -> part.item() == item)) {
      problems.add(Say.later("wrong.no-item", answered.get(1)));
    }
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
    return new Requests.Answer(who, item, answered.get(2), day);
  }
}
