package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Outgoing;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Requests;
import kz.bayandama.council.Roster;
import kz.bayandama.report.Ids;
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
      String to, String occasion, LocalDate deadline, List<Integer> items, String file) {}

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    LocalDate day = on == null ? Adopted.today() : on;
    Roster roster = Adopted.roster(workspace);
    Ledger ledger = new Ledger(workspace.archive().archive());
    Plan plan =
        new Plans(ledger)
            .plan(year)
            .orElseThrow(() ->
                new Usage(
                    "no plan of "
                        + year
                        + " is approved; approve one with: bayandama plan approve "
                        + year));
    Requests requests = new Requests(ledger, roster, profile(workspace));
    if (!answered.isEmpty()) {
      requests.answered(year, answer(plan, roster, day));
    }
    Outgoing outgoing = new Outgoing(workspace.outbox().resolve("council-" + year));
    List<Requests.Letter> due = requests.due(plan, day, days);
    for (Requests.Letter letter : due) {
      Path file = outgoing.write(name(letter), requests.envelope(letter, day).eml());
      requests.sent(letter, day);
      if (json()) {
        print(
            new Written(
                letter.matter().member(),
                letter.matter().occasion().name().toLowerCase(Locale.ROOT),
                letter.matter().deadline(),
                letter.matter().items(),
                file.toString()));
      } else {
        say("request.written", file);
      }
    }
    if (due.isEmpty()) {
      say("request.none");
    }
    return Cli.DONE;
  }

  private static String name(Requests.Letter letter) {
    String occasion = letter.matter().occasion().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return letter.matter().member()
        + "-"
        + occasion
        + "-"
        + letter.matter().deadline()
        + "-"
        + Ids.abbreviate(Requests.key(letter.matter()))
        + ".eml";
  }

  private Requests.Answer answer(Plan plan, Roster roster, LocalDate day) throws Usage {
    List<String> problems = new ArrayList<>();
    String who = answered.get(0);
    boolean participant = roster.participants().stream().anyMatch(one -> one.id().equals(who));
    int item = answered.get(1).matches("\\d{1,2}") ? Integer.parseInt(answered.get(1)) : -1;
    if (roster.member(who).isEmpty() && !participant) {
      problems.add("«" + who + "» is no member and no participant");
    }
    if (participant ? item != 0 : plan.parts().stream().noneMatch(part -> part.item() == item)) {
      problems.add(
          "«" + answered.get(1) + "» is no item of the plan; a participant's answer is item 0");
    }
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
    return new Requests.Answer(who, item, answered.get(2), day);
  }
}
