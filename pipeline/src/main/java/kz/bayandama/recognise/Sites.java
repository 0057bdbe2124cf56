package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.report.VisitReport.Visit;

/**
 * The visits that a report is about. One, unless a table lists several institutions, several
 * headings each name another, or several fields do. Thread-safe.
 */
final class Sites {
  private final Cues cues;
  private final Kinds kinds;
  private final ListedSites listed;
  private final Anchors anchors;
  private final Together together;
  private final OneSite one;

  Sites(Cues cues, Kinds kinds, InstitutionNames names, Dates dates, OneSite one) {
    this.cues = cues;
    this.kinds = kinds;
    this.listed = new ListedSites(cues, kinds, dates, one);
    this.anchors = new Anchors(cues, kinds, dates);
    this.together = new Together(cues, kinds, names, dates);
    this.one = one;
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
      return dayByDay(each(parts, sections, fields, turns));
    }
    if (turns.size() > 1) {
      return dayByDay(anchored(sections, fields, turns, parts));
    }
    if (parts.size() > 1) {
      return dayByDay(each(parts, sections, fields, List.of()));
    }
    return List.of(one.of(sections, sections, fields.all(), Set.of()));
  }

  /** The institutions that one sentence names, each with its sections where a heading names it. */
  private List<Site> each(
      List<Together.Part> parts, List<Section> sections, Fields fields, List<Integer> anchors) {
    List<Site> sites = new ArrayList<>();
    for (Together.Part part : parts) {
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
    List<Field> own =
        new ArrayList<>(
            fields.all().stream()
                .filter(f -> f.kind().equals("kind") || f.kind().equals("region"))
                .toList());
    own.add(new Field("institution", part.name(), 0));
    if (part.dated()) {
      own.add(new Field("date", part.date(), 0));
    } else {
      List<Field> days = fields.of("date").toList();
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

  /** Two visits on two days that are told only together («4 и 5 февраля»): one each. */
  private static List<Site> dayByDay(List<Site> sites) {
    if (sites.size() != 2) {
      return sites;
    }
    Visit first = sites.getFirst().visit();
    Visit second = sites.getLast().visit();
    LocalDate from = first.from();
    LocalDate to = first.to();
    if (from == null
        || to == null
        || !from.equals(second.from())
        || !to.equals(second.to())
        || !from.plusDays(1).equals(to)) {
      return sites;
    }
    return List.of(sites.getFirst().on(from), sites.getLast().on(to));
  }

  private List<Site> anchored(
      List<Section> sections, Fields fields, List<Integer> anchors, List<Together.Part> parts) {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      int from = anchors.get(i);
      List<Section> own = about(sections, anchors, i);
      Set<Integer> indexes = indexes(own);
      List<Field> ownFields =
          new ArrayList<>(
              fields.all().stream().filter(field -> indexes.contains(field.section())).toList());
      Stream.concat(parts.stream(), together.alone(sections).stream().flatMap(List::stream))
          .filter(Together.Part::dated)
          .filter(part -> headed(sections.get(from), part))
          .limit(1)
          .forEach(part -> ownFields.add(new Field("date", part.date(), from)));
      sites.add(one.of(own, sections, ownFields, indexes));
    }
    return sites;
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
