package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/**
 * The visits that a report is about. One, unless a table lists several institutions, several
 * headings each name another, or several fields do. Thread-safe.
 */
final class Sites {
  /** A longer name is a sentence. */
  private static final int LONGEST = 120;

  /** How many letters a day of the week and «г.» have at most. */
  private static final int WEEKDAY = 14;

  /** How far behind «В тот же день» its day may be told. */
  private static final int DAY = 20;

  private final Cues cues;
  private final Kinds kinds;
  private final Dates dates;
  private final ListedSites listed;
  private final Anchors anchors;
  private final Together together;
  private final OneSite one;
  private final VisitKinds visitKinds;

  Sites(Cues cues, Kinds kinds, InstitutionNames names, Dates dates, OneSite one) {
    this.cues = cues;
    this.kinds = kinds;
    this.dates = dates;
    this.listed = new ListedSites(cues, kinds, dates, one);
    this.anchors = new Anchors(cues, kinds, dates);
    this.together = new Together(cues, kinds, names, dates);
    this.one = one;
    this.visitKinds = new VisitKinds(cues);
  }

  List<Site> of(List<Section> sections) {
    Fields fields = Fields.of(sections, cues);
    List<Site> tabled = listed.of(sections);
    if (tabled.size() > 1) {
      return tabled;
    }
    List<Integer> turns = anchors.of(sections, fields);
    List<Together.Part> parts = together.in(sections, fields);
    if (parts.size() > turns.size() && turns.size() > 1) {
      return dayByDay(each(parts, sections, fields, turns), sections);
    }
    if (turns.size() > 1) {
      return dayByDay(anchored(sections, fields, turns, parts), sections);
    }
    if (parts.size() > 1) {
      return dayByDay(each(parts, sections, fields, List.of()), sections);
    }
    return List.of(one.of(sections, sections, fields.all(), Set.of()));
  }

  /** The institutions that one sentence names, each with its sections where a heading names it. */
  private List<Site> each(
      List<Together.Part> parts, List<Section> sections, Fields fields, List<Integer> anchors) {
    List<Site> sites = new ArrayList<>();
    for (Together.Part part : inOrder(parts, fields.of("date").toList())) {
      List<Section> about = new ArrayList<>();
      for (int i = 0; i < anchors.size() && about.isEmpty(); i++) {
        if (headed(sections.get(anchors.get(i)), part)) {
          about.addAll(about(sections, anchors, i));
        }
      }
      sites.add(of(part, about, sections, fields));
    }
    return sites;
  }

  /** The parts, each with the field of its place where there is a field of a day for each. */
  private static List<Together.Part> inOrder(List<Together.Part> parts, List<Field> days) {
    if (days.size() != parts.size() || parts.stream().anyMatch(Together.Part::dated)) {
      return parts;
    }
    List<Together.Part> dated = new ArrayList<>();
    for (Together.Part part : parts) {
      String day = days.get(dated.size()).value();
      dated.add(new Together.Part(part.name(), part.text(), part.type(), day));
    }
    return dated;
  }

  /** The sections from one anchor to the next, without those about all or of others. */
  private static List<Section> about(List<Section> sections, List<Integer> anchors, int at) {
    boolean shared = Anchors.shared(sections);
    int to = at + 1 < anchors.size() ? anchors.get(at + 1) : sections.size();
    return sections.subList(anchors.get(at), to).stream()
        .filter(section -> !(shared && section.is(Kind.RECOMMENDATIONS, Kind.MIXED)))
        .filter(section -> !section.foreign())
        .toList();
  }

  /** An institution that one sentence names with others. */
  private Site of(Together.Part part, List<Section> about, List<Section> sections, Fields fields) {
    List<Field> own = new ArrayList<>();
    visitKinds
        .words(Fold.of(part.text()))
        .map(kind -> new Field("kind", kind, 0))
        .ifPresent(own::add);
    fields.all().stream()
        .filter(f -> f.kind().equals("kind") || f.kind().equals("region"))
        .forEach(own::add);
    own.add(new Field("institution", part.name(), 0));
    if (part.dated()) {
      own.add(new Field("date", part.date(), 0));
    } else {
      List<Field> days = fields.all().stream().filter(Field::dates).toList();
      List<Field> its = days.stream().filter(day -> under(day, part, sections)).toList();
      own.addAll(its.isEmpty() ? days : its);
    }
    return one.of(about, sections, own, indexes(about));
  }

  /** Whether a field stands below a heading that names the institution. */
  private boolean under(Field field, Together.Part part, List<Section> sections) {
    return sections.stream()
        .anyMatch(section -> section.index() == field.section() && headed(section, part));
  }

  private static Set<Integer> indexes(List<Section> sections) {
    return sections.stream().map(Section::index).collect(Collectors.toSet());
  }

  /**
   * Visits whose days are told only together: two of «4 and 5 February» have one each, and one of
   * «12–14 April» has the day that none of the others has.
   */
  private List<Site> dayByDay(List<Site> sites, List<Section> sections) {
    List<Site> whole = sites.stream().filter(Sites::days).toList();
    if (whole.isEmpty()
        || whole.size() > 2
        || Section.folded(sections, section -> section.is(Kind.HEAD, Kind.GENERAL)).stream()
            .anyMatch(line -> cues.in("days.both", line))) {
      return sites;
    }
    Set<LocalDate> left = new TreeSet<>(range(whole.getFirst()));
    sites.stream().filter(site -> !days(site)).forEach(site -> left.remove(site.visit().from()));
    boolean same = whole.stream().allMatch(site -> range(site).equals(range(whole.getFirst())));
    if (left.size() != whole.size() || !same || sites.size() < 2 || own(whole, sections)) {
      return sites;
    }
    Iterator<LocalDate> day = left.iterator();
    return sites.stream().map(site -> days(site) ? site.on(day.next()) : site).toList();
  }

