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
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recommendation that a reply answers: by the permanent number of an adopted edition, by
 * the words that the letter quotes, by number and institution; the days of the visit decide between
 * equals. What fits two recommendations equally well is tied to none. For one letter.
 */
final class Ties {
  private static final Pattern PERMANENT = Pattern.compile("(?<!\\w)20\\d\\d-[a-z]+-\\d{4}(?!\\d)");
  private static final double ROUGHLY = 0.5;
  private static final int WORDS = 3;

  private final AnswerLetter letter;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, String> sources;

  /** A recommendation that may be meant. */
  private record Candidate(
      VisitReport report,
      int index,
      VisitReport.Recommendation said,
      boolean named,
      boolean dated) {
    String number() {
      return said.number() == null
          ? String.valueOf(index + 1)
          : said.number().replaceAll("\\.$", "");
    }

    int year() {
      VisitReport.Visit visit = report.visits().get(said.visit());
      LocalDate day = visit.from() != null ? visit.from() : visit.to();
      return day == null
          ? report.source().receivedAt().atOffset(java.time.ZoneOffset.UTC).getYear()
          : day.getYear();
    }
  }

  /** How well a candidate fits. */
  private record Fit(Candidate candidate, double score, String evidence) {}

  /**
   * For one letter.
   *
   * @param reports newest versions, those superseded left out
   * @param editions adopted ones, whose numbers letters quote
   */
  Ties(AnswerWords words, AnswerLetter letter, List<VisitReport> reports, List<Edition> editions) {
    this.letter = letter;
    this.sources = sources(editions);
    Naming naming = new Naming(words, letter.text());
    for (VisitReport report : reports) {
      for (int i = 0; i < report.recommendations().size(); i++) {
        VisitReport.Recommendation said = report.recommendations().get(i);
        VisitReport.Visit visit = report.visits().get(said.visit());
        if (concerns(said, visit)) {
          candidates.add(
              new Candidate(
                  report, i, said, naming.names(visit.institution()), naming.dates(visit)));
        }
      }
    }
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
    for (Candidate candidate : candidates) {
      Fit fit = fit(reply, candidate);
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

  private @Nullable Fit fit(Reply reply, Candidate candidate) {
    Matcher permanent =
        PERMANENT.matcher(reply.number() + " " + reply.quote() + " " + reply.answer());
    if (permanent.find()) {
      String source =
          Ids.abbreviate(candidate.report().id()) + "#recommendations/" + candidate.index();
      return source.equals(sources.get(permanent.group()))
          ? new Fit(candidate, 100, permanent.group())
          : null;
    }
    boolean number = candidate.number().equals(reply.number());
    double bonus = (candidate.named() ? 2 : 0) + (candidate.dated() ? 1 : 0) + (number ? 0.5 : 0);
    if (reply.quote().isBlank()) {
      return number && candidate.named()
          ? new Fit(candidate, bonus, evidence("number", candidate))
          : null;
    }
    double text = text(reply.quote(), candidate, number);
    return text == 0 ? null : new Fit(candidate, 4 * text + bonus, evidence("text", candidate));
  }

  private static String evidence(String first, Candidate candidate) {
    return first + (candidate.named() ? ", institution" : "") + (candidate.dated() ? ", date" : "");
  }

  /**
   * How alike the quotation is, 0 when it is another text. Letters shorten what they quote: where
   * the institution is named, it is enough that nearly all words of the quotation are in the
   * recommendation, or half of all where the number agrees too.
   */
  private static double text(String quote, Candidate candidate, boolean number) {
    double best = 0;
    for (Map.Entry<Language, String> text : candidate.said().text().byLanguage().entrySet()) {
      Set<String> quoted = words(text.getKey(), quote);
      Set<String> said = words(text.getKey(), text.getValue());
      double share = TextPrint.share(quoted, said);
      boolean within =
          quoted.size() >= WORDS && TextPrint.contained(quoted, said) >= TextPrint.SHARE;
      boolean same =
          share >= TextPrint.SHARE
              || (candidate.named() && within)
              || (candidate.named() && number && share >= ROUGHLY);
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
