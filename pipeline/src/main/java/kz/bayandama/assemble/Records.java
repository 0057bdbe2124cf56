package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.bayandama.assemble.Selection.Chosen;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicProposal;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/** From the chosen visits to numbered visits, findings and proposals. For one use. */
final class Records {
  private final Material material;
  private final Order order;
  private final Map<Chosen, PublicVisit> visits = new HashMap<>();

  Records(Material material, Order order) {
    this.material = material;
    this.order = order;
  }

  /** A text's words without regard to case, spaces and what parts them. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
  }

  static String plain(Texts texts) {
    StringBuilder all = new StringBuilder();
    texts
        .byLanguage()
        .forEach((language, text) -> all.append('|').append(language).append(plain(text)));
    return all.toString();
  }

  /** The chosen visit's record. */
  PublicVisit visit(Chosen chosen) {
    return Objects.requireNonNull(visits.get(chosen));
  }

  List<PublicVisit> visits(List<Chosen> chosen) {
    Numbering numbering = new Numbering();
    for (Edition draft : material.drafts()) {
      draft.visits().forEach(visit -> numbering.remember(visit.id(), marks(visit)));
    }
    List<Chosen> sorted = chosen.stream().sorted(byDay()).toList();
    for (Chosen one : sorted) {
      String id = numbering.kept(marks(unnumbered(one, "")));
      if (id != null) {
        visits.put(one, unnumbered(one, id));
      }
    }
    for (Chosen one : sorted) {
      visits.computeIfAbsent(
          one, key -> unnumbered(key, numbering.next(material.year() + "-visit-")));
    }
    return visits.values().stream().sorted(Comparator.comparing(PublicVisit::id)).toList();
  }

  private Comparator<Chosen> byDay() {
    return Comparator.comparing((Chosen one) -> String.valueOf(one.visit().from()))
        .thenComparing(one -> String.valueOf(one.visit().to()))
        .thenComparingInt(one -> order.ministry(one.visit().institution().ministry()))
        .thenComparingInt(one -> order.region(one.visit().institution().region()))
        .thenComparing(one -> one.visit().institution().name())
        .thenComparing(one -> one.report().id())
        .thenComparingInt(Chosen::index);
  }

  private static PublicVisit unnumbered(Chosen one, String id) {
    VisitReport.Visit visit = one.visit();
    return new PublicVisit(
        id,
        visit.institution(),
        visit.kind(),
        visit.from(),
        visit.to(),
        Ids.abbreviate(one.report().id()));
  }

  private static List<String> marks(PublicVisit visit) {
    String what = plain(visit.institution().name()) + "|" + visit.from() + "|" + visit.to();
    return List.of(visit.source() + "|" + what, "|" + what);
  }

  List<PublicFinding> findings(List<Chosen> chosen) {
    List<PublicFinding> unnumbered = new ArrayList<>();
    for (Chosen one : chosen) {
      for (int i = 0; i < one.report().findings().size(); i++) {
        VisitReport.Finding finding = one.report().findings().get(i);
        if (finding.visit() == one.index()) {
          String source = Ids.abbreviate(one.report().id()) + "#findings/" + i;
          String visit = visit(one).id();
          unnumbered.add(new PublicFinding("", visit, finding.text(), finding.theme(), source));
        }
      }
    }
    return numbered(unnumbered, byVisit());
  }

  private Map<String, PublicVisit> byVisit() {
    Map<String, PublicVisit> byVisit = new HashMap<>();
    visits.values().forEach(visit -> byVisit.put(visit.id(), visit));
    return byVisit;
  }

  private List<PublicFinding> numbered(
      List<PublicFinding> findings, Map<String, PublicVisit> byVisit) {
    Numbering numbering = new Numbering();
    for (Edition draft : material.drafts()) {
      draft.findings().forEach(finding -> numbering.remember(finding.id(), marks(finding)));
    }
    List<PublicFinding> sorted =
        findings.stream()
            .sorted(
                Comparator.comparingInt(
                        (PublicFinding one) -> order.type(of(one, byVisit).institution().type()))
                    .thenComparingInt(one -> order.theme(one.theme()))
                    .thenComparing(PublicFinding::visit)
                    .thenComparingInt(one -> position(one.source()))
                    .thenComparing(PublicFinding::source))
            .toList();
    Map<PublicFinding, String> ids = new HashMap<>();
    for (PublicFinding one : sorted) {
      String kept = numbering.kept(marks(one));
      if (kept != null) {
        ids.put(one, kept);
      }
    }
    List<PublicFinding> all = new ArrayList<>();
    for (PublicFinding one : sorted) {
      String prefix = prefix(material.year(), of(one, byVisit).institution().ministry()) + "f";
      String id = ids.computeIfAbsent(one, key -> numbering.next(prefix));
      all.add(new PublicFinding(id, one.visit(), one.text(), one.theme(), one.source()));
    }
    return all.stream().sorted(Comparator.comparing(PublicFinding::id)).toList();
  }

  private static PublicVisit of(PublicFinding finding, Map<String, PublicVisit> byVisit) {
    return Objects.requireNonNull(byVisit.get(finding.visit()));
  }

  private static List<String> marks(PublicFinding finding) {
    return List.of(finding.source(), finding.visit() + plain(finding.text()));
  }

  /** The place in its report: the number at the end of a source. */
  static int position(String source) {
    return Integer.parseInt(source.substring(source.lastIndexOf('/') + 1));
  }

  /** What a ministry's permanent ids begin with: {@code 2025-mvd-}. */
  static String prefix(int year, @Nullable String ministry) {
    return year + "-" + (ministry == null ? "x" : ministry.toLowerCase(Locale.ROOT)) + "-";
  }

  List<PublicProposal> proposals(List<Chosen> chosen) {
    Numbering numbering = new Numbering();
    for (Edition draft : material.drafts()) {
      draft.proposals().forEach(one -> numbering.remember(one.id(), marks(one)));
    }
    Map<String, PublicProposal> byText = new java.util.TreeMap<>();
    for (VisitReport report :
        chosen.stream()
            .map(Chosen::report)
            .distinct()
            .sorted(Comparator.comparing(VisitReport::id))
            .toList()) {
      for (int i = 0; i < report.proposals().size(); i++) {
        Texts text = report.proposals().get(i).text();
        String source = Ids.abbreviate(report.id()) + "#proposals/" + i;
        byText.putIfAbsent(plain(text), new PublicProposal("", text, source));
      }
    }
    List<PublicProposal> sorted = List.copyOf(byText.values());
    Map<PublicProposal, String> ids = new HashMap<>();
    for (PublicProposal one : sorted) {
      String kept = numbering.kept(marks(one));
      if (kept != null) {
        ids.put(one, kept);
      }
    }
    List<PublicProposal> all = new ArrayList<>();
    for (PublicProposal one : sorted) {
      String id = ids.computeIfAbsent(one, k -> numbering.next(material.year() + "-proposal-"));
      all.add(new PublicProposal(id, one.text(), one.source()));
    }
    return all.stream().sorted(Comparator.comparing(PublicProposal::id)).toList();
  }

  private static List<String> marks(PublicProposal proposal) {
    return List.of(proposal.source(), plain(proposal.text()));
  }
}
