package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.bayandama.council.Outgoing;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Requests;
import kz.bayandama.report.Ids;

/** The letters of rule 6 as files in the outbox: whoever asks for them, each is written once. */
record RequestLetters(Workspace workspace, Requests requests) {

  /** What {@code request --json} prints, a line a letter. */
  record Written(
      String to, String occasion, LocalDate deadline, List<Integer> items, String file) {}

  /** Writes what is due by a plan on a day, reminders this many days before a deadline. */
  List<Written> write(Plan plan, LocalDate day, int days) throws IOException {
    Outgoing outgoing = new Outgoing(workspace.outbox().resolve("council-" + plan.year()));
    List<Written> written = new ArrayList<>();
    for (Requests.Letter letter : requests.due(plan, day, days)) {
      Path file = outgoing.write(name(letter), requests.envelope(letter, day).eml());
      requests.sent(letter, day);
      written.add(
          new Written(
              letter.matter().member(),
              letter.matter().occasion().name().toLowerCase(Locale.ROOT),
              letter.matter().deadline(),
              letter.matter().items(),
              file.toString()));
    }
    return written;
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
}
