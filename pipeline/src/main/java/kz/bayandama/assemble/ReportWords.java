package kz.bayandama.assemble;

import java.util.List;
import java.util.Map;
import kz.bayandama.profile.InvalidProfile;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Texts;

/**
 * The standing words of a country's Report: titles, sentences with figures, captions. Data of the
 * profile, {@code report-words.json}. Immutable, thread-safe.
 *
 * @param systemicInstitutions a theme met in at least so many institutions is systemic
 * @param words by key; see {@link Sentence} for what may stand in braces
 * @param standing paragraphs that an item opens with every year, by the item's number
 */
public record ReportWords(
    int systemicInstitutions, Map<String, Texts> words, Map<String, List<Texts>> standing) {
  private static final String FILE = "report-words.json";

  public ReportWords {
    if (systemicInstitutions < 2) {
      throw new IllegalArgumentException(
          FILE + ": systemicInstitutions is " + systemicInstitutions + ", several begin at 2");
    }
    words = Map.copyOf(words);
    standing = Map.copyOf(standing);
  }

  /**
   * The words of a profile.
   *
   * @throws InvalidProfile if it has none, or not such as the Report needs
   */
  public static ReportWords of(Profile profile) {
    return profile.files().read(FILE, ReportWords.class);
  }

  /**
   * The text of a key as it stands.
   *
   * @throws IllegalArgumentException if there is none
   */
  Texts text(String key) {
    Texts text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException(FILE + " has no «" + key + "»");
    }
    return text;
  }

  /** A sentence to be filled in. */
  Sentence sentence(String key) {
    return new Sentence(text(key));
  }

  /** What item {@code number} opens with every year. */
  List<Texts> standing(int number) {
    return standing.getOrDefault(Integer.toString(number), List.of());
  }
}
