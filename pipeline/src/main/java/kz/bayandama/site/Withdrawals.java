package kz.bayandama.site;

import java.util.List;

/** Pages of recommendations that are no longer shown: their addresses stay and say so. */
final class Withdrawals {
  private final Register register;
  private final Words words;

  Withdrawals(Register register, Words words) {
    this.register = register;
    this.words = words;
  }

  /** A page that says that something was withdrawn. */
  record View(String id, String day) {}

  List<Page> pages() {
    return register.withdrawn().stream().map(this::page).toList();
  }

  private Page page(SiteContent.Withdrawn withdrawn) {
    String title = words.say(Phrase.WITHDRAWN_TITLE, "id", withdrawn.id());
    return new Page(
            Addresses.recommendation(withdrawn.id()),
            "pages/withdrawn",
            title,
            title,
            Addresses.RECOMMENDATIONS,
            new View(withdrawn.id(), words.formats().date(withdrawn.day())))
        .hidden();
  }
}
