package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.language.LostLetters;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Candidate;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.GoodPractice;
import kz.bayandama.report.VisitReport.Proposal;
import kz.bayandama.report.VisitReport.Question;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import org.jspecify.annotations.Nullable;

/**
 * From an original's blocks to a visit report, by the cues of a profile. What is doubtful becomes a
 * question, and the report needs review. Personal data and what a report supersedes are others'
 * business. Thread-safe.
 */
public final class Recogniser {
  private static final int ONE_IN = 8;

  private final Profile profile;
  private final Way sound;
  private final Questions questions;
  private volatile @Nullable Way worn;

  /** What reads texts by a profile's cues. */
  private record Way(
      Cues cues, Addressees addressees, Reader reader, Judgement judgement, Themes themes) {
    static Way by(Profile profile) {
      Cues cues = new Cues(profile);
      Addressees addressees = new Addressees(cues);
      Themes themes = new Themes(profile);
      return new Way(
          cues,
          addressees,
          new Reader(profile, cues, new Kinds(profile, cues), addressees, themes),
          new Judgement(cues),
          themes);
    }
  }

  /** Compiles the profile's cues; takes some tens of milliseconds. */
  public Recogniser(Profile profile) {
    this.profile = profile;
    this.sound = Way.by(profile);
    this.questions = new Questions(profile);
  }

  /** A document of the original with its reading. */
  private record Judged(List<Unit> units, Way way, Draft draft, int score) {
    Binding binding() {
      return new Binding(draft, way.cues(), way.reader().kinds());
    }
  }

  /**
   * The first version of a record.
   *
   * @throws Rejection as {@code NOT_A_VISIT_REPORT} if neither the text nor any document inside it
   *     is one, as {@code EMPTY} if there is no text
   */
  public VisitReport recognise(Submission submission, Extracted extracted) throws Rejection {
    List<List<Unit>> documents = new ArrayList<>();
    documents(Prompts.without(extracted.blocks()), documents);
    if (documents.isEmpty()) {
      throw new Rejection(Rejection.Reason.EMPTY, Saying.of(Recogniser.class, "no-text").told());
    }
    Judged best =
        documents.stream()
            .map(units -> judged(units, submission.source().name()))
            .max(Comparator.comparingInt(Judged::score))
            .orElseThrow();
    if (!best.way().judgement().report(best.score())) {
      throw new Rejection(
          Rejection.Reason.NOT_A_VISIT_REPORT, Saying.of(Recogniser.class, "no-visit").told());
    }
    return report(submission, extracted, best);
  }

  /** The text itself and each document inside it, those without text left out. */
  private static void documents(List<Block> blocks, List<List<Unit>> documents) {
    List<Unit> units = Units.of(blocks);
    if (!units.isEmpty()) {
      documents.add(units);
    }
    for (Block block : blocks) {
      if (block instanceof Block.Embedded embedded) {
        documents(embedded.blocks(), documents);
      }
    }
  }

  private Judged judged(List<Unit> units, String name) {
    List<Unit.Line> lines = Units.lines(units);
    Way way = Worn.in(lines) ? worn() : sound;
    Draft draft = way.reader().read(units, name);
    return new Judged(units, way, draft, way.judgement().score(draft, lines));
  }

  /** The way of reading texts without Kazakh letters; made when the first of them comes. */
  private Way worn() {
    Way known = worn;
    if (known == null) {
      known = Way.by(Worn.profile(profile));
      worn = known;
    }
    return known;
  }

  private VisitReport report(Submission submission, Extracted extracted, Judged judged) {
    Draft draft = judged.draft();
    List<Question> open = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    for (Site site : draft.sites()) {
      for (Question asked : site.questions()) {
        open.add(
            new Question(
                asked.code(), "visits/" + visits.size(), asked.subject(), asked.candidates()));
      }
      visits.add(site.visit());
    }
    List<Recommendation> recommendations = recommendations(judged, visits, open);
    List<Language> languages = languages(judged.units());
    if (Units.lines(judged.units()).stream().filter(line -> LostLetters.in(line.text())).count()
        > 1) {
      open.add(new Question("lost-letters", "", "", List.of()));
    }
    return new VisitReport(
        submission.id(),
        1,
        submission.source(),
        extracted.mediaType(),
        languages,
        null,
        visits,
        findings(judged),
        recommendations,
        draft.proposals().stream().map(item -> new Proposal(item.texts())).toList(),
        practices(judged),
        List.of(),
        open.stream().map(q -> questions.sentence(q, languages.getFirst())).toList(),
        open,
        open.isEmpty() ? Outcome.Verdict.ACCEPTED : Outcome.Verdict.NEEDS_REVIEW,
        null);
  }

