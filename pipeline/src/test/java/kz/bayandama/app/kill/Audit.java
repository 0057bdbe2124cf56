package kz.bayandama.app.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.Integrity;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.index.ReportIndex;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Outcome;

/**
 * What is wrong in a workspace after everything that was dropped has had its time: nothing, if the
 * promises hold. Each problem is a sentence.
 */
record Audit(
    int files,
    int submissions,
    List<String> lost,
    List<String> doubled,
    List<String> forNothing,
    List<String> other) {

  static Audit of(Path workspace, List<Drops.Drop> dropped) throws IOException {
    FolderArchive folder = FolderArchive.open(workspace.resolve("archive"));
    ReportArchive archive = new ReportArchive(folder);
    Map<String, Boolean> expected = new HashMap<>();
    dropped.forEach(drop -> expected.put(drop.id(), drop.good()));
    List<String> lost = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (String id : new TreeSet<>(expected.keySet())) {
      boolean good = expected.getOrDefault(id, false);
      Optional<Outcome> outcome = archive.outcome(id);
      if (archive.submission(id).isEmpty() || outcome.isEmpty()) {
        lost.add(id + " has no submission or no outcome");
      } else if (good == (outcome.get().verdict() == Outcome.Verdict.REJECTED)) {
        lost.add(id + " should have another outcome than " + outcome.get());
      }
      numbered(folder, "outcomes/", id, 1, doubled);
      numbered(folder, "reports/", id, good ? 1 : 0, doubled);
    }
    for (Drops.Drop drop : dropped) {
      Path taken = workspace.resolve("taken/" + Ids.abbreviate(drop.id()) + "/" + drop.name());
      if (!drop.byMail() && !Files.exists(taken)) {
        lost.add(drop + " is not in taken/");
      }
    }
    List<String> forNothing = new ArrayList<>();
    for (String key : folder.list("outcomes/")) {
      if (!expected.containsKey(key.split("/", -1)[1])) {
        forNothing.add(key);
      }
    }
    archive.submissions().stream().filter(id -> !expected.containsKey(id)).forEach(forNothing::add);
    Integrity.check(folder).forEach(damage -> other.add(damage.toString()));
    index(workspace, expected, other);
    left(workspace, other);
    return new Audit(
        dropped.size(), archive.submissions().size(), lost, doubled, forNothing, other);
  }

  private static void numbered(
      FolderArchive folder, String prefix, String id, int wanted, List<String> problems)
      throws IOException {
    int there = folder.list(prefix + id + "/").size();
    if (there > wanted) {
      problems.add(prefix + id + " holds " + there + ", not " + wanted);
    }
  }

  private static void index(Path workspace, Map<String, Boolean> expected, List<String> other)
      throws IOException {
    Set<String> good = new HashSet<>();
    expected.forEach((id, readable) -> {
      if (readable) {
        good.add(id);
      }
    });
    try (ReportIndex index = ReportIndex.open(workspace.resolve("index"), Profile.bundled("kz"))) {
      if (!index.versions().keySet().equals(good)) {
        other.add("the index holds " + index.versions().size() + " reports, not " + good.size());
      }
    }
  }

  /** What must be empty when nothing is under way. */
  private static void left(Path workspace, List<String> other) throws IOException {
    for (String name : List.of("inbox", "tmp", "archive/.incoming", "aside")) {
      Path folder = workspace.resolve(name);
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> all = Files.list(folder)) {
          all.forEach(path -> other.add("left: " + workspace.relativize(path)));
        }
      }
    }
  }

  int problems() {
    return lost.size() + doubled.size() + forNothing.size() + other.size();
  }
}
