package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Language;
import kz.bayandama.report.Source;
import kz.bayandama.report.Suspicion;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;

/**
 * Makes of a report, or of what the Council adds, what may go on to assembly: each person becomes
 * «[лицо 1]», «[1-адам]» or «[person 1]», the same throughout the report, and each number its kind.
 * What nobody has decided on is replaced. The archive keeps the original. Thread-safe.
 */
public final class Replacement {
  private final PersonalDataFinder finder;

  public Replacement(PersonalDataFinder finder) {
    this.finder = finder;
  }

  /**
   * The report without personal data, but for what people have said may stay. Sender, file name,
   * questions and the list of finds are left out: they are for the desk only.
   */
  public VisitReport replaced(VisitReport report, Decisions decisions) {
    return replaced(report, finder.examine(report), decisions);
  }

  /** The same for a report that was looked through before. */
  public VisitReport replaced(VisitReport report, Examined examined, Decisions decisions) {
    Pass pass = new Pass(examined, decisions);
    List<VisitReport.Visit> visits = report.visits().stream().map(pass::visit).toList();
    List<VisitReport.Finding> findings = report.findings().stream().map(pass::finding).toList();
    List<VisitReport.Recommendation> recommendations =
        report.recommendations().stream().map(pass::recommendation).toList();
    List<VisitReport.Proposal> proposals =
        report.proposals().stream()
            .map(proposal -> new VisitReport.Proposal(pass.texts(proposal.text())))
            .toList();
    List<VisitReport.GoodPractice> goodPractices =
        report.goodPractices().stream()
            .map(one ->
                new VisitReport.GoodPractice(one.visit(), pass.texts(one.text()), one.theme()))
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
        goodPractices,
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

  /**
   * An edition without personal data in what the Council itself has added or edited: in all texts
   * that the edition drawn from the reports alone does not have.
   */
  public Edition replaced(Edition edition, Edition fromReports, Decisions decisions) {
    List<Suspicions.Located> added = Suspicions.added(edition, fromReports);
    Pass pass = new Pass(finder.examine(Suspicion.council(edition.year()), added), decisions);
    Map<String, String> changed = new HashMap<>();
    for (Suspicions.Located text : added) {
      changed.put(text.text(), pass.text(Language.UND, text.text()));
    }
    return EditionTexts.changed(edition, text -> changed.getOrDefault(text, text));
  }

  /** One walk over a subject's texts in their order. */
  private static final class Pass {
    private final Examined examined;
    private final Decisions decisions;
    private final Persons persons = new Persons();
    private int next;

    Pass(Examined examined, Decisions decisions) {
      this.examined = examined;
      this.decisions = decisions;
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
      Suspicions.Located located = examined.texts().get(next);
      StringBuilder out = new StringBuilder();
      int from = 0;
      for (Found one : examined.found().get(next++)) {
        if (!decisions.stays(Suspicions.of(examined.subject(), located, one))) {
          out.append(text, from, one.start()).append(label(one, language));
          from = one.end();
        }
      }
      return out.append(text.substring(from)).toString();
    }

    private String label(Found one, Language language) {
      return one.kind() == Kind.NAME
          ? Labels.person(persons.number(one.excerpt()), language)
          : Labels.of(one.kind(), language);
    }
  }

  /** Of these suspicions those that are replaced: what the release is scanned for. */
  public static List<Suspicion> removed(List<Suspicion> suspicions, Decisions decisions) {
    return new ArrayList<>(suspicions.stream().filter(one -> !decisions.stays(one)).toList());
  }
}
