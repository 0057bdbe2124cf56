package kz.bayandama.recognise;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.recognise.Kinds.Found;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/**
 * Institutions that a title or a sentence about the visit names together: «ИВС города Рудного и
 * специального приёмника …», «1) изолятор … – 2 июля; 2) приёмник … – 3 июля». Thread-safe.
 */
final class Together {
  /**
   * What joins the second institution to the first, or a comma and its day; a few words of its name
   * may stand between.
   */
  private static final Pattern JOINT =
      Cues.compiled(
          "((?<!\\w)(?:и|а также|және|мен|пен|бен|сондай-ақ|сонымен"
              + " қатар|and)\\s|[;,]\\s*(?:ал\\s|а\\s|\\d\\)\\s*|(?=\\d{1,2}"
              + " [а-яәғқңөұүһі]{3}))|;\\s*|[;,]\\s*(?:а\\s|и\\s)?(?:затем|потом|после"
              + " (?:этого|чего|обеда)|в тот же день|днем|вечером|(?:на |во"
              + " )?(?:следующий|другой|второй|третий) день|(?:келесі|екінші|үшінші)"
              + " күні|ертеңіне|ертесіне|(?:содан|түстен) (?:кейін|соң)|кешке|сосын),?\\s)(?!для"
              + " |\\w+(?:ией|ием|ами|ями|остью) )(?:[\\w\"№().-]+,?\\s){0,5}$");

  /** What parts the institutions of a list: a comma outside brackets. */
  private static final Pattern COMMA = Pattern.compile("[,;]\\s*(?![^(]*\\))");

  /** What parts three and more institutions that a sentence names: a comma and a word or two. */
  private static final Pattern SERIES =
      Cues.compiled(
          "^(?:[^,;.:]|(?<=[гсп])\\.){0,60},\\s(?!(?:где|котор|из|от|для|откуда|перев|достав)\\w*\\s)"
              + "(?:[\\w\"№().-]+\\s){0,3}$");

  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** What says that the second is a part of the first. */
  private static final Pattern WITHIN =
      Cues.compiled("жанындағы|құрамындағы|қарасты|(?<!\\w)при\\s|в составе");

  /** A genitive that goes on: «орталығының уақытша бейімдеу және …» is one institution. */
  private static final Pattern OWNER =
      Cues.compiled("\\w[нтд][ыі]ң\\s+(?!(?:және|мен|пен|бен)\\s)\\w");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final int LEAST = 40;
  private static final int FIRST = 8;
  private static final int LONGEST = 160;
  private static final int TITLE = 4;
  private static final int EARLY = 3;
  private static final int EDGE = 4;
  private static final int STEM = 5;
  private static final Pattern WORD = Cues.compiled("\\w+");
  private static final int LEAP = 2024;
  private static final Pattern BEGUN = Pattern.compile("^[^,;.]{0,12}\\s?[:–—-]\\s");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20[0-4]\\d(?!\\d)");

  private final Cues cues;
  private final Kinds kinds;
  private final Dates dates;
  private final InstitutionNames names;

  /**
   * One of several institutions.
   *
   * @param name in the nominative
   * @param text the part of the sentence that names it
   * @param date its own day, as fields tell one; empty when this part gives none
   */
  record Part(String name, String text, Found type, String date) {
    boolean dated() {
      return !date.isEmpty();
    }
  }

  /**
   * A text that names institutions.
   *
   * @param list whether it lists them, so that a comma parts them
   * @param lines of the list, where each stands on its own
   */
  private record Told(String text, boolean list, List<String> lines) {
    Told(String text, boolean list) {
      this(text, list, List.of());
    }
  }

  Together(Cues cues, Kinds kinds, InstitutionNames names, Dates dates) {
    this.names = names;
    this.cues = cues;
    this.kinds = kinds;
    this.dates = dates;
  }

