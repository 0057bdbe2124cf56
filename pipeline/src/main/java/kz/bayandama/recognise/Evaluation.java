package kz.bayandama.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.GoodPractice;
import kz.bayandama.report.VisitReport.Proposal;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Records compared with labels, field by field: precision, recall and F1. An item counts when its
 * text is at least 90 % the same by edit distance; addressee, deadline, number and theme are looked
 * at where the item itself counts. Not thread-safe.
 */
public final class Evaluation {
  private static final double SAME = 0.9;
  private static final int SHOWN = 110;

  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int originals;
  private int letters;
  private int falseRecommendations;

  /** The whole way from an original to its record, as the application goes it. */
  public interface Recognition {
    VisitReport recognise(Path original) throws IOException, Rejection, InterruptedException;
  }

  private Evaluation() {}

  /** Recognises every labelled original of a folder and compares. */
  public static Evaluation of(Path folder, Recognition recognition)
      throws IOException, InterruptedException {
    Evaluation evaluation = new Evaluation();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Optional<Expected> expected = Expected.beside(file);
      if (expected.isPresent()) {
        evaluation.compare(file, expected.get(), recognition);
      }
    }
    return evaluation;
  }

  private void compare(Path file, Expected expected, Recognition recognition)
      throws IOException, InterruptedException {
    originals++;
    String name = String.valueOf(file.getFileName());
    int from = differences.size();
    try {
      VisitReport given = recognition.recognise(file);
      value("outcome", expected.outcome(), given.outcome());
      if (expected.outcome() == Verdict.REJECTED) {
        letters++;
        falseRecommendations += given.recommendations().size();
      } else {
        compare(expected, given);
      }
    } catch (Rejection e) {
      value("outcome", expected.outcome(), Verdict.REJECTED);
      value("reason", expected.reason(), e.reason());
      if (expected.outcome() == Verdict.REJECTED) {
        letters++;
      } else {
        items(
            "recommendation",
            expected.recommendations(),
            List.<Recommendation>of(),
            Recommendation::text);
        items("finding", expected.findings(), List.<Finding>of(), Finding::text);
      }
    }
    if (differences.size() > from) {
      differences.add(from, "== " + name);
    }
  }

  private void compare(Expected expected, VisitReport given) {
    for (int i = 0; i < Math.max(expected.visits().size(), given.visits().size()); i++) {
      visit(at(expected.visits(), i), at(given.visits(), i));
    }
    Map<Recommendation, Recommendation> same =
        items(
            "recommendation",
            expected.recommendations(),
            given.recommendations(),
            Recommendation::text);
    same.forEach(this::details);
    items("finding", expected.findings(), given.findings(), Finding::text)
        .forEach((a, b) -> value("finding theme", a.theme(), b.theme()));
    items("proposal", expected.proposals(), given.proposals(), Proposal::text);
    List<GoodPractice> good = expected.goodPractices();
    if (good != null) {
      items("good practice", good, given.goodPractices(), GoodPractice::text);
    }
  }

  private static @Nullable Visit at(List<Visit> visits, int i) {
    return i < visits.size() ? visits.get(i) : null;
  }

  private void visit(@Nullable Visit expected, @Nullable Visit given) {
    value(
        "type",
        expected == null ? null : expected.institution().type(),
        given == null ? null : given.institution().type());
    value(
        "ministry",
        expected == null ? null : expected.institution().ministry(),
        given == null ? null : given.institution().ministry());
    value(
        "region",
        expected == null ? null : expected.institution().region(),
        given == null ? null : given.institution().region());
    value("dates", days(expected), days(given));
    value(
        "visit kind",
        expected == null ? null : expected.kind(),
        given == null ? null : given.kind());
  }

  private static @Nullable String days(@Nullable Visit visit) {
    return visit == null || visit.from() == null ? null : visit.from() + "/" + visit.to();
  }

  private void details(Recommendation expected, Recommendation given) {
    value("addressee", expected.addressee().body(), given.addressee().body(), expected.text());
    value("addressee text", expected.addressee().text(), given.addressee().text(), expected.text());
    value("deadline", due(expected.deadline()), due(given.deadline()), expected.text());
    value("number", expected.number(), given.number(), expected.text());
    value("visit", expected.visit(), given.visit(), expected.text());
    value(
        "repeated",
        expected.repeated() ? true : null,
        given.repeated() ? true : null,
        expected.text());
    value("theme", expected.theme(), given.theme(), expected.text());
  }

  private static @Nullable String due(@Nullable Deadline deadline) {
    return deadline == null
        ? null
        : deadline.date() == null ? "undated" : deadline.date().toString();
  }

  private void value(String field, @Nullable Object expected, @Nullable Object given) {
    value(field, expected, given, null);
  }

  private void value(
      String field, @Nullable Object expected, @Nullable Object given, @Nullable Texts where) {
    if (expected == null && given == null) {
      scores.merge(field, Score.NONE, Score::and);
    } else if (Objects.equals(expected, given)) {
      scores.merge(field, Score.hit(), Score::and);
    } else {
      scores.merge(field, Score.wrong(expected != null, given != null), Score::and);
      String at = where == null ? "" : "  in «" + brief(where) + "»";
      differences.add("  " + field + ": expected " + expected + ", given " + given + at);
    }
  }

  /** Pairs each expected item with the most similar one given. */
  private <T> Map<T, T> items(
      String field, List<T> expected, List<T> given, java.util.function.Function<T, Texts> text) {
    Map<T, T> pairs = new LinkedHashMap<>();
    List<T> left = new ArrayList<>(given);
    for (T item : expected) {
      int best = -1;
      double most = SAME;
      for (int i = 0; i < left.size(); i++) {
        double similarity = Similarity.of(text.apply(item), text.apply(left.get(i)));
        if (similarity >= most) {
          best = i;
          most = similarity + 1e-9;
        }
      }
      if (best < 0) {
        scores.merge(field, Score.wrong(true, false), Score::and);
        differences.add("  " + field + " missed: " + brief(text.apply(item)));
      } else {
        scores.merge(field, Score.hit(), Score::and);
        pairs.put(item, left.remove(best));
      }
    }
    for (T item : left) {
      scores.merge(field, Score.wrong(false, true), Score::and);
      differences.add("  " + field + " extra:  " + brief(text.apply(item)));
    }
    return pairs;
  }

  private static String brief(Texts texts) {
    String text = texts.byLanguage().values().iterator().next();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** A line a field: what it is, precision, recall, F1, and how often it was right and wrong. */
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-18s %9s %9s %9s %6s %6s %6s%n",
            "field",
            "precision",
            "recall",
            "F1",
            "right",
            "extra",
            "missed"));
    scores.forEach((field, s) ->
        out.append(
            String.format(
                Locale.ROOT,
                "%-18s %9.3f %9.3f %9.3f %6d %6d %6d%n",
                field,
                s.precision(),
                s.recall(),
                s.f1(),
                s.hits(),
                s.extra(),
                s.missed())));
    out.append(
        String.format(
            Locale.ROOT,
            "%d originals; %d recommendations from %d that are no report%n",
            originals,
            falseRecommendations,
            letters));
    return out.toString();
  }

  /** Where records and labels differ, a line each, under the originals' names. */
  public List<String> differences() {
    return List.copyOf(differences);
  }

  /** F1 by field, in the order of the table. */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    scores.forEach((field, score) -> figures.put(field, score.f1()));
    return figures;
  }

  /** How many recommendations were read from originals that are no visit report. */
  public int falseRecommendations() {
    return falseRecommendations;
  }
}
