package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.archive.WholeFile;
import kz.bayandama.site.SiteTree;

/**
 * The files of a tree in which a last look found nothing, in a file beside it: a line that says
 * what was sought, then a line a file. It is only a shortcut: of another search, or damaged, it
 * lets nothing pass.
 *
 * @param sought the digest of all that decides what is a hit
 * @param entries the files of the tree as it is now
 */
record Passed(Path file, String sought, List<SiteTree.Entry> entries) {

  /** The paths of the files that passed as they are now, at the same search. */
  Set<String> known() throws IOException {
    Set<String> lines;
    try (Stream<String> all =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()) {
      lines = all.collect(Collectors.toSet());
    } catch (NoSuchFileException e) {
      return Set.of();
    }
    return lines.contains(sought)
        ? entries.stream()
            .filter(one -> lines.contains(line(one)))
            .map(SiteTree.Entry::path)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** Remembers that all of them passed. */
  void keep() throws IOException {
    String lines =
        Stream.concat(Stream.of(sought), entries.stream().map(Passed::line))
            .collect(Collectors.joining("\n", "", "\n"));
    WholeFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(SiteTree.Entry entry) {
    return entry.sha256() + " " + entry.path();
  }
}
