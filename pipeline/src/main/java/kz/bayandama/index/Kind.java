package kz.bayandama.index;

import java.util.Locale;

/** What a hit is. */
public enum Kind {
  RECOMMENDATION,
  FINDING,
  PROPOSAL;

  /** As commands and addresses say it: {@code recommendation}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its list in a record: {@code recommendations}. */
  public String list() {
    return tag() + "s";
  }

  /**
   * The kind of a tag.
   *
   * @throws IllegalArgumentException for a tag that is none of ours
   */
  public static Kind of(String tag) {
    for (Kind kind : values()) {
      if (kind.tag().equals(tag)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("«" + tag + "» is not recommendation, finding or proposal");
  }
}
