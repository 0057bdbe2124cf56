package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.app.routing.OriginalNames;
import kz.bayandama.assemble.PdfText;
import kz.bayandama.council.Roster;
import kz.bayandama.index.PublishedIndex;
import kz.bayandama.json.Json;
import kz.bayandama.privacy.Decisions;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.privacy.ReleaseScan;
import kz.bayandama.privacy.Replacement;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Suspicion;
import kz.bayandama.site.SearchFiles;
import kz.bayandama.site.SiteTree;

/**
 * The last look before anything is uploaded: each edition is still cleared as it was adopted, and
 * no byte of the tree holds personal data.
 */
final class LastLook {
  private static final int TOLD = 20;

  /** One name, number or address a line that may be public wherever it stands. */
  private static final String PUBLIC = "public.txt";

  private final Workspace workspace;
  private final PersonalDataFinder finder;
  private final ClearingDesk desk;
  private final Map<String, Set<String>> originals = new TreeMap<>();
  private final Set<String> cleared = new HashSet<>();

  private LastLook(Workspace workspace) throws IOException {
    this.workspace = workspace;
    this.finder = Task.finder(workspace);
    this.desk = new ClearingDesk(workspace, finder);
  }

  /**
   * Lets a tree of these editions pass. Files that an earlier look of the same program for the same
   * names let pass are not read again.
   *
   * @param program what tells it from others, empty to read everything
   * @throws Usage where it may not be published: which files hold what kind, never the text itself
   */
  static void require(
      Workspace workspace, List<AdoptedEdition> editions, SiteTree tree, Optional<String> program)
      throws IOException, Usage {
    LastLook look = of(workspace, editions);
    Optional<Passed> passed =
        program.map(one -> new Passed(workspace.passed(), look.sought(one), tree.entries()));
    List<ReleaseScan.Hit> hits =
        look.hits(tree.root(), passed.isPresent() ? passed.get().known() : Set.of());
    if (!hits.isEmpty()) {
      throw new Usage(told(hits));
    }
    if (passed.isPresent()) {
      passed.get().keep();
    }
  }

  /**
   * All that is in the way of publishing a tree of these editions; every file is read.
   *
   * @throws Usage where one of them is not cleared as it was adopted
   */
  static List<ReleaseScan.Hit> hits(Workspace workspace, List<AdoptedEdition> editions, Path tree)
      throws IOException, Usage {
    return of(workspace, editions).hits(tree, Set.of());
  }

  private static LastLook of(Workspace workspace, List<AdoptedEdition> editions)
      throws IOException, Usage {
    LastLook look = new LastLook(workspace);
    for (AdoptedEdition adopted : editions) {
      look.gather(adopted.edition().year(), adopted.adoption().digest());
    }
    look.gatherPublic();
    return look;
  }

  private List<ReleaseScan.Hit> hits(Path tree, Set<String> passed) throws IOException {
    return new ReleaseScan(originals, cleared, PdfText::of).scan(tree, index(tree, passed), passed);
  }

  /** The digest of all that decides what is a hit. */
  private String sought(String program) {
    Map<String, Set<String>> sorted = new TreeMap<>();
    originals.forEach((subject, excerpts) -> sorted.put(subject, new TreeSet<>(excerpts)));
    return Ids.of(Json.bytes(List.of(program, sorted, new TreeSet<>(cleared))));
  }

  /** The search's files are packed: they are read as a reader's browser reads them, and as one. */
  private static ReleaseScan.Index index(Path tree, Set<String> passed) throws IOException {
    Path folder = tree.resolve(SearchFiles.FOLDER);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.allMatch(one -> passed.contains(SearchFiles.FOLDER + one.getFileName()))) {
          return ReleaseScan.Index.NONE;
        }
      }
    }
    PublishedIndex index = PublishedIndex.of(folder);
    return new ReleaseScan.Index(
        index.text(),
        index.files().stream()
            .map(name -> SearchFiles.FOLDER + name)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private void gather(int year, String edition) throws IOException, Usage {
    new Cleared(desk).require(year, edition);
    Basis basis = desk.basis(year, edition).orElseThrow();
    for (Map.Entry<String, List<Suspicion>> each : desk.suspicions(basis).entrySet()) {
      Decisions decisions = desk.decisions(each.getKey());
      Set<String> sought = originals.computeIfAbsent(each.getKey(), key -> new HashSet<>());
      sought.addAll(finder.tellingOf(Replacement.removed(each.getValue(), decisions)));
      workspace
          .archive()
          .read(OriginalNames.key(each.getKey()), OriginalNames.class)
          .ifPresent(names -> sought.addAll(names.excerpts()));
      each.getValue().stream().filter(decisions::stays).forEach(one -> cleared.add(one.excerpt()));
    }
  }

  /** The Council's own names, and what the publisher says is public. */
  private void gatherPublic() throws IOException, Usage {
    Roster roster = Adopted.roster(workspace);
    List<Roster.Person> people = new ArrayList<>(List.of(roster.commissioner()));
    roster.members().forEach(member -> people.add(member.person()));
    people.forEach(person -> cleared.add(person.name()));
    Path file = workspace.council().resolve(PUBLIC);
    if (Files.exists(file)) {
      Files.readAllLines(file).stream().map(String::strip).forEach(cleared::add);
    }
  }

  private static List<Saying> told(List<ReleaseScan.Hit> hits) {
    List<Saying> told = new ArrayList<>();
    long files = hits.stream().map(ReleaseScan.Hit::path).distinct().count();
    told.add(Say.later("wrong.personal-data", files, PUBLIC));
    for (ReleaseScan.Hit hit : hits.subList(0, Math.min(TOLD, hits.size()))) {
      String subject = hit.subject();
      told.add(
          subject == null
              ? Say.later("wrong.in-file", hit.path(), hit.what())
              : Say.later("wrong.of-original", hit.path(), Ids.abbreviate(subject)));
    }
    return told;
  }
}
