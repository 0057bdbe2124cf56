package kz.bayandama.council;

import java.util.Locale;
import java.util.Optional;

/** How a member votes. */
public enum Vote {
  FOR,
  AGAINST,
  ABSTAINED,
  ABSENT;

  /** The vote as the minutes write it: {@code for}, {@code against} … */
  public static Optional<Vote> of(String word) {
    for (Vote vote : values()) {
      if (vote.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(vote);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
