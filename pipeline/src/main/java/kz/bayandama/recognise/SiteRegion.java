package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.report.VisitReport.Candidate;
import kz.bayandama.report.VisitReport.Question;
import org.jspecify.annotations.Nullable;

/** In which region the visited institution stands: one witness after another. Thread-safe. */
final class SiteRegion {
  private final Places places;
  private final Cues cues;

  SiteRegion(Profile profile, Cues cues) {
    this.cues = cues;
    this.places = new Places(profile);
  }

  /**
   * The region that the first witnesses agree on, or null and a question.
   *
   * @param mentions the best first
   */
  @Nullable String of(
      List<Mention> mentions,
      List<Field> fields,
      List<Section> own,
      List<Section> all,
      String name,
      List<Question> questions) {
    List<Supplier<String>> near = new ArrayList<>();
    mentions.stream()
        .filter(m -> m.score() >= Mention.VISITED)
        .limit(1)
        .forEach(m -> near.add(m::folded));
    near.add(() ->
        joined(fields.stream().filter(f -> f.kind().equals("region")).map(Field::folded).toList()));
    near.add(() ->
        joined(
            mentions.stream()
                .filter(m -> m.score() >= Mention.VISITED)
                .map(Mention::folded)
                .toList()));
    near.add(() -> joined(placed(own, section -> section.is(Kind.HEAD, Kind.GENERAL))));
    near.add(() -> joined(placed(all, section -> section.is(Kind.HEAD, Kind.GENERAL))));
    near.add(() -> joined(placed(all, section -> section.kind() == Kind.SIGNATURES)));
    Set<String> left = new LinkedHashSet<>();
    ask(near, places::regions, left);
    ask(near, places::districts, left);
    ask(
        List.of(() -> joined(placed(all, section -> section.kind() != Kind.ANNEX))),
        places::regions,
        left);
    if (left.size() == 1) {
      return left.iterator().next();
    }
    Optional<String> oftener =
        mentions.stream().findFirst().flatMap(best -> places.oftenest(best.folded()));
    if (oftener.isPresent()) {
      return oftener.get();
    }
    questions.add(
        new Question(
            "region", "", name, left.stream().map(id -> new Candidate(id, name)).toList()));
    return null;
  }

  /** What the witnesses say, each heard where those before it leave it open. */
  private static void ask(
      List<Supplier<String>> witnesses, Function<String, Set<String>> regions, Set<String> left) {
    for (Supplier<String> asked : witnesses) {
      if (left.size() == 1) {
        return;
      }
      Set<String> witness = regions.apply(asked.get());
      if (left.isEmpty()) {
        left.addAll(witness);
      } else if (left.stream().anyMatch(witness::contains) && witness.size() < left.size()) {
        left.retainAll(witness);
      }
    }
  }

  /** The sections' lines, without the names of those who visited: surnames are like places. */
  private List<String> placed(List<Section> sections, Predicate<Section> which) {
    return Section.folded(sections, which).stream()
        .map(line ->
            cues.find("visitors", line).map(who -> line.substring(0, who.end())).orElse(line))
        .toList();
  }

  private static String joined(List<String> texts) {
    return String.join(" | ", texts);
  }
}
