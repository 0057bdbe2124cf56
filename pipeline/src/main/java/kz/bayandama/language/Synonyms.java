package kz.bayandama.language;

import java.util.List;
import java.util.Map;
import kz.bayandama.report.Language;

/**
 * Words and phrases of the field that mean the same: «ИВС» and «изолятор временного содержания».
 * Immutable.
 */
public record Synonyms(List<Meaning> meanings) {
  /** No synonyms. */
  public static final Synonyms NONE = new Synonyms(List.of());

  public Synonyms {
    meanings = List.copyOf(meanings);
  }

  /**
   * The ways to say one thing.
   *
   * @param abbreviations written the same in texts of every language
   * @param phrases by language, in any form of the words
   */
  public record Meaning(List<String> abbreviations, Map<Language, List<String>> phrases) {
    public Meaning {
      abbreviations = List.copyOf(abbreviations);
      phrases = Map.copyOf(phrases);
    }
  }
}
