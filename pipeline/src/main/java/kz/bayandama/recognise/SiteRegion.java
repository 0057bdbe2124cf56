package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  SiteRegion(Profile profile) {
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
    List<Supplier<Set<String>>> witnesses = new ArrayList<>();
    mentions.stream()
        .filter(m -> m.score() >= Mention.VISITED)
        .limit(1)
        .forEach(m -> witnesses.add(() -> places.regions(m.folded())));
    witnesses.add(() ->
        joined(fields.stream().filter(f -> f.kind().equals("region")).map(Field::folded).toList()));
    witnesses.add(() ->
        joined(
            mentions.stream()
                .filter(m -> m.score() >= Mention.VISITED)
                .map(Mention::folded)
                .toList()));
    witnesses.add(
        () -> joined(Section.folded(own, section -> section.is(Kind.HEAD, Kind.GENERAL))));
    witnesses.add(
        () -> joined(Section.folded(all, section -> section.is(Kind.HEAD, Kind.GENERAL))));
    witnesses.add(() -> joined(Section.folded(all, section -> section.kind() == Kind.SIGNATURES)));
    witnesses.add(() -> joined(Section.folded(all, section -> section.kind() != Kind.ANNEX)));
    Set<String> left = new LinkedHashSet<>();
    for (Supplier<Set<String>> asked : witnesses) {
      if (left.size() == 1) {
        break;
      }
      Set<String> witness = asked.get();
      if (left.isEmpty()) {
        left.addAll(witness);
      } else if (left.size() > 1
          && left.stream().anyMatch(witness::contains)
          && witness.size() < left.size()) {
        left.retainAll(witness);
      }
    }
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

  private Set<String> joined(List<String> texts) {
    return places.regions(String.join(" | ", texts));
  }
}
