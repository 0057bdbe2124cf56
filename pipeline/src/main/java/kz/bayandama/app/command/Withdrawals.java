package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Texts;
import kz.bayandama.report.Withdrawal;
import kz.bayandama.site.SiteContent;

/** All that was withdrawn from the public record, and editions without it. Immutable. */
final class Withdrawals {
  private final Map<String, LocalDate> recommendations = new TreeMap<>();
  private final Set<String> reports = new HashSet<>();

  Withdrawals(List<Withdrawal> all) {
    for (Withdrawal one : all) {
      one.recommendations().forEach(id -> recommendations.putIfAbsent(id, one.day()));
      if (one.report() != null) {
        reports.add(Ids.abbreviate(one.report()));
      }
    }
  }

  static Withdrawals of(ReportArchive archive) throws IOException {
    List<Withdrawal> all = new ArrayList<>();
    int count = archive.archive().list(Withdrawal.PREFIX).size();
    for (int n = 1; n <= count; n++) {
      archive.read(Withdrawal.PREFIX + n + ".json", Withdrawal.class).ifPresent(all::add);
    }
    return new Withdrawals(all);
  }

  /**
   * The recommendations that stand in a report's words. Where near-duplicates were joined, those
   * are the words of the first visit; what stands in another report's words is kept.
   */
  static List<String> inWordsOf(String report, List<AdoptedEdition> adopted) {
    String source = Ids.abbreviate(report);
    List<String> its = new ArrayList<>();
    for (AdoptedEdition one : adopted) {
      Set<String> visits =
          one.edition().visits().stream()
              .filter(visit -> visit.source().equals(source))
              .map(Edition.PublicVisit::id)
              .collect(Collectors.toUnmodifiableSet());
      one.edition().recommendations().stream()
          .filter(recommendation -> visits.contains(recommendation.visit()))
          .forEach(recommendation -> its.add(recommendation.id()));
    }
    return its;
  }

  /** Whether this recommendation is no longer shown. */
  boolean holds(String recommendation) {
    return recommendations.containsKey(recommendation);
  }

  /** The pages that say so, by the numbers. */
  List<SiteContent.Withdrawn> pages() {
    List<SiteContent.Withdrawn> pages = new ArrayList<>();
    recommendations.forEach((id, day) -> pages.add(new SiteContent.Withdrawn(id, day)));
    pages.sort(Comparator.comparing(SiteContent.Withdrawn::id));
    return pages;
  }

  /** The editions as the public sees them from now on. */
  List<AdoptedEdition> without(List<AdoptedEdition> editions) {
    return editions.stream()
        .map(one -> new AdoptedEdition(without(one.edition()), one.adoption()))
        .toList();
  }

  private Edition without(Edition old) {
    List<Edition.PublicVisit> visits =
        old.visits().stream().filter(one -> !reports.contains(one.source())).toList();
    List<Edition.PublicFinding> findings =
        old.findings().stream().filter(one -> !isOfReport(one.source())).toList();
    List<PublicRecommendation> left =
        old.recommendations().stream()
            .filter(one -> !recommendations.containsKey(one.id()))
            .toList();
    List<Edition.PublicProposal> proposals =
        old.proposals().stream().filter(one -> !isOfReport(one.source())).toList();
    Set<String> gone = new HashSet<>();
    old.visits().forEach(one -> gone.add(one.id()));
    old.findings().forEach(one -> gone.add(one.id()));
    old.recommendations().forEach(one -> gone.add(one.id()));
    old.proposals().forEach(one -> gone.add(one.id()));
    visits.forEach(one -> gone.remove(one.id()));
    findings.forEach(one -> gone.remove(one.id()));
    left.forEach(one -> gone.remove(one.id()));
    proposals.forEach(one -> gone.remove(one.id()));
    left.forEach(one -> one.sources().stream().filter(this::isOfReport).forEach(gone::add));
    if (gone.isEmpty()) {
      return old;
    }
    Edition without =
        new Edition(
            old.year(),
            old.lastYear(),
            old.title(),
            old.chapters(),
            visits,
            findings,
            left.stream().map(one -> one.without(gone)).toList(),
            proposals);
    return without.withChapters(chapters(old, gone, texts(old, gone)));
  }

  private boolean isOfReport(String source) {
    return reports.stream().anyMatch(report -> source.startsWith(report + "#"));
  }

  private static List<Edition.Chapter> chapters(
      Edition edition, Set<String> gone, Set<String> texts) {
    List<Edition.Chapter> chapters = new ArrayList<>();
    for (Edition.Chapter chapter : edition.chapters()) {
      List<Edition.Item> items = new ArrayList<>();
      for (Edition.Item item : chapter.items()) {
        items.add(
            new Edition.Item(
                item.number(),
                item.title(),
                item.passages().stream().filter(passage -> !tells(passage, gone, texts)).toList()));
      }
      chapters.add(
          new Edition.Chapter(chapter.number(), chapter.ministry(), chapter.title(), items));
    }
    return chapters;
  }

  /** Whether a passage prints or quotes what is gone, or comes from nothing else. */
  private static boolean tells(Passage passage, Set<String> gone, Set<String> texts) {
    return switch (passage) {
      case Passage.FindingRef reference -> gone.contains(reference.finding());
      case Passage.RecommendationRef reference -> gone.contains(reference.recommendation());
      case Passage.ProposalRef reference -> gone.contains(reference.proposal());
      case Passage.Prose prose ->
          (!prose.sources().isEmpty() && gone.containsAll(prose.sources()))
              || prose.text().byLanguage().values().stream()
                  .anyMatch(text -> texts.stream().anyMatch(text::contains));
      case Passage.Subheading heading -> false;
      case Passage.Figures figures -> false;
    };
  }

  /** The texts of what is gone: what nobody may find any more. */
  static Set<String> texts(Edition edition, Set<String> gone) {
    Set<String> texts = new LinkedHashSet<>();
    edition.findings().stream()
        .filter(one -> gone.contains(one.id()))
        .forEach(one -> add(texts, one.text()));
    edition.recommendations().stream()
        .filter(one -> gone.contains(one.id()))
        .forEach(one -> add(texts, one.text()));
    edition.proposals().stream()
        .filter(one -> gone.contains(one.id()))
        .forEach(one -> add(texts, one.text()));
    return texts;
  }

  private static void add(Set<String> texts, Texts text) {
    texts.addAll(text.byLanguage().values());
  }
}