  /** The institutions of the first text that names several; empty when none does. */
  List<Part> in(List<Section> sections, Fields fields) {
    List<Part> fielded = fielded(fields);
    if (fielded.size() > 1) {
      return fielded;
    }
    Optional<Integer> year = YearlessDays.year(sections);
    List<List<Part>> told =
        Stream.of(
                sections.stream()
                    .filter(section -> section.is(Kind.HEAD, Kind.GENERAL) || titled(section))
                    .flatMap(this::texts),
                sections.stream().limit(EARLY).flatMap(this::schedule),
                fields.of("institution").map(field -> new Told(field.value(), false)))
            .flatMap(texts -> texts)
            .map(text -> parts(text, year))
            .filter(parts -> parts.size() > 1)
            .toList();
    if (told.isEmpty()) {
      return List.of();
    }
    List<List<Part>> days = new ArrayList<>(told);
    days.addAll(alone(sections));
    fields.of("date").map(field -> parts(new Told(field.value(), false), year)).forEach(days::add);
    return told.getFirst().stream().map(part -> dated(part, days)).toList();
  }

  /** Institutions that a field each names, with the day in the field that follows. */
  private List<Part> fielded(Fields fields) {
    List<Part> parts = new ArrayList<>();
    Marks.Told told = new Marks.Told();
    for (Fields.Field field : fields.all()) {
      Optional<Found> type = kinds.leading(field.folded());
      if (field.kind().equals("institution") && type.isPresent()) {
        if (told.add(type.get().family(), field.folded())) {
          parts.add(new Part(name(field.value()), field.value(), type.get(), ""));
        }
      } else if (field.kind().equals("date") && !parts.isEmpty() && !parts.getLast().dated()) {
        Part last = parts.removeLast();
        parts.add(new Part(last.name(), last.text(), last.type(), field.value()));
      }
    }
    return parts.stream().allMatch(Part::dated) ? parts : List.of();
  }

  /** What lines tell of one institution and its day: of the head, headings. */
  List<List<Part>> alone(List<Section> sections) {
    Optional<Integer> year = YearlessDays.year(sections);
    return Section.folded(
            sections,
            section -> !section.foreign() && !section.is(Kind.RECOMMENDATIONS, Kind.PROPOSALS))
        .stream()
        .filter(line -> line.length() <= LONGEST && (!dates.in(line).isEmpty() || edged(line)))
        .filter(line -> !cues.in("deadline", line))
        .map(line -> parts(new Told(line, false), year))
        .filter(parts -> parts.size() == 1)
        .toList();
  }

  /**
   * Whether a line begins or ends with a day without its year: «12 марта – ИВС», «ИВС (12 марта)».
   */
  private boolean edged(String line) {
    return dates.in(line, LEAP).stream()
        .anyMatch(span ->
            (span.start() < EDGE && BEGUN.matcher(line.substring(span.end())).find())
                || line.length() - span.end() < EDGE);
  }

  /**
   * A part with its own day, from a later text that names the same types where the first has none.
   */
  private static Part dated(Part part, List<List<Part>> told) {
    return part.dated()
        ? part
        : told.stream()
            .flatMap(List::stream)
            .filter(other -> other.dated() && other.type().family().equals(part.type().family()))
            .filter(other -> !Marks.differ(Fold.of(other.text()), Fold.of(part.text())))
            .reduce((one, other) -> alike(other, part) > alike(one, part) ? other : one)
            .map(other -> new Part(part.name(), part.text(), part.type(), other.date()))
            .orElse(part);
  }

  /** How many words of a part's name another part has. */
  private static long alike(Part one, Part part) {
    String text = Fold.of(one.text());
    return WORD.matcher(Fold.of(part.name()))
        .results()
        .map(word -> word.group().substring(0, Math.min(STEM, word.group().length())))
        .filter(text::contains)
        .count();
  }

