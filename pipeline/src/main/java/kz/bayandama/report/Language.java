package kz.bayandama.report;

import java.util.Locale;

/** The language of a text, as its BCP 47 tag says it; {@link #UND} is any other or none. */
public enum Language {
  KK,
  RU,
  EN,
  UND;

  /** The BCP 47 tag: {@code kk}, {@code ru}, {@code en}, {@code und}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The language of a tag.
   *
   * @throws IllegalArgumentException for a tag that is none of ours
   */
  public static Language of(String tag) {
    for (Language language : values()) {
      if (language.tag().equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException("«" + tag + "» is not kk, ru, en or und");
  }
}
