package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Language;

/**
 * Reads units as a draft. A text that says the same in two languages, whether by columns, one after
 * the other or by turns, is read once in each and joined item by item. Thread-safe.
 */
final class Reader {
  private static final int ONE_IN = 5;

  private static final Pattern SLASH = Pattern.compile("\\s*/\\s+|\\s+/\\s*");

  /** What parts the words of a file's name, and its ending. */
  private static final Pattern FILE = Pattern.compile("_+|\\s+|(?<=\\p{L})[-+](?=\\p{Lu})");

  private static final Pattern ENDING = Pattern.compile("\\.\\p{Alpha}{2,4}$");

  private final Cues cues;
  private final Headings headings;
  private final Kinds kinds;
  private final Addressees addressees;
  private final Deadlines deadlines;
  private final NamedParts parts;
  private final Turns turns;
  private final Forms forms;
  private final Sites sites;
  private final Items items;
  private final Findings findings;
  private final Practices practices;

  Reader(Profile profile, Cues cues, Kinds kinds, Addressees addressees, Themes themes) {
    this.cues = cues;
    this.headings = new Headings(cues);
    this.kinds = kinds;
    this.addressees = addressees;
    this.forms = new Forms(cues);
    InstitutionNames names = new InstitutionNames(profile, cues, kinds);
    Dates dates = new Dates(profile);
    this.turns = new Turns(cues, kinds, dates);
    this.parts = new NamedParts(cues, kinds, dates);
    this.deadlines = new Deadlines(cues, dates);
    Tags tags = new Tags(cues, addressees, deadlines);
    TableItems tables = new TableItems(cues, addressees, deadlines, tags);
    this.sites =
        new Sites(
            cues, kinds, names, dates, new OneSite(profile, cues, kinds, names, addressees, dates));
    this.items = new Items(cues, addressees, deadlines, tags, tables);
    this.findings = new Findings(cues, tables, themes);
    this.practices = new Practices(cues);
  }

  Kinds kinds() {
    return kinds;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  /**
   * @param name of the original's file: the last witness, where the text does not tell
   */
  Draft read(List<Unit> units, String name) {
    Map<Language, Integer> weights = weights(units);
    int kk = weights.getOrDefault(Language.KK, 0);
    int ru = weights.getOrDefault(Language.RU, 0);
    if (Math.min(kk, ru) * ONE_IN > kk + ru - Math.min(kk, ru)) {
      Draft inKazakh = draft(only(units, Language.KK), name);
      Draft inRussian = draft(only(units, Language.RU), name);
      if (inKazakh.parallel(inRussian)) {
        return inKazakh.with(inRussian);
      }
    }
    return draft(units, name);
  }

  private Draft draft(List<Unit> units, String name) {
    List<Section> sections = Outline.of(forms.in(parts.in(turns.in(units))), cues, addressees);
    return new Draft(
        sections,
        visited(sections, name),
        pairs(findings.of(sections)),
        pairs(items.recommendations(sections)),
        pairs(items.proposals(sections)),
        pairs(practices.of(sections)));
  }

  private static List<Item> pairs(List<Item> items) {
    return Draft.turns(InTwoLanguages.of(items));
  }

  /**
   * The visits; where one is all there is and its institution, region or days are not told, what
   * the name of the file tells of them («Отчет_ИВС_Рудный_15.04.2025.docx»).
   */
  private List<Site> visited(List<Section> sections, String name) {
    List<Site> told = sites.of(sections);
    String said = FILE.matcher(ENDING.matcher(name).replaceAll("")).replaceAll(" ").strip();
    if (told.size() > 1 || told.getFirst().told() || said.isEmpty()) {
      return told;
    }
    Labels.Label none = Labels.Label.NONE;
    Line line = Line.of(Unit.Form.PARAGRAPH, none, 0, said, false, false);
    List<Section> named = new ArrayList<>(sections);
    named.add(new Section(Section.Kind.OTHER, null, List.of(line), sections.size()));
    List<Site> again = sites.of(named);
    return again.size() == 1 ? again : told;
  }

  /** How many letters there are of each language. */
  static Map<Language, Integer> weights(List<Unit> units) {
    Map<Language, Integer> weights = new EnumMap<>(Language.class);
    for (Line line : Units.lines(units)) {
      weights.merge(line.language(), line.text().length(), Integer::sum);
    }
    return weights;
  }

  /**
   * The units of one language and those of none, and of «… / …» lines that language's half.
   * Headings of the other language stay unless its own recommendations are headed in its own.
   */
  private List<Unit> only(List<Unit> units, Language language) {
    List<Unit> own = new ArrayList<>();
    boolean headed =
        Units.lines(units).stream()
            .filter(line -> line.language() == language)
            .anyMatch(this::heads);
    for (Unit unit : units) {
      switch (unit) {
        case Line line -> half(line, language, headed).ifPresent(own::add);
        case Grid grid -> {
          if (grid.language() == language || grid.language() == Language.UND) {
            own.add(grid);
          }
        }
      }
    }
    return own;
  }

  /** Whether a line opens the recommendations. */
  private boolean heads(Line line) {
    return headings.opened(line).filter(Section.Kind.RECOMMENDATIONS::equals).isPresent();
  }

  private Optional<Line> half(Line line, Language language, boolean headed) {
    List<String> halves = SLASH.splitAsStream(line.text()).toList();
    if (halves.size() == 2
        && EnumSet.of(
                ParagraphLanguage.of(halves.getFirst()), ParagraphLanguage.of(halves.getLast()))
            .equals(EnumSet.of(Language.KK, Language.RU))) {
      String half =
          ParagraphLanguage.of(halves.getFirst()) == language
              ? halves.getFirst()
              : halves.getLast();
      boolean colon = line.text().endsWith(":") && !half.endsWith(":");
      return Optional.of(line.said(colon ? half + ":" : half));
    }
    boolean heads = headings.opened(line).isPresent() && !headed;
    return Optional.of(line)
        .filter(l -> l.language() == language || l.language() == Language.UND || heads);
  }
}
