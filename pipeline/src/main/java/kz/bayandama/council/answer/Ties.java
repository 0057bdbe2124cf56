package kz.bayandama.council.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.council.answer.AnswerLetter.Reply;
import kz.bayandama.language.TextPrint;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recommendation that a reply answers: by the permanent number of an adopted edition, by
 * the words that the letter quotes, by number and institution; the days of the visit decide between
 * equals. The institution is the one that was named last: a letter may answer several reports. What
 * fits two recommendations equally well is tied to none, and so is what a letter says of another
 * place or another visit. For one letter.
 */
final class Ties {
  private static final Pattern PERMANENT = Pattern.compile("(?<!\\w)20\\d\\d-[a-z]+-\\d{4}(?!\\d)");
  private static final double ROUGHLY = 0.5;

  private final AnswerLetter letter;
  private final Naming naming;

  /** The one report that is meant by the day of its visit where no institution is named. */
  private final @Nullable String byDay;

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, String> sources;

  /**
   * A recommendation that may be meant.
   *
   * @param concerned whether it was made to the letter's sender
   */
  private record Candidate(
      VisitReport report,
      int index,
      VisitReport.Recommendation said,
      boolean dated,
      boolean concerned) {
    VisitReport.Visit visit() {
      return report.visits().get(said.visit());
    }

    VisitReport.Institution place() {
      return visit().institution();
    }

    String number() {
      return said.number() == null
          ? String.valueOf(index + 1)
          : said.number().replaceAll("\\.$", "");
    }

    int year() {
      LocalDate day = visit().from() != null ? visit().from() : visit().to();
      return day == null
          ? report.source().receivedAt().atOffset(java.time.ZoneOffset.UTC).getYear()
          : day.getYear();
    }
  }

  /**
   * What a letter says of a candidate's institution where a reply stands.
   *
   * @param named that it is this one
   * @param other that it is another one, or another visit
   */
  private record Scope(boolean named, boolean other) {}

  /** How well a candidate fits. */
  private record Fit(Candidate candidate, double score, String evidence) {}

  /**
   * For one letter.
   *
   * @param reports newest versions, those superseded left out
   * @param editions adopted ones, whose numbers letters quote
   */
  Ties(
      AnswerWords words,
      Profile profile,
      AnswerLetter letter,
      List<VisitReport> reports,
      List<Edition> editions) {
    this.letter = letter;
    this.sources = sources(editions);
    this.naming = new Naming(words, profile, letter.text());
    for (VisitReport report : reports) {
      for (int i = 0; i < report.recommendations().size(); i++) {
        VisitReport.Recommendation said = report.recommendations().get(i);
        VisitReport.Visit visit = report.visits().get(said.visit());
        candidates.add(new Candidate(report, i, said, naming.dates(visit), concerns(said, visit)));
      }
    }
    this.byDay = byDay();
  }

  private @Nullable String byDay() {
    if (candidates.stream().anyMatch(one -> !naming.lines(one.place()).isEmpty())) {
      return null;
    }
    List<String> reports =
        candidates.stream()
            .filter(one -> one.dated() && naming.couldBe(one.place()))
            .map(one -> one.report().id())
            .distinct()
            .toList();
    return reports.size() == 1 ? reports.getFirst() : null;
  }

  private static Map<String, String> sources(List<Edition> editions) {
    Map<String, String> sources = new HashMap<>();
    for (Edition edition : editions) {
      edition.recommendations().forEach(one -> sources.put(one.id(), one.sources().getFirst()));
    }
    return sources;
  }

  private boolean concerns(VisitReport.Recommendation said, VisitReport.Visit visit) {
    String to = said.addressee().body();
    return letter.body() == null
        || to == null
        || to.equals(letter.body())
        || letter.body().equals(visit.institution().ministry());
  }

  /** The tie of a reply, empty when it is not sure. */
  Optional<Tie> of(Reply reply) {
    List<Fit> fits = new ArrayList<>();
    int nearest = nearest(reply.line());
    for (Candidate candidate : candidates) {
      Fit fit = fit(reply, candidate, scope(candidate, reply.line(), nearest));
      if (fit != null) {
        fits.add(fit);
      }
    }
    fits.sort(Comparator.comparingDouble(Fit::score).reversed());
    if (fits.isEmpty() || (fits.size() > 1 && fits.get(0).score() == fits.get(1).score())) {
      return Optional.empty();
    }
    Candidate best = fits.getFirst().candidate();
    return Optional.of(
        new Tie(
            best.report().id(),
            best.index(),
            best.year(),
            reply.status(),
            reply.answer(),
            fits.getFirst().evidence()));
  }

