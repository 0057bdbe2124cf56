package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Requests;
import kz.bayandama.report.Ids;

/** The letters of rule 6, by mail or as drafts: whoever asks for them, each goes out once. */
record RequestLetters(Requests requests, Postman postman) {

  /** A letter that is under way. */
  record Written(Requests.Matter matter, Postman.Letter letter) {}

  /**
   * Hands what is due by a plan on a day to the postman, reminders this many days before a
   * deadline.
   */
  List<Written> write(Plan plan, LocalDate day, int days) throws IOException {
    List<Written> written = new ArrayList<>();
    for (Requests.Letter due : requests.due(plan, day, days)) {
      Postman.Letter letter =
          new Postman.Letter(
              Requests.key(due.matter()),
              "council-" + plan.year() + "/" + name(due),
              requests.envelope(due, day));
      postman.take(letter, false);
      requests.sent(due, day);
      written.add(new Written(due.matter(), letter));
    }
    return written;
  }

  private static String name(Requests.Letter letter) {
    return letter.matter().member()
        + "-"
        + occasion(letter.matter()).replace('_', '-')
        + "-"
        + letter.matter().deadline()
        + "-"
        + Ids.abbreviate(Requests.key(letter.matter()))
        + ".eml";
  }

  static String occasion(Requests.Matter matter) {
    return matter.occasion().name().toLowerCase(Locale.ROOT);
  }
}
