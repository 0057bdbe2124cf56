package kz.bayandama.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.archive.Archive;
import kz.bayandama.archive.Editions;
import kz.bayandama.council.Adoptions;
import kz.bayandama.council.Council;
import kz.bayandama.council.Problems;
import kz.bayandama.council.Roster;
import kz.bayandama.report.AdoptedEdition;

/** What the Council has adopted, and the Council itself. */
final class Adopted {
  private Adopted() {}

  /** Today, for what people do: the day in UTC. */
  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** All adopted editions, in the order of their years. */
  static List<AdoptedEdition> editions(Archive archive) throws IOException {
    Adoptions adoptions = new Adoptions(archive);
    try {
      // reading and proving ten years' editions is most of what a small change costs
      return new Editions(archive)
          .years().parallelStream().flatMap(year -> adopted(adoptions, year).stream()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Optional<AdoptedEdition> adopted(Adoptions adoptions, int year) {
    try {
      return adoptions.adopted(year);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The Council by the workspace's roster.
   *
   * @throws Usage with all that is wrong with the roster
   */
  static Council council(Workspace workspace) throws IOException, Usage {
    return new Council(workspace.archive().archive(), roster(workspace));
  }

  /**
   * Who sits on the Council.
   *
   * @throws Usage with all that is wrong with the roster
   */
  static Roster roster(Workspace workspace) throws IOException, Usage {
    Path file = workspace.council().resolve("council.yaml");
    try {
      return Roster.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new Usage("wrong.no-roster", file);
    } catch (Problems e) {
      throw Usage.in(file, e.all());
    }
  }

  /** The year of the edition whose digest begins so, empty if there is none or several. */
  static Optional<Integer> yearOf(Archive archive, String digest) throws IOException {
    Editions editions = new Editions(archive);
    List<Integer> years = new ArrayList<>();
    for (int year : editions.years()) {
      if (editions.digests(year).stream().anyMatch(one -> one.startsWith(digest))) {
        years.add(year);
      }
    }
    return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
  }
}
