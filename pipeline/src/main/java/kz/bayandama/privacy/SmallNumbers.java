package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.bayandama.language.Normaliser;
import kz.bayandama.profile.PersonalCues;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage.Figures;
import kz.bayandama.report.Language;
import kz.bayandama.report.Suspicion;
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
          "(?U)\\d{1,2}\\s?(?:[-–—]|до|лет|год|жас)|возраст|старше|младше|несоверш|жастағы|жасқа"
              + " дейін|жастан|\\bage|under \\d|over \\d");

  /** Headings of columns that count something else than people. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?U)\\b(?:посещен|учрежден|факт|рекоменд|повторн|ответ|предлож|бару|мекеме|ұсын|ұсыныс|қайтала|жауап"
              + "|тұжырым|кемшіл|visit|institution|finding|recommend|repeat|answer|proposal|facilit)");

  private final Cue diagnoses;
  private final List<Pattern> institutions;

  SmallNumbers(Profile profile, PersonalCues cues) {
    diagnoses = new Cue(cues.diagnoses());
    institutions =
        profile.institutionTypes().stream()
            .flatMap(type -> type.patterns().stream())
            .map(regex -> Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS))
            .toList();
  }

  /** All such cells of an edition, in reading order. */
  public List<Suspicion> in(Edition edition) {
    List<Suspicion> cells = new ArrayList<>();
    eachTable(
        edition,
        (place, figures) -> {
          withCells(place, figures, cells::add);
          return figures;
        });
    return cells;
  }

  /** The edition without the numbers that nobody has let stand: their cells are empty. */
  public Edition replaced(Edition edition, Decisions decisions) {
    return eachTable(
        edition,
        (place, figures) -> {
          Set<Suspicion> gone = new HashSet<>();
          withCells(
              place,
              figures,
              cell -> {
                if (!decisions.stays(cell)) {
                  gone.add(cell);
                }
              });
          return gone.isEmpty() ? figures : without(gone, place, figures);
        });
  }

  /** Where a table stands. */
  private record Place(int year, int chapter, int item) {
    Suspicion cell(Figures figures, int row, int column, long value) {
      String sentence =
          chapter
              + "."
              + item
              + " "
              + name(figures.caption())
              + " · "
              + name(figures.rows().get(row).name())
              + " · "
              + (column + 1 < figures.columns().size()
                  ? name(figures.columns().get(column + 1))
                  : String.valueOf(column + 1));
      return new Suspicion(
          Suspicion.council(year),
          Suspicion.SMALL_NUMBER,
          String.valueOf(value),
          sentence,
          "chapters/" + chapter + "/items/" + item);
    }

    private static String name(Texts texts) {
      return texts.best(Language.RU);
    }
  }

  private static Edition eachTable(Edition edition, BiFunction<Place, Figures, Figures> each) {
    List<Edition.Chapter> chapters = new ArrayList<>();
    for (Edition.Chapter chapter : edition.chapters()) {
      List<Edition.Item> items = new ArrayList<>();
      for (Edition.Item item : chapter.items()) {
        Place place = new Place(edition.year(), chapter.number(), item.number());
        List<Edition.Passage> passages =
            item.passages().stream()
                .map(passage ->
                    passage instanceof Figures figures ? each.apply(place, figures) : passage)
                .toList();
        items.add(new Edition.Item(item.number(), item.title(), passages));
      }
      chapters.add(
          new Edition.Chapter(chapter.number(), chapter.ministry(), chapter.title(), items));
    }
    return edition.withChapters(chapters);
  }

  private void withCells(Place place, Figures figures, Consumer<Suspicion> to) {
    for (int r = 0; r < figures.rows().size(); r++) {
      Edition.FigureRow row = figures.rows().get(r);
      for (int c = 0; c < row.values().size(); c++) {
        Long value = row.values().get(c);
        Texts heading = c + 1 < figures.columns().size() ? figures.columns().get(c + 1) : null;
        if (value != null
            && value > 0
            && value < LEAST
            && tells(figures.caption(), row.name(), heading)) {
          to.accept(place.cell(figures, r, c, value));
        }
      }
    }
  }

  private static Figures without(Set<Suspicion> gone, Place place, Figures figures) {
    List<Edition.FigureRow> rows = new ArrayList<>();
    for (int r = 0; r < figures.rows().size(); r++) {
      List<@Nullable Long> values = new ArrayList<>();
      for (int c = 0; c < figures.rows().get(r).values().size(); c++) {
        Long value = figures.rows().get(r).values().get(c);
        boolean hidden = value != null && gone.contains(place.cell(figures, r, c, value));
        values.add(hidden ? null : value);
      }
      rows.add(new Edition.FigureRow(figures.rows().get(r).name(), values));
    }
    return new Figures(figures.caption(), figures.columns(), rows);
  }

  private boolean tells(Texts caption, Texts row, @Nullable Texts heading) {
    if (heading != null && OTHERWISE.matcher(joined(heading)).find()) {
      return false;
    }
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