  /** What a section's first lines say of the visit, a list below such a line as one sentence. */
  private Stream<Told> texts(Section section) {
    List<Line> lines = new ArrayList<>(section.lines());
    if (section.heading() != null && titled(section)) {
      lines.addFirst(section.heading());
    }
    List<Told> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(FIRST, lines.size()); i++) {
      Line line = lines.get(i);
      List<String> listed = listed(lines, i + 1);
      if (listed.size() > 1 && heads(line, listed)) {
        texts.add(new Told(line.text() + " " + String.join("; ", listed), true, listed));
      } else if (tells(line) || (section.kind() == Kind.HEAD && i < TITLE && called(line))) {
        Sentences.of(line.text()).stream()
            .filter(sentence -> !cues.in("othertime", Fold.of(sentence)))
            .forEach(sentence ->
                texts.add(new Told(sentence, cues.in("listedsites", Fold.of(sentence)))));
      }
    }
    return texts.stream();
  }

  /** Whether a section's heading is the report's title, below a line or two of letterhead. */
  private boolean titled(Section section) {
    return section.kind() == Kind.OTHER
        && section.index() < EARLY
        && section.heading() != null
        && (cues.in("title", section.heading().folded())
            || (section.index() == 1 && kinds.best(section.heading().folded()).isEmpty()));
  }

  /** The list of institutions, each with its day, that an early section begins with. */
  private Stream<Told> schedule(Section section) {
    List<String> listed = section.kind() == Kind.OTHER ? listed(section.lines(), 0) : List.of();
    return listed.size() > 1 && listed.stream().allMatch(text -> dates.told(Fold.of(text)))
        ? Stream.of(new Told(String.join("; ", listed), true))
        : Stream.empty();
  }

  /**
   * Whether what stands below a line is a list of institutions: it says so, or each has its day.
   */
  private boolean heads(Line line, List<String> listed) {
    return line.text().endsWith(":")
        || cues.in("schedule", line.folded())
        || listed.stream().allMatch(text -> dates.told(Fold.of(text)));
  }

  /** Whether a line of the title names an institution and says no more. */
  private boolean called(Line line) {
    return line.text().length() <= LONGEST
        && !line.text().endsWith(".")
        && Fields.told(line, cues).isEmpty()
        && kinds.leading(line.folded()).isPresent();
  }

  /** The lines from one on that each are an institution's name, perhaps with its day. */
  private List<String> listed(List<Line> lines, int from) {
    return lines.stream()
        .skip(from)
        .takeWhile(line ->
            line.text().length() <= LONGEST
                && !line.text().endsWith(":")
                && kinds.leading(line.folded()).isPresent()
                && !cues.in("negative", line.folded())
                && !cues.in("finding", line.folded()))
        .map(Line::text)
        .toList();
  }

  private boolean tells(Line line) {
    return cues.in("title", line.folded())
        || cues.in("visited", line.folded())
        || cues.in("daypart", line.folded())
        || cues.in("listedsites", line.folded());
  }

  private List<Part> parts(Told told, Optional<Integer> reported) {
    String sentence = told.text();
    String folded = Fold.of(sentence);
    List<Found> named = named(folded, told.list());
    Optional<Integer> year =
        dates.in(folded).stream()
            .map(span -> span.from().getYear())
            .findFirst()
            .or(() ->
                YEAR.matcher(folded).results().map(y -> Integer.parseInt(y.group())).findFirst())
            .or(() -> reported);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      int from = i == 0 ? 0 : joint(folded, named, i).end();
      int to = i + 1 < named.size() ? joint(folded, named, i + 1).start() : sentence.length();
      String text = sentence.substring(from, to).strip();
      String own = i == 0 ? date(sentence.substring(named.getFirst().start(), to), year) : "";
      String day = own.isEmpty() ? date(text, year) : own;
      if (i > 0 && day.isEmpty()) {
        int before = named.get(i - 1).end();
        day = nextDay(folded.substring(before, Math.max(before, named.get(i).end())), parts);
      }
      List<Coordinated.Piece> pieces =
          kinds.best(Fold.of(text)).map(type -> Coordinated.in(text, type)).orElse(List.of());
      for (Coordinated.Piece piece : pieces) {
        String its = date(piece.text(), year);
        String name = name(piece.name());
        parts.add(new Part(name, name, named.get(i), its.isEmpty() ? day : its));
      }
      if (pieces.isEmpty()) {
        parts.add(new Part(name(text), text, named.get(i), day));
      }
    }
    return parts.size() == told.lines().size() ? byLine(parts, told.lines(), year) : parts;
  }

  /** «18 февраля …, на следующий день …»: the day after that of the part before. */
  private String nextDay(String said, List<Part> parts) {
    return parts.isEmpty() || !cues.in("days.next", said)
        ? ""
        : dates.in(Fold.of(parts.getLast().date())).stream()
            .findFirst()
            .map(span -> DAY.format(span.to().plusDays(1)))
            .orElse("");
  }

  /** The parts of a list, each with the day that its own line tells, if it tells one. */
  private List<Part> byLine(List<Part> parts, List<String> lines, Optional<Integer> year) {
    List<Part> dated = new ArrayList<>();
    for (Part part : parts) {
      String day = date(lines.get(dated.size()), year);
      dated.add(day.isEmpty() ? part : new Part(part.name(), part.text(), part.type(), day));
    }
    return dated;
  }

  private String name(String text) {
    return names.of(new Mention(text, kinds.best(Fold.of(text)).orElse(null), 0), false);
  }

  /** A part's words for its day; a day without its year is of the year that the sentence tells. */
  private String date(String text, Optional<Integer> year) {
    String folded = Fold.of(text);
    if (!dates.in(folded).isEmpty()) {
      return text;
    }
    return year.flatMap(y -> dates.in(folded, y).stream().findFirst())
        .map(span -> DAY.format(span.from()) + " - " + DAY.format(span.to()))
        .orElse("");
  }

  /** Mentions of different types of which each following one is joined to the one before. */
  private List<Found> named(String folded, boolean list) {
    List<Found> row = list ? List.of() : named(folded, SERIES);
    return row.size() > 2 ? row : named(folded, list ? COMMA : NEVER);
  }

  private List<Found> named(String folded, Pattern comma) {
    List<Found> any = kinds.all(folded);
    boolean plain = any.stream().noneMatch(Together::weighty);
    List<Found> all =
        any.stream()
            .filter(found -> plain || weighty(found))
            .sorted(
                Comparator.comparingInt(Found::start)
                    .thenComparing(Comparator.comparingInt(Found::length).reversed()))
            .toList();
    List<Found> named = new ArrayList<>();
    for (Found found : all) {
      boolean other =
          named.stream()
              .allMatch(n ->
                  !n.family().equals(found.family())
                      || apart(folded, n, found)
                      || otherwise(folded, n, found));
      if (named.isEmpty()) {
        named.add(found);
      } else if (other
          && (joined(folded, named.getLast(), found)
              || listed(folded, named.getLast(), found, comma))) {
        named.add(found);
      } else if (found.start() <= named.getLast().end()
          && found.type().priority() > named.getLast().type().priority()) {
        named.set(named.size() - 1, found);
      }
    }
    return named;
  }

  /** Whether it is no mere owner of another, as a police department is of its cells. */
  private static boolean weighty(Found found) {
    return found.bare() || found.type().priority() >= LEAST;
  }

  /** Whether two mentions name institutions of two types, none the other's generic one. */
  private boolean otherwise(String folded, Found one, Found other) {
    return other.start() > one.end()
        && !one.type().id().startsWith(other.type().id())
        && !other.type().id().startsWith(one.type().id())
        && cues.in("sitenoun", folded.substring(one.start(), one.end()))
        && cues.in("sitenoun", folded.substring(other.start(), other.end()));
  }

  /** Whether two mentions of one type bear other marks, behind them («ИВС г. Рудный») or before. */
  private static boolean apart(String folded, Found one, Found other) {
    return other.start() > one.end()
        && (Marks.differ(
                folded.substring(one.start(), other.start()), folded.substring(other.start()))
            || Marks.differ(
                folded.substring(0, one.end()), folded.substring(one.end(), other.end())));
  }

  /** «Посещённые учреждения: …, …»: whether both stand in a list of institutions. */
  private static boolean listed(String folded, Found one, Found other, Pattern comma) {
    return other.start() > one.end()
        && comma.matcher(folded.substring(one.end(), other.start())).find();
  }

  private static boolean joined(String folded, Found one, Found other) {
    if (other.start() <= one.end()) {
      return false;
    }
    String between = folded.substring(one.end(), other.start());
    Matcher owner = OWNER.matcher(folded).region(one.start(), other.start());
    return JOINT.matcher(between).find()
        && !WITHIN.matcher(between).find()
        && !(owner.find() && owner.end() > one.end());
  }

  private record Joint(int start, int end) {}

  /** What joins a mention to the one before. */
  private static Joint joint(String folded, List<Found> named, int at) {
    int end = named.get(at - 1).end();
    String between = folded.substring(end, named.get(at).start());
    Matcher joint = JOINT.matcher(between);
    if (joint.find()) {
      return new Joint(end + joint.start(), end + joint.end(1));
    }
    Matcher comma = COMMA.matcher(between);
    return comma.find()
        ? new Joint(end + comma.start(), end + comma.end())
        : new Joint(named.get(at).start(), named.get(at).start());
  }
}
