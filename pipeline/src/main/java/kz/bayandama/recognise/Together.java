package kz.bayandama.recognise;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Kinds.Found;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.SiteTexts.Told;

/**
 * Institutions that a title or a sentence about the visit names together: «ИВС города Рудного и
 * специального приёмника …», «1) изолятор … – 2 июля; 2) приёмник … – 3 июля». Thread-safe.
 */
final class Together {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final int LONGEST = 160;
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
  private final Joined joined;
  private final SiteTexts texts;
  private final Headline headline;

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

  Together(Cues cues, Kinds kinds, InstitutionNames names, Dates dates) {
    this.names = names;
    this.cues = cues;
    this.kinds = kinds;
    this.dates = dates;
    this.joined = new Joined(cues, kinds);
    this.texts = new SiteTexts(cues, kinds, dates);
    this.headline = new Headline(cues, kinds);
  }

  /** The institutions of the first text that names several; empty when none does. */
  List<Part> in(List<Section> sections, Fields fields) {
    List<Part> fielded = fielded(fields);
    if (fielded.size() > 1) {
      return fielded;
    }
    Optional<Integer> year = ReportYear.named(sections);
    List<List<Part>> told =
        texts
            .of(sections, fields)
            .filter(text -> text.lines().isEmpty() || !headline.misses(sections, text.lines()))
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
    Optional<Integer> year = ReportYear.named(sections);
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

  private List<Part> parts(Told told, Optional<Integer> reported) {
    String sentence = told.text();
    String folded = Fold.of(sentence);
    List<Found> named = joined.in(folded, told.list());
    Optional<Integer> year =
        dates.in(folded).stream()
            .map(span -> span.from().getYear())
            .findFirst()
            .or(() ->
                YEAR.matcher(folded).results().map(y -> Integer.parseInt(y.group())).findFirst())
            .or(() -> reported);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      int from = i == 0 ? 0 : Joined.joint(folded, named, i).end();
      int to =
          i + 1 < named.size() ? Joined.joint(folded, named, i + 1).start() : sentence.length();
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
}
