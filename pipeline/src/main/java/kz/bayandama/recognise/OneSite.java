package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.InstitutionType;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.VisitReport.Candidate;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Question;
import kz.bayandama.report.VisitReport.Visit;
import org.jspecify.annotations.Nullable;

/** One visit: institution, type, ministry, region, kind and dates. Thread-safe. */
final class OneSite {
  private static final int FIELD = 100;
  private static final int TITLE = 60;
  private static final int ZONE = 15;
  private static final int ELSEWHERE = 5;
  private static final int FIRST = 4;
  private static final int LONGEST = 120;

  /** A label or a year: no part of a name. */
  private static final Pattern MORE_THAN_A_NAME = Pattern.compile(":|20\\d\\d");

  private final Cues cues;
  private final Kinds kinds;
  private final SiteType types;
  private final SiteRegion regions;
  private final VisitKinds visitKinds;
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
    this.cues = cues;
    this.kinds = kinds;
    this.types = new SiteType(profile, cues, addressees);
    this.regions = new SiteRegion(profile, cues);
    this.visitKinds = new VisitKinds(cues);
    this.stated = new Stated(profile);
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
        stated.type(fields).orElseGet(() -> types.type(mentions, all, name, questions));
    @Nullable String ministry =
        type == null ? types.ministry(mentions, fields, own) : type.ministry();
    @Nullable String region =
        stated
            .region(fields)
            .orElseGet(() -> regions.of(mentions, fields, own, all, name, questions));
    VisitDates.@Nullable Guess when = when(own, all, fields, questions);
    Institution institution =
        new Institution(name, type == null ? null : type.id(), ministry, region);
    @Nullable LocalDate from = when == null ? null : when.from();
    @Nullable LocalDate to = when == null ? null : when.to();
    return new Site(
        new Visit(institution, visitKinds.of(fields, own, all), from, to), indexes, questions);
  }

  /** The name that a mention tells, or another that says it with more words of the same kind. */
  private String fuller(Mention best, List<Mention> mentions) {
    String name = names.of(best, best.score() >= FIELD);
    return best.type() == null
        ? name
        : mentions.stream()
            .filter(other -> other.score() >= Mention.VISITED && same(other.type(), best.type()))
            .map(other -> names.of(other, false))
            .filter(other -> other.length() > name.length() && other.length() <= LONGEST)
            .filter(other -> !MORE_THAN_A_NAME.matcher(other).find())
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
        int base =
            headings.set(line) || line.centred() ? TITLE : seen < FIRST ? Mention.VISITED : ZONE;
        seen++;
        for (String sentence : Sentences.of(line.text())) {
          typed(sentence, base(sentence, base), mentions);
        }
      }
    }
    return mentions;
  }

  private int base(String sentence, int base) {
    String folded = Fold.of(sentence);
    if (base < TITLE && (cues.in("othertime", folded) || cues.in("moved", folded))) {
      return ELSEWHERE;
    }
    return cues.in("visited", folded) && base < TITLE ? Mention.VISITED + 5 : base;
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

  private VisitDates.@Nullable Guess when(
      List<Section> own, List<Section> all, List<Field> fields, List<Question> questions) {
    List<Field> dated = fields.stream().filter(Field::dates).toList();
    List<VisitDates.Guess> guesses = visitDates.of(own, all, dated);
    Optional<VisitDates.Guess> best = VisitDates.best(guesses);
    if (best.filter(VisitDates::told).isEmpty()) {
      List<VisitDates.Guess> common = visitDates.of(all, dated);
      Optional<VisitDates.Guess> bestCommon = VisitDates.best(common);
      if (best.isEmpty() || bestCommon.isPresent()) {
        guesses = common;
        best = bestCommon;
      }
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
}
