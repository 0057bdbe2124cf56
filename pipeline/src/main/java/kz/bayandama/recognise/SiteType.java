package kz.bayandama.recognise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.InstitutionType;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.report.VisitReport.Candidate;
import kz.bayandama.report.VisitReport.Question;
import org.jspecify.annotations.Nullable;

/** Of what type the visited institution is, and whose where no type is known. Thread-safe. */
final class SiteType {
  private static final int FIRST = 4;

  private final Profile profile;
  private final Cues cues;
  private final Addressees addressees;

  SiteType(Profile profile, Cues cues, Addressees addressees) {
    this.profile = profile;
    this.cues = cues;
    this.addressees = addressees;
  }

  /**
   * The most specific type that the mentions support, or null and a question.
   *
   * @param mentions the best first
   */
  @Nullable InstitutionType type(
      List<Mention> mentions, List<Section> all, String name, List<Question> questions) {
    List<Kinds.Found> found =
        mentions.stream().map(Mention::type).flatMap(f -> Optional.ofNullable(f).stream()).toList();
    if (found.isEmpty()) {
      questions.add(new Question("institution-type", "", name, List.of()));
      return null;
    }
    Set<Kinds.Found> names =
        mentions.stream()
            .filter(m -> m.score() >= Mention.VISITED || names(m))
            .filter(m -> m.equals(mentions.getFirst()) || !cues.in("beside", m.folded()))
            .flatMap(m -> Optional.ofNullable(m.type()).stream())
            .collect(Collectors.toSet());
    Kinds.Found best = found.getFirst();
    for (Kinds.Found other : found) {
      boolean finer =
          other.type().priority() > best.type().priority()
              && kin(best.type().id(), other.type().id())
              && names.contains(other);
      boolean plainer =
          best.bare() && !other.bare() && other.type().ministry().equals(best.type().ministry());
      best = finer || plainer ? other : best;
    }
    return best.bare() ? byInmates(best, all, name, questions) : best.type();
  }

  /**
   * Whether the words of the type have the institution's noun: «қарттар да, жас мүгедектер де» tell
   * of inmates.
   */
  private boolean names(Mention mention) {
    Kinds.@Nullable Found type = mention.type();
    return type != null
        && cues.in("sitenoun", mention.folded().substring(type.start(), type.end()));
  }

  /** Whether two types are of one family: the same institution said more exactly, or another's. */
  private static boolean kin(String a, String b) {
    return stem(a).equals(stem(b)) || last(a).equals(last(b));
  }

  private static String stem(String id) {
    String[] parts = id.split("[.]", -1);
    int under = parts[1].indexOf('_');
    return parts[0] + "." + (under < 0 ? parts[1] : parts[1].substring(0, under));
  }

  private static String last(String id) {
    return id.substring(Math.max(id.lastIndexOf('.'), id.lastIndexOf('_')) + 1);
  }

  /** «Учреждение № N» is a colony where convicts are held, a remand prison where suspects are. */
  private @Nullable InstitutionType byInmates(
      Kinds.Found bare, List<Section> all, String name, List<Question> questions) {
    int convicts = count("inmates.convicts", all);
    int suspects = count("inmates.suspects", all);
    if (convicts > 3 * suspects) {
      return bare.type();
    }
    Optional<InstitutionType> remand = profile.institutionType("mvd.sizo");
    if (suspects > 3 * convicts && remand.isPresent()) {
      return remand.get();
    }
    questions.add(
        new Question(
            "institution-type",
            "",
            name,
            List.of(new Candidate(bare.type().id(), name), new Candidate("mvd.sizo", name))));
    return null;
  }

  private int count(String group, List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.lines().stream())
        .mapToInt(line -> cues.count(group, line.folded()))
        .sum();
  }

  /** The ministry of an institution whose type is not known; null when nothing tells it. */
  @Nullable String ministry(List<Mention> mentions, List<Field> fields, List<Section> own) {
    for (Mention mention : mentions) {
      if (mention.type() != null && mention.type().bare()) {
        return mention.type().type().ministry();
      }
    }
    return fields.stream()
        .filter(field -> field.kind().equals("ministry"))
        .map(field -> addressees.body(field.value(), null))
        .flatMap(id -> profile.ministry(id).stream())
        .map(Profile.Ministry::id)
        .findFirst()
        .orElseGet(() -> family(own));
  }

  /** Whose institutions are called so: a hospice is no type of its own, but one for the sick. */
  private @Nullable String family(List<Section> own) {
    return own.stream()
        .filter(section -> section.is(Kind.HEAD, Kind.GENERAL))
        .flatMap(section -> section.lines().stream())
        .limit(FIRST)
        .flatMap(line ->
            profile.ministries().stream()
                .filter(ministry -> cues.in("family." + ministry.id(), line.folded())))
        .map(Profile.Ministry::id)
        .findFirst()
        .orElse(null);
  }
}
