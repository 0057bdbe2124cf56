package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.language.Normaliser;
import kz.bayandama.profile.PersonalCues;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage.Figures;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Cells of an edition's tables that count fewer than five people of one institution, age group or
 * diagnosis: who knows the place knows the person. Thread-safe.
 */
public final class SmallNumbers {
  private static final int LEAST = 5;
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?U)\\b(?:человек|люд|лиц\\b|лица\\b|осужд|заключ|содержа|пациент|больн|дет|ребен|несоверш|воспитанник"
              + "|женщин|мужчин|адам|бала|сотталған|қамал|ұсталған|науқас|әйел|жасөспірім|people|persons"
              + "|detainees|prisoners|patients|children|women|men)");
  private static final Pattern AGE =
      Pattern.compile(
          "(?U)\\d{1,2}\\s?(?:[-–—]|до|лет|год|жас)|возраст|старше|младше|несоверш|жастағы|жасқа дейін|жастан|\\bage|under \\d|over \\d");

  private final Cue diagnoses;
  private final List<Pattern> institutions;

  public SmallNumbers(Profile profile, PersonalCues cues) {
    diagnoses = new Cue(cues.diagnoses());
    institutions =
        profile.institutionTypes().stream()
            .flatMap(type -> type.patterns().stream())
            .map(regex -> Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS))
            .toList();
  }

  /**
   * A cell that tells of too few.
   *
   * @param chapter number of the annex's chapter
   * @param item number of the annex's item
   * @param passage position in the item, from 0
   * @param row position in the table, from 0
   * @param column position among the values, from 0
   */
  public record Cell(int chapter, int item, int passage, int row, int column, long value) {}

  /** All such cells of an edition, in reading order. */
  public List<Cell> in(Edition edition) {
    List<Cell> cells = new ArrayList<>();
    for (Edition.Chapter chapter : edition.chapters()) {
      for (Edition.Item item : chapter.items()) {
        for (int i = 0; i < item.passages().size(); i++) {
          if (item.passages().get(i) instanceof Figures figures) {
            int passage = i;
            in(figures).stream()
                .map(at ->
                    new Cell(chapter.number(), item.number(), passage, at.row, at.column, at.value))
                .forEach(cells::add);
          }
        }
      }
    }
    return cells;
  }

  private record At(int row, int column, long value) {}

  private List<At> in(Figures figures) {
    List<At> cells = new ArrayList<>();
    for (int r = 0; r < figures.rows().size(); r++) {
      Edition.FigureRow row = figures.rows().get(r);
      for (int c = 0; c < row.values().size(); c++) {
        Long value = row.values().get(c);
        Texts heading = c + 1 < figures.columns().size() ? figures.columns().get(c + 1) : null;
        if (value != null
            && value > 0
            && value < LEAST
            && tells(figures.caption(), row.name(), heading)) {
          cells.add(new At(r, c, value));
        }
      }
    }
    return cells;
  }

  private boolean tells(Texts caption, Texts row, @Nullable Texts heading) {
    String all =
        joined(caption) + "\n" + joined(row) + "\n" + (heading == null ? "" : joined(heading));
    return PEOPLE.matcher(all).find()
        && (AGE.matcher(all).find() || isInstitution(all) || isIll(all));
  }

  private boolean isInstitution(String text) {
    return institutions.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  private boolean isIll(String text) {
    return Word.of(text).stream().anyMatch(word -> diagnoses.matches(word.text()));
  }

  private static String joined(Texts texts) {
    return Normaliser.normalise(String.join("\n", texts.byLanguage().values())).matching();
  }
}
