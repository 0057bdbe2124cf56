package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.InstitutionType;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.VisitReport.Candidate;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Question;
import kz.bayandama.report.VisitReport.Visit;
import kz.bayandama.report.VisitReport.VisitKind;
import org.jspecify.annotations.Nullable;

/** One visit: institution, type, ministry, region, kind and dates. Thread-safe. */
final class OneSite {
  private static final int FIELD = 100;
  private static final int TITLE = 60;
  private static final int VISITED = 45;
  private static final int ZONE = 15;
  private static final int ELSEWHERE = 5;
  private static final int FIRST = 4;
  private static final int LONGEST = 120;

  private final Profile profile;
  private final Cues cues;
  private final Kinds kinds;
  private final Places places;
  private final Addressees addressees;
  private final Stated stated;
  private final VisitDates visitDates;
  private final Headings headings;
  private final InstitutionNames names;

  OneSite(
      Profile profile,
      Cues cues,
      Kinds kinds,
      InstitutionNames names,
      Addressees addressees,
      Dates dates) {
    this.names = names;
    this.profile = profile;
    this.cues = cues;
    this.kinds = kinds;
    this.places = new Places(profile);
    this.stated = new Stated(profile);
    this.addressees = addressees;
    this.visitDates = new VisitDates(cues, dates);
    this.headings = new Headings(cues);
  }

  /**
   * Reads a visit.
   *
   * @param own the sections about it; empty when only fields are
   * @param all the report's sections, for what its own do not tell
   * @param fields its own
   * @param indexes of the sections that are about it alone
   */
  Site of(List<Section> own, List<Section> all, List<Field> fields, Set<Integer> indexes) {
    List<Mention> mentions = mentions(own, fields);
    if (mentions.stream().noneMatch(mention -> mention.type() != null)) {
      mentions.addAll(elsewhere(all));
    }
    mentions.sort(Comparator.comparingInt(Mention::score).reversed());
    List<Question> questions = new ArrayList<>();
    Optional<Mention> best = mentions.stream().findFirst();
    String name = stated.name(fields).or(() -> best.map(m -> fuller(m, mentions))).orElse("");
    @Nullable InstitutionType type =
        stated.type(fields).orElseGet(() -> type(mentions, all, name, questions));
    @Nullable String ministry = type == null ? ministry(mentions, fields, own) : type.ministry();
    @Nullable String region =
        stated.region(fields).orElseGet(() -> region(mentions, fields, own, all, name, questions));
    VisitDates.@Nullable Guess when = when(own, all, fields, questions);
    Institution institution =
        new Institution(name, type == null ? null : type.id(), ministry, region);
    @Nullable LocalDate from = when == null ? null : when.from();
    @Nullable LocalDate to = when == null ? null : when.to();
    return new Site(new Visit(institution, kind(fields, own, all), from, to), indexes, questions);
  }

  /** The name that a mention tells, or another that says it with more words of the same kind. */
  private String fuller(Mention best, List<Mention> mentions) {
    String name = names.of(best, best.score() >= FIELD);
    return best.type() == null
        ? name
        : mentions.stream()
            .filter(other -> other.score() >= VISITED && same(other.type(), best.type()))
            .map(other -> names.of(other, false))
            .filter(other -> other.length() > name.length() && other.length() <= LONGEST)
            .filter(other ->
                Fold.of(other).contains(Fold.of(name))
                    || (name.equals(name.toUpperCase(Locale.ROOT))
                        && !other.equals(other.toUpperCase(Locale.ROOT))))
            .findFirst()
            .orElse(name);
  }

  private static boolean same(Kinds.@Nullable Found one, Kinds.@Nullable Found other) {
    return one != null && other != null && one.type().equals(other.type());
  }

  private List<Mention> mentions(List<Section> own, List<Field> fields) {
    List<Mention> mentions = new ArrayList<>();
    fields.stream()
        .filter(field -> field.kind().equals("institution"))
        .forEach(field -> mentions.add(mention(field.value(), FIELD)));
    int seen = 0;
    for (Section section : own) {
      if (section.heading() != null) {
        typed(
            section.heading().text(),
            section.index() == own.getFirst().index()
                    || (section.index() <= 2 && cues.in("title", section.heading().folded()))
                ? TITLE + 5
                : ZONE,
            mentions);
      }
      if (!zone(section, own)) {
        continue;
      }
      for (Line line : section.lines()) {
        int base = headings.set(line) || line.centred() ? TITLE : seen < FIRST ? VISITED : ZONE;
        seen++;
        for (String sentence : Sentences.of(line.text())) {
          typed(sentence, base(sentence, base), mentions);
        }
      }
    }
    return mentions;
  }

  private int base(String sentence, int base) {
    return cues.in("visited", Fold.of(sentence)) && base < TITLE ? VISITED + 5 : base;
  }

  private static boolean zone(Section section, List<Section> own) {
    return section.is(Kind.HEAD, Kind.GENERAL)
        || (section.index() <= own.getFirst().index() + 1
            && section.is(Kind.OTHER, Kind.CONCLUSION));
  }

  private Mention mention(String text, int score) {
    Optional<Kinds.Found> found =
        score >= FIELD ? kinds.leading(Fold.of(text)) : kinds.best(Fold.of(text));
    return new Mention(
        text, found.orElse(null), score + (found.isPresent() && !found.get().bare() ? 3 : 0));
  }