  private static List<Finding> findings(Judged judged) {
    Draft draft = judged.draft();
    Binding binding = judged.binding();
    List<Optional<String>> themes =
        judged.way().themes().of(folded(draft.findings()), folded(draft.recommendations()));
    List<Finding> all = new ArrayList<>();
    for (Item item : draft.findings()) {
      all.add(
          new Finding(
              item.number(),
              binding.visit(item),
              item.texts(),
              themes.get(all.size()).orElse(null)));
    }
    return all;
  }

  private static List<String> folded(List<Item> items) {
    return items.stream().map(Item::folded).toList();
  }

  private static List<GoodPractice> practices(Judged judged) {
    Binding binding = judged.binding();
    return judged.draft().practices().stream()
        .map(item ->
            new GoodPractice(
                binding.visit(item), item.texts(), judged.way().themes().of(item.folded())))
        .toList();
  }

  private static List<Recommendation> recommendations(
      Judged judged, List<Visit> visits, List<Question> open) {
    Draft draft = judged.draft();
    Way way = judged.way();
    Binding binding = judged.binding();
    List<Optional<String>> themes =
        way.themes().of(folded(draft.recommendations()), folded(draft.findings()));
    List<Recommendation> all = new ArrayList<>();
    for (Item item : draft.recommendations()) {
      int visit = binding.visit(item);
      @Nullable String ministry = visits.get(visit).institution().ministry();
      @Nullable String whom = item.addressee();
      @Nullable String body = whom == null ? ministry : way.addressees().body(whom, ministry);
      if (body == null) {
        List<Candidate> candidates =
            ministry == null ? List.of() : List.of(new Candidate(ministry, ""));
        open.add(
            new Question(
                "addressee",
                "recommendations/" + all.size(),
                whom == null ? item.text() : whom,
                candidates));
      }
      all.add(
          new Recommendation(
              item.number(),
              visit,
              item.texts(),
              new Addressee(body, whom),
              due(item, visits.get(visit), way),
              item.repeated() || way.cues().in("repeat", item.folded()),
              themes.get(all.size()).orElse(null)));
    }
    if (all.isEmpty() && !saysNone(judged)) {
      open.add(new Question("recommendations", "recommendations", "", List.of()));
    }
    return all;
  }

  /** Whether the section of recommendations says that there are none: «Рекомендаций нет». */
  private static boolean saysNone(Judged judged) {
    return judged.draft().sections().stream()
        .filter(section -> section.kind() == Section.Kind.RECOMMENDATIONS)
        .flatMap(section -> Units.lines(section.units()).stream())
        .anyMatch(line -> judged.way().cues().in("nothing", line.folded()));
  }

  /** When it is due; a day before the visit that the text names is no deadline: «до 2024 года». */
  private static @Nullable Deadline due(Item item, Visit visit, Way way) {
    if (item.deadline() == null || visit.to() == null) {
      return item.deadline();
    }
    Deadline due = way.reader().deadlines().after(item.deadline(), visit.to());
    return item.text().contains(due.text()) && Deadlines.past(due, visit.to()) ? null : due;
  }

  /** The languages of a good part of the text, the most frequent first. */
  private static List<Language> languages(List<Unit> units) {
    Map<Language, Integer> weights = Reader.weights(units);
    weights.remove(Language.UND);
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    List<Language> languages =
        weights.entrySet().stream()
            .filter(entry -> entry.getValue() * ONE_IN >= all)
            .sorted(Map.Entry.<Language, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    return languages.isEmpty() ? List.of(Language.UND) : languages;
  }
}
