package kz.bayandama.index;

import java.util.Locale;

/** What hits are filtered and counted by. */
public enum Facet {
  KIND,
  MINISTRY,
  /** An institution type; a type's value holds for its subtypes too. */
  TYPE,
  REGION,
  YEAR,
  ADDRESSEE,
  THEME,
  LANGUAGE;

  /** As commands and the index say it: {@code ministry}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