  private void typed(String text, int score, List<Mention> mentions) {
    Mention mention = mention(text, score);
    if (mention.type() != null) {
      mentions.add(mention);
    }
  }

  private List<Mention> elsewhere(List<Section> all) {
    List<Mention> mentions = new ArrayList<>();
    for (Section section : all) {
      if (!section.foreign()) {
        section.lines().forEach(line -> typed(line.text(), ELSEWHERE, mentions));
      }
    }
    return mentions;
  }

  private @Nullable InstitutionType type(
      List<Mention> mentions, List<Section> all, String name, List<Question> questions) {
    List<Kinds.Found> found =
        mentions.stream().map(Mention::type).flatMap(f -> Optional.ofNullable(f).stream()).toList();
    if (found.isEmpty()) {
      questions.add(new Question("institution-type", "", name, List.of()));
      return null;
    }
    Kinds.Found best = found.getFirst();
    for (Kinds.Found other : found) {
      boolean finer =
          other.type().priority() > best.type().priority()
              && kin(best.type().id(), other.type().id());
      boolean plainer =
          best.bare() && !other.bare() && other.type().ministry().equals(best.type().ministry());
      best = finer || plainer ? other : best;
    }
    return best.bare() ? byInmates(best, all, name, questions) : best.type();
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
    int convicts = 0;
    int suspects = 0;
    for (Section section : all) {
      for (Line line : section.lines()) {
        convicts += cues.count("inmates.convicts", line.folded());
        suspects += cues.count("inmates.suspects", line.folded());
      }
    }
    if (convicts >= 2 && convicts > 3 * suspects) {
      return bare.type();
    }
    Optional<InstitutionType> remand = profile.institutionType("mvd.sizo");
    if (suspects >= 2 && suspects > 3 * convicts && remand.isPresent()) {
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

  private @Nullable String ministry(List<Mention> mentions, List<Field> fields, List<Section> own) {
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

  private @Nullable String region(
      List<Mention> mentions,
      List<Field> fields,
      List<Section> own,
      List<Section> all,
      String name,
      List<Question> questions) {
    List<Supplier<Set<String>>> witnesses = new ArrayList<>();
    mentions.stream()
        .filter(m -> m.score() >= VISITED)
        .limit(1)
        .forEach(m -> witnesses.add(() -> places.regions(m.folded())));
    witnesses.add(() ->
        joined(fields.stream().filter(f -> f.kind().equals("region")).map(Field::folded).toList()));
    witnesses.add(() ->
        joined(mentions.stream().filter(m -> m.score() >= VISITED).map(Mention::folded).toList()));
    witnesses.add(() -> joined(lines(own, section -> section.is(Kind.HEAD, Kind.GENERAL))));
    witnesses.add(() -> joined(lines(all, section -> section.is(Kind.HEAD, Kind.GENERAL))));
    witnesses.add(() -> joined(lines(all, section -> section.kind() == Kind.SIGNATURES)));
    witnesses.add(() -> joined(lines(all, section -> section.kind() != Kind.ANNEX)));
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

  private static List<String> lines(List<Section> sections, Predicate<Section> which) {
    List<String> lines = new ArrayList<>();
    for (Section section : sections) {
      if (which.test(section)) {
        if (section.heading() != null) {
          lines.add(section.heading().folded());
        }
        section.lines().forEach(line -> lines.add(line.folded()));
      }
    }
    return lines;
  }

  private VisitDates.@Nullable Guess when(
      List<Section> own, List<Section> all, List<Field> fields, List<Question> questions) {
    List<Field> dated = fields.stream().filter(field -> field.kind().equals("date")).toList();
    List<VisitDates.Guess> guesses = visitDates.of(own, all, dated);
    Optional<VisitDates.Guess> best = VisitDates.best(guesses);
    if (best.isEmpty()) {
      guesses = visitDates.of(all, dated);
      best = VisitDates.best(guesses);
    }
    if (best.isPresent()) {
      return best.get();
    }
    List<Candidate> candidates =
        guesses.stream()
            .limit(3)
            .map(g -> new Candidate(g.from() + "/" + g.to(), g.evidence()))
            .toList();
    questions.add(new Question("dates", "", "", candidates));
    return null;
  }

  private @Nullable VisitKind kind(List<Field> fields, List<Section> own, List<Section> all) {
    for (Field field : fields) {
      if (field.kind().equals("kind")) {
        @Nullable VisitKind kind = kind(field.folded(), "special_field");
        if (kind != null) {
          return kind;
        }
      }
    }
    for (List<Section> sections : List.of(own, all)) {
      for (String line :
          lines(
              sections, section -> !section.foreign() && section.kind() != Kind.RECOMMENDATIONS)) {
        @Nullable VisitKind kind = kind(line, "special");
        if (kind != null) {
          return kind;
        }
      }
    }
    return null;
  }

  private @Nullable VisitKind kind(String folded, String special) {
    @Nullable VisitKind first = null;
    int at = Integer.MAX_VALUE;
    for (VisitKind kind : VisitKind.values()) {
      String group = kind == VisitKind.SPECIAL ? special : kind.name().toLowerCase(Locale.ROOT);
      int start =
          cues.find("visit_type." + group, folded)
              .map(java.util.regex.MatchResult::start)
              .orElse(at);
      if (start < at) {
        at = start;
        first = kind;
      }
    }
    return first;
  }
}