  /** The last line up to this one that names an institution, else the first below; -1 for none. */
  private int nearest(int line) {
    int above = -1;
    int below = Integer.MAX_VALUE;
    for (Candidate candidate : candidates) {
      for (int at : naming.lines(candidate.place())) {
        above = at <= line ? Math.max(above, at) : above;
        below = at > line ? Math.min(below, at) : below;
      }
    }
    return above >= 0 || below == Integer.MAX_VALUE ? above : below;
  }

  private Scope scope(Candidate candidate, int line, int nearest) {
    boolean named =
        naming.lines(candidate.place()).contains(nearest) || candidate.report().id().equals(byDay);
    boolean turned = !candidate.report().id().equals(byDay) && naming.turns(nearest, line);
    boolean otherDay = naming.anotherDay(candidate.visit(), line);
    boolean other =
        otherDay
            || turned
            || (!named && (nearest >= 0 || naming.elsewhere(candidate.place(), line)));
    return new Scope(named && !otherDay, other);
  }

  private @Nullable Fit fit(Reply reply, Candidate candidate, Scope scope) {
    Matcher permanent =
        PERMANENT.matcher(reply.number() + " " + reply.quote() + " " + reply.answer());
    if (permanent.find()) {
      String source =
          Ids.abbreviate(candidate.report().id()) + "#recommendations/" + candidate.index();
      return source.equals(sources.get(permanent.group()))
          ? new Fit(candidate, 100, permanent.group())
          : null;
    }
    if (scope.other()) {
      return null;
    }
    if (!candidate.concerned() && !quotes(reply, candidate, scope)) {
      return null;
    }
    boolean number = candidate.number().equals(reply.number());
    double bonus = (scope.named() ? 2 : 0) + (candidate.dated() ? 1 : 0) + (number ? 0.5 : 0);
    if (reply.quote().isBlank()) {
      return number && scope.named()
          ? new Fit(candidate, bonus, evidence("number", candidate, scope))
          : null;
    }
    double text = text(reply.quote(), candidate, scope.named(), number);
    return text == 0
        ? null
        : new Fit(candidate, 4 * text + bonus, evidence("text", candidate, scope));
  }

  /** Whether the reply quotes it, of the institution that is named, nearly word for word. */
  private static boolean quotes(Reply reply, Candidate candidate, Scope scope) {
    return scope.named()
        && !reply.quote().isBlank()
        && text(reply.quote(), candidate, false, false) >= TextPrint.SHARE;
  }

  private static String evidence(String first, Candidate candidate, Scope scope) {
    return first + (scope.named() ? ", institution" : "") + (candidate.dated() ? ", date" : "");
  }

  /**
   * How alike the quotation is, 0 when it is another text. Letters shorten and turn what they quote
   * («О замене матрацев» for «Заменить матрацы»): where the institution is named, it is enough that
   * nearly all words of the quotation are in the recommendation, or nearly all of the
   * recommendation in what is retold, or half of all where the number agrees too.
   */
  private static double text(String quote, Candidate candidate, boolean named, boolean number) {
    double best = 0;
    for (Map.Entry<Language, String> text : candidate.said().text().byLanguage().entrySet()) {
      Set<String> quoted = words(text.getKey(), quote);
      Set<String> said = words(text.getKey(), text.getValue());
      double share = TextPrint.share(quoted, said);
      double within = Turned.contained(quoted, said);
      double around = Turned.contained(said, quoted);
      boolean same =
          share >= TextPrint.SHARE
              || (named && Math.max(within, around) >= TextPrint.SHARE)
              || (named && number && share >= ROUGHLY);
      best = same ? Math.max(best, Math.max(share, ROUGHLY)) : best;
    }
    return best;
  }

  private static Set<String> words(Language language, String text) {
    return TextPrint.stems(language, text).stream()
        .filter(stem -> stem.chars().noneMatch(Character::isDigit))
        .collect(Collectors.toSet());
  }
}