  /** Whether a visit took more days than one. */
  private static boolean days(Site site) {
    return site.visit().from() != null && !site.visit().from().equals(site.visit().to());
  }

  private static List<LocalDate> range(Site site) {
    LocalDate from = site.visit().from();
    LocalDate to = site.visit().to();
    return from == null || to == null ? List.of() : from.datesUntil(to.plusDays(1)).toList();
  }

  /** Whether one of some visits tells its days in its own sections. */
  private boolean own(List<Site> sites, List<Section> sections) {
    return sites.stream()
        .anyMatch(site ->
            Section.folded(sections, section -> site.sections().contains(section.index())).stream()
                .flatMap(line -> dates.in(line).stream())
                .anyMatch(span ->
                    span.from().equals(site.visit().from())
                        && span.to().equals(site.visit().to())));
  }

  private List<Site> anchored(
      List<Section> sections, Fields fields, List<Integer> anchors, List<Together.Part> parts) {
    List<Site> sites = new ArrayList<>();
    List<Together.Part> dated =
        Stream.concat(parts.stream(), together.alone(sections).stream().flatMap(List::stream))
            .filter(Together.Part::dated)
            .toList();
    List<String> above = above(sections, anchors);
    for (int i = 0; i < anchors.size(); i++) {
      int at = i;
      int from = anchors.get(i);
      List<Section> own = about(sections, anchors, i);
      Set<Integer> indexes = indexes(own);
      List<Field> ownFields =
          new ArrayList<>(
              fields.all().stream().filter(field -> indexes.contains(field.section())).toList());
      dated.stream()
          .filter(part -> headed(sections.get(from), part))
          .findFirst()
          .or(() -> inTurn(parts, at, sections, anchors))
          .map(Together.Part::date)
          .or(() -> above.isEmpty() ? Optional.empty() : Optional.of(above.get(at)))
          .ifPresent(day -> ownFields.add(new Field("date", day, from)));
      Site site = fuller(one.of(own, sections, ownFields, indexes), sections.get(from), parts);
      sites.add(i == 0 ? site : nextDay(site, sites.getLast(), sections.get(from)));
    }
    return sites;
  }

  /**
   * The lines of a day alone that stand right above the headings that name the institutions, each
   * the day of the one below it; none unless every heading has one.
   */
  private List<String> above(List<Section> sections, List<Integer> anchors) {
    List<String> days =
        anchors.stream()
            .filter(anchor -> anchor > 0)
            .flatMap(anchor -> last(sections.get(anchor - 1)).stream())
            .filter(this::day)
            .map(Line::text)
            .toList();
    return days.size() == anchors.size() ? days : List.of();
  }

  private static Optional<Line> last(Section section) {
    List<Line> lines = section.lines();
    return lines.isEmpty() ? Optional.ofNullable(section.heading()) : Optional.of(lines.getLast());
  }

  /** Whether a line tells nothing but a day, and perhaps which of the week. */
  private boolean day(Line line) {
    List<Dates.Span> spans = dates.any(line.folded());
    return spans.size() == 1 && spans.getFirst().alone(line.folded(), WEEKDAY);
  }

  /** The site, named as the sentence that names all names it if that says more. */
  private Site fuller(Site site, Section section, List<Together.Part> parts) {
    String name = site.visit().institution().name();
    return parts.stream()
        .filter(part -> headed(section, part))
        .map(Together.Part::name)
        .filter(other -> other.length() > name.length() && other.length() <= LONGEST)
        .filter(other -> Fold.of(other).contains(Fold.of(name)))
        .filter(other -> !anchors.several(Fold.of(other)))
        .findFirst()
        .map(site::named)
        .orElse(site);
  }

  /**
   * The part of the same place where there are as many of them as headings and no heading names it
   * otherwise: «Дом-интернат» for «дом-интернат для престарелых».
   */
  private Optional<Together.Part> inTurn(
      List<Together.Part> parts, int at, List<Section> sections, List<Integer> anchors) {
    return parts.size() != anchors.size()
            || anchors.stream().anyMatch(anchor -> headed(sections.get(anchor), parts.get(at)))
        ? Optional.empty()
        : Optional.of(parts.get(at)).filter(Together.Part::dated);
  }

  /**
   * «На следующий день …»: the day after the visit before, where the text tells no other; «В тот же
   * день …»: that day, whatever others stand behind.
   */
  private Site nextDay(Site site, Site before, Section section) {
    LocalDate last = before.visit().to();
    Line heading = section.heading();
    if (last == null || heading == null) {
      return site;
    }
    String folded = heading.folded();
    if (cues.in("days.next", folded) && !dates.told(folded)) {
      return site.on(last.plusDays(1));
    }
    return cues.find("days.sameday", folded)
        .filter(same -> !told(folded, same.end()))
        .map(same -> site.on(last))
        .orElse(site);
  }

  /** «В тот же день, 4 марта, …»: whether the day is told right behind words. */
  private boolean told(String folded, int from) {
    return dates.told(folded.substring(from, Math.min(folded.length(), from + DAY)));
  }

  /** Whether a section's heading names the institution. */
  private boolean headed(Section section, Together.Part part) {
    return section.heading() != null
        && !Marks.differ(section.heading().folded(), Fold.of(part.text()))
        && kinds
            .best(section.heading().folded())
            .filter(found -> found.type().id().equals(part.type().type().id()))
            .isPresent();
  }
}
