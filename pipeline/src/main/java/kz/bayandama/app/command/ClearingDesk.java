package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.bayandama.app.routing.Clearing;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.Roster;
import kz.bayandama.council.review.Mark;
import kz.bayandama.json.Json;
import kz.bayandama.privacy.Decisions;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.privacy.Suspicions;
import kz.bayandama.report.Clearance;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Suspicion;
import kz.bayandama.report.VisitReport;

/**
 * What people have decided on personal data, in the archive:
 *
 * <pre>
 * clearances/&lt;subject&gt;/&lt;n&gt;.json   decisions on a report's or the Council's suspicions
 * bases/&lt;year&gt;/&lt;n&gt;.json           what an edition was assembled from
 * </pre>
 */
final class ClearingDesk implements Clearing {
  private static final int PROBLEMS_TOLD = 20;

  private final Workspace workspace;
  private final ReportArchive archive;
  private final Suspicions suspicions;

  ClearingDesk(Workspace workspace, PersonalDataFinder finder) throws IOException {
    this.workspace = workspace;
    this.archive = workspace.archive();
    this.suspicions = new Suspicions(finder);
  }

  static ClearingDesk of(Workspace workspace) throws IOException {
    return new ClearingDesk(workspace, Task.finder(workspace));
  }

  Suspicions suspicions() {
    return suspicions;
  }

  private static String prefix(String subject) {
    return "clearances/" + subject + "/";
  }

  /** How many clearances a subject has. */
  int cleared(String subject) throws IOException {
    return archive.archive().list(prefix(subject)).size();
  }

  /** All that is decided on a subject. */
  Decisions decisions(String subject) throws IOException {
    return decisions(subject, cleared(subject));
  }

  /** What was decided on a subject by its first clearances. */
  Decisions decisions(String subject, int first) throws IOException {
    List<Clearance> clearances = new ArrayList<>();
    for (int n = 1; n <= first; n++) {
      archive.read(prefix(subject) + n + ".json", Clearance.class).ifPresent(clearances::add);
    }
    return new Decisions(clearances, workspace.settings().twoReaders());
  }

  /** Keeps decisions on one subject. */
  void keep(String subject, LocalDate date, List<Clearance.Decision> decisions) throws IOException {
    if (!decisions.isEmpty()) {
      archive.append(prefix(subject), Json.bytes(new Clearance(subject, date, decisions)));
    }
  }

  /** Keeps what an edition was assembled from, unless the last one kept says the same. */
  void keep(Basis basis) throws IOException {
    if (newest(basis.year()).filter(basis::equals).isEmpty()) {
      archive.append("bases/" + basis.year() + "/", Json.bytes(basis));
    }
  }

  /** What the last assembled edition of a year was made of. */
  Optional<Basis> newest(int year) throws IOException {
    return archive.newest("bases/" + year + "/", Basis.class);
  }

  /** What this edition was assembled from, by its last assembly. */
  Optional<Basis> basis(int year, String edition) throws IOException {
    int n = archive.archive().list("bases/" + year + "/").size();
    for (; n > 0; n--) {
      Optional<Basis> one =
          archive
              .read("bases/" + year + "/" + n + ".json", Basis.class)
              .filter(basis -> basis.edition().equals(edition));
      if (one.isPresent()) {
        return one;
      }
    }
    return Optional.empty();
  }

  /** The suspicions in an edition by their subjects. */
  Map<String, List<Suspicion>> suspicions(Basis basis) throws IOException {
    Map<String, List<Suspicion>> all = new TreeMap<>();
    for (Basis.Source source : basis.reports()) {
      VisitReport report =
          archive
              .report(source.report(), source.version())
              .orElseThrow(() ->
                  new IOException(
                      "the archive lacks version " + source.version() + " of " + source.report()));
      all.put(report.id(), suspicions.in(report));
    }
    all.put(Suspicion.council(basis.year()), basis.council());
    return all;
  }

  /** What a mark may be on: the subject's suspicions as they are now. */
  private List<Suspicion> now(String subject) throws IOException {
    if (subject.matches("[0-9a-f]{64}")) {
      return archive.report(subject).map(suspicions::in).orElse(List.of());
    }
    String year = subject.replaceFirst("^council-", "");
    return year.matches("\\d{4}")
        ? newest(Integer.parseInt(year)).map(Basis::council).orElse(List.of())
        : List.of();
  }

  @Override
  public List<Saying> problems(List<Mark> marks) throws IOException {
    if (marks.isEmpty()) {
      return List.of();
    }
    List<Saying> problems = new ArrayList<>();
    Set<String> readers = new HashSet<>();
    try {
      readers.addAll(readers());
    } catch (Usage e) {
      return List.of(Say.later("paper.no-readers"));
    }
    for (Mark mark : marks) {
      String second = mark.secondReader();
      if (!readers.contains(mark.reader()) || (second != null && !readers.contains(second))) {
        problems.add(Say.later("paper.no-reader", mark.row()));
      }
    }
    return problems.stream().limit(PROBLEMS_TOLD).toList();
  }

  /** Who may decide: members in office and participants. */
  Set<String> readers() throws IOException, Usage {
    Roster roster = Adopted.roster(workspace);
    Set<String> readers = new HashSet<>();
    roster.on(Adopted.today()).forEach(member -> readers.add(member.id()));
    roster.participants().forEach(one -> readers.add(one.id()));
    return readers;
  }

  @Override
  public void take(List<Mark> marks) throws IOException {
    Map<String, List<Mark>> bySubject = new TreeMap<>();
    for (Mark mark : marks) {
      bySubject.computeIfAbsent(mark.subject(), key -> new ArrayList<>()).add(mark);
    }
    for (Map.Entry<String, List<Mark>> each : bySubject.entrySet()) {
      Map<String, Suspicion> byKey = new HashMap<>();
      now(each.getKey()).forEach(one -> byKey.put(one.key(), one));
      Decisions before = decisions(each.getKey());
      List<Clearance.Decision> decided = new ArrayList<>();
      for (Mark mark : each.getValue()) {
        Suspicion suspicion = byKey.get(mark.key());
        if (suspicion != null) {
          Clearance.Decision decision =
              Clearance.Decision.on(
                  suspicion, mark.verdict(), mark.reason(), mark.reader(), mark.secondReader());
          if (before.last(suspicion).filter(decision::equals).isEmpty()) {
            decided.add(decision);
          }
        }
      }
      keep(each.getKey(), Adopted.today(), decided);
    }
  }
}
