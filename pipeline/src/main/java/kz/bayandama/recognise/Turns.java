package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Kinds.Found;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;

/**
 * Sentences by which a report goes on to a further institution: «В тот же день по пути заехали и в
 * дом малой вместимости …», «Жол-жөнекей … изоляторында да болдық.». What follows tells of that
 * one, so such a sentence is made a heading. Thread-safe.
 */
final class Turns {
  private static final int EARLY = 5;
  private static final Pattern LEAD = Pattern.compile("^[^.:]{4,60}[.:]");

  /** The institutions that a text has named so far, and the types of those named by a noun. */
  private static final class Named {
    private final Marks.Told institutions = new Marks.Told();
    private final Set<String> types = new HashSet<>();

    private boolean any() {
      return institutions.size() > 0;
    }
  }

  private final Cues cues;
  private final Kinds kinds;
  private final Dates dates;
  private final Headings headings;
  private final Wording wording;

  Turns(Cues cues, Kinds kinds, Dates dates) {
    this.dates = dates;
    this.cues = cues;
    this.kinds = kinds;
    this.headings = new Headings(cues);
    this.wording = new Wording(cues);
  }

  /** The units, such sentences made headings of what stands below them. */
  List<Unit> in(List<Unit> units) {
    Named told = new Named();
    List<Unit> parted = new ArrayList<>();
    String above = "";
    int seen = 0;
    for (Unit unit : units) {
      if (unit instanceof Line line) {
        if (seen++ < EARLY && called(line)) {
          add(line.folded(), told);
        }
        boolean goesOn =
            !above.isEmpty() && kinds.all(line.folded()).stream().anyMatch(ofFamily(above));
        parted.addAll(goesOn ? List.of(line) : parted(line, told));
        above = headings.set(line) ? family(line) : "";
      } else {
        parted.add(unit);
      }
    }
    return parted;
  }

  /** Whether a line is an institution's name and no sentence, as below a report's title. */
  private boolean called(Line line) {
    return !line.text().endsWith(".") && kinds.leading(line.folded()).isPresent();
  }

  private static Predicate<Found> ofFamily(String family) {
    return found -> found.family().equals(family);
  }

  /** The family of the institution that a heading names, empty when it names none. */
  private String family(Line heading) {
    return kinds.best(heading.folded()).map(Found::family).orElse("");
  }

  private List<Line> parted(Line line, Named told) {
    Optional<Line> annexed = annexed(line, told);
    if (annexed.isPresent()) {
      return List.of(annexed.get());
    }
    List<String> sentences =
        line.form() == Form.PARAGRAPH && line.text().length() > 0
            ? Sentences.of(line.text())
            : List.of(line.text());
    List<Line> parts = new ArrayList<>();
    List<String> since = new ArrayList<>();
    for (String sentence : sentences) {
      if (turns(sentence, told)) {
        add(line, since, parts);
        parts.add(line.with(sentence).asHeading());
      } else {
        since.add(sentence);
        names(sentence, line, told);
      }
    }
    if (parts.isEmpty()) {
      return List.of(line);
    }
    add(line, since, parts);
    return parts;
  }

  private static void add(Line line, List<String> sentences, List<Line> parts) {
    if (!sentences.isEmpty()) {
      String text = String.join(" ", sentences);
      parts.add(parts.isEmpty() ? line.said(text) : line.with(text).asParagraph());
      sentences.clear();
    }
  }

  /** Remembers the institutions that a title, heading, field or sentence about the visit names. */
  private void names(String sentence, Line line, Named told) {
    String folded = Fold.of(sentence);
    if (headings.set(line)
        || line.centred()
        || cues.in("title", folded)
        || cues.in("visited", folded)
        || (cues.in("came", folded) && !cues.in("moved", folded) && !cues.in("held", folded))
        || led(folded)
        || Fields.told(line, cues).isPresent()) {
      add(folded, told);
    }
  }

  /** «Интернат: ремонт не начат.», «Центр. Душ …»: what is told of an institution. */
  private boolean led(String folded) {
    Matcher lead = LEAD.matcher(folded);
    return lead.find()
        && kinds.leading(folded).filter(found -> found.end() <= lead.end()).isPresent();
  }

  private boolean turns(String sentence, Named told) {
    String folded = Fold.of(sentence);
    return (further(folded) || onDay(folded))
        && !cues.in("othertime", folded)
        && !cues.in("headcount", folded)
        && !cues.in("moved", folded)
        && !wording.bids(Line.of(Form.PARAGRAPH, Labels.Label.NONE, 0, sentence, false, false))
        && told.any()
        && other(folded, told).isPresent();
  }

  private boolean further(String folded) {
    boolean came = cues.in("came", folded);
    return (cues.in("further", folded) && (cues.in("visited", folded) || came))
        || (cues.in("byhour", folded) && came);
  }

  /** «10 февраля пришли в …», «11 ақпанда … бардық»: the group's next day, elsewhere. */
  private boolean onDay(String folded) {
    return dates.any(folded).stream()
        .findFirst()
        .filter(span -> cues.whole("days.counted", folded.substring(0, span.start())))
        .filter(span -> cues.in("came", folded.substring(span.end())))
        .flatMap(span ->
            first(folded)
                .filter(found -> found.start() >= span.end())
                .filter(found -> !cues.in("held", folded.substring(span.end(), found.start()))))
        .isPresent();
  }

  /** The earliest mention of the most specific type that a text names. */
  private Optional<Found> first(String folded) {
    return kinds
        .best(folded)
        .flatMap(best ->
            kinds.all(folded).stream()
                .filter(found -> found.type().equals(best.type()))
                .min(Comparator.comparingInt(Found::start)));
  }

  /** The institution that a text names, if none of those before is it. */
  private Optional<Found> other(String folded, Named told) {
    return first(folded)
        .filter(found -> !cues.in("ward", folded.substring(found.start())))
        .filter(found ->
            !told.institutions.knows(found.family(), folded) || beside(found, folded, told));
  }

  /** «Психоневрологический интернат» beside «дом престарелых»: two of one family, each named. */
  private boolean beside(Found found, String folded, Named told) {
    List<String> alike =
        told.types.stream().filter(type -> type.startsWith(root(found.family()))).toList();
    return named(found, folded)
        && !alike.isEmpty()
        && alike.stream()
            .noneMatch(
                type -> type.startsWith(found.type().id()) || found.type().id().startsWith(type));
  }

  private static String root(String family) {
    return family.indexOf('_') < 0 ? family + "_" : family;
  }

  /** Whether the words of the type name an institution, and not only whom it is for. */
  private boolean named(Found found, String folded) {
    return cues.in("sitenoun", folded.substring(found.start(), found.end()));
  }

  private void add(String folded, Named told) {
    List<Found> all = kinds.all(folded);
    all.stream()
        .map(Found::family)
        .distinct()
        .forEach(family -> told.institutions.add(family, folded));
    all.stream()
        .filter(found -> named(found, folded))
        .forEach(found -> told.types.add(found.type().id()));
  }

  /** «Приложение. О посещении дежурной части …»: a report of its own behind the first. */
  private Optional<Line> annexed(Line line, Named told) {
    return cues.find("annexed", line.folded())
        .filter(label -> cues.in("title", line.folded()) || cues.in("visited", line.folded()))
        .filter(label -> told.any() && other(line.folded(), told).isPresent())
        .map(label -> line.with(line.text().substring(label.end())).asHeading());
  }
}
