package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.report.Language;
import kz.bayandama.report.Source;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a report what may go on to assembly: each person becomes «[лицо 1]», «[1-адам]» or
 * «[person 1]», the same throughout the report, and each number its kind. What nobody has decided
 * on is replaced. The archive keeps the original. Thread-safe.
 */
public final class Replacement {
  private final PersonalDataFinder finder;

  public Replacement(PersonalDataFinder finder) {
    this.finder = finder;
  }

  /**
   * The report without personal data, but for what the clearance keeps. Sender, file name,
   * questions and the list of finds are left out: they are for the desk only.
   *
   * @throws IllegalArgumentException if the clearance is another report's
   */
  public VisitReport replaced(VisitReport report, @Nullable Clearance clearance) {
    if (clearance != null && !clearance.report().equals(report.id())) {
      throw new IllegalArgumentException(
          "the clearance of " + clearance.report() + " for the report " + report.id());
    }
    List<String> texts = ReportTexts.of(report).stream().map(ReportTexts.Located::text).toList();
    Pass pass = new Pass(finder.find(texts), clearance);
    List<VisitReport.Visit> visits = report.visits().stream().map(pass::visit).toList();
    List<VisitReport.Finding> findings = report.findings().stream().map(pass::finding).toList();
    List<VisitReport.Recommendation> recommendations =
        report.recommendations().stream().map(pass::recommendation).toList();
    List<VisitReport.Proposal> proposals =
        report.proposals().stream()
            .map(proposal -> new VisitReport.Proposal(pass.texts(proposal.text())))
            .toList();
    return new VisitReport(
        report.id(),
        report.version(),
        source(report),
        report.mediaType(),
        report.languages(),
        report.supersedes(),
        visits,
        findings,
        recommendations,
        proposals,
        List.of(),
        List.of(),
        List.of(),
        report.outcome(),
        report.reason());
  }

  private static Source source(VisitReport report) {
    return new Source(
        report.source().channel(),
        report.id().substring(0, 12),
        null,
        report.source().receivedAt(),
        null);
  }

  /** One walk over a report, text by text in the order of {@link ReportTexts}. */
  private static final class Pass {
    private final List<List<Found>> found;
    private final @Nullable Clearance clearance;
    private final Persons persons = new Persons();
    private int next;

    Pass(List<List<Found>> found, @Nullable Clearance clearance) {
      this.found = found;
      this.clearance = clearance;
    }

    VisitReport.Visit visit(VisitReport.Visit visit) {
      VisitReport.Institution old = visit.institution();
      return new VisitReport.Visit(
          new VisitReport.Institution(
              text(Language.UND, old.name()), old.type(), old.ministry(), old.region()),
          visit.kind(),
          visit.from(),
          visit.to());
    }

    VisitReport.Finding finding(VisitReport.Finding finding) {
      return new VisitReport.Finding(
          finding.number(), finding.visit(), texts(finding.text()), finding.theme());
    }

    VisitReport.Recommendation recommendation(VisitReport.Recommendation old) {
      Texts text = texts(old.text());
      String addressee = old.addressee().text();
      String named = addressee == null ? null : text(Language.UND, addressee);
      VisitReport.Deadline deadline = old.deadline();
      VisitReport.Deadline said =
          deadline == null
              ? null
              : new VisitReport.Deadline(text(Language.UND, deadline.text()), deadline.date());
      return new VisitReport.Recommendation(
          old.number(),
          old.visit(),
          text,
          new VisitReport.Addressee(old.addressee().body(), named),
          said,
          old.repeated(),
          old.theme());
    }

    Texts texts(Texts texts) {
      Map<Language, String> all = new EnumMap<>(Language.class);
      texts.byLanguage().forEach((language, text) -> all.put(language, text(language, text)));
      return new Texts(all);
    }

    private String text(Language said, String text) {
      Language language = Labels.language(said, text);
      StringBuilder out = new StringBuilder();
      int from = 0;
      for (Found one : found.get(next++)) {
        if (isReplaced(one)) {
          out.append(text, from, one.start()).append(label(one, language));
          from = one.end();
        }
      }
      return out.append(text.substring(from)).toString();
    }

    private boolean isReplaced(Found one) {
      return Optional.ofNullable(clearance)
          .flatMap(decided -> decided.on(one.kind().id(), one.excerpt()))
          .map(decision -> decision.verdict() == Clearance.Verdict.REPLACE)
          .orElse(true);
    }

    private String label(Found one, Language language) {
      return one.kind() == Kind.NAME
          ? Labels.person(persons.number(one.excerpt()), language)
          : Labels.of(one.kind(), language);
    }
  }

  /** Everything that a report's clearance does not keep: what the release is scanned for. */
  public List<String> removed(VisitReport report, @Nullable Clearance clearance) {
    List<String> removed = new ArrayList<>();
    for (VisitReport.PersonalData one : finder.in(report)) {
      boolean kept =
          clearance != null
              && clearance
                  .on(one.kind(), one.excerpt())
                  .filter(decision -> decision.verdict() != Clearance.Verdict.REPLACE)
                  .isPresent();
      if (!kept && !one.kind().equals(Kind.DIAGNOSIS.id())) {
        removed.add(one.excerpt());
      }
    }
    return removed.stream().distinct().toList();
  }
}
