package kz.bayandama.council;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a member votes. */
public enum Vote {
  FOR("за", "жақтады", "жақтап", "қолдады"),
  AGAINST("против", "қарсы"),
  ABSTAINED("воздержался", "воздержалась", "қалыс", "қалыс қалды"),
  ABSENT("отсутствовал", "отсутствовала", "отсутствует", "қатысқан жоқ", "қатыспады");

  /** How minutes in Russian and Kazakh say it. */
  private final List<String> said;

  Vote(String... said) {
    this.said = List.of(said);
  }

  /** The vote as minutes write it in one of the three languages: {@code for}, «за», «қарсы» … */
  public static Optional<Vote> of(String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    for (Vote vote : values()) {
      if (vote.word().equals(word) || vote.said.contains(word)) {
        return Optional.of(vote);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
