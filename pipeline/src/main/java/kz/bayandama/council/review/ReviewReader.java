package kz.bayandama.council.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.review.Review.Flawed;
import kz.bayandama.council.review.Review.Outdated;
import kz.bayandama.council.review.Review.Reviewed;
import kz.bayandama.council.review.Review.Stale;
import kz.bayandama.council.review.Xlsx.Unreadable;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport;

/**
 * Reads an edited review workbook, as Excel, LibreOffice or a person's own program saved it, into
 * the next versions of its records. Reads the archive and writes nothing: the caller adds what
 * comes out. Reading the same workbook again, also after a crash between two additions, gives the
 * versions that are still missing and calls none of them outdated. Immutable, thread-safe.
 */
public final class ReviewReader {
  private final Profile profile;
  private final ReportArchive archive;

  /** A reader of workbooks made from this archive's reports. */
  public ReviewReader(Profile profile, ReportArchive archive) {
    this.profile = profile;
    this.archive = archive;
  }

  /**
   * Whether the file is a review workbook: it looks only for the name of the hidden sheet. Safe for
   * any file whatever, in any process: files beyond 32 MB are none, inflated bytes are counted,
   * document types refused, and no more than the workbook's table of contents is read.
   *
   * @throws IOException if the file cannot be read at all
   */
  public static boolean isReview(Path file) throws IOException {
    try (Xlsx book = Xlsx.open(file)) {
      return book.sheets().contains(ReviewWorkbook.SHEET);
    } catch (Unreadable e) {
      return false;
    }
  }

  /**
   * Reads a workbook. As safe for hostile input as {@link #isReview}: see {@link Xlsx}.
   *
   * @throws IOException if the file or the archive cannot be read at all
   */
  public Review read(Path file) throws IOException {
    try (Xlsx book = Xlsx.open(file)) {
      Optional<Grid> sheet = book.sheet(ReviewWorkbook.SHEET);
      Problems damaged = new Problems(Words.of("words", Language.RU));
      Optional<Origin> origin = sheet.flatMap(grid -> Origin.of(grid, damaged));
      if (origin.isEmpty()) {
        if (damaged.none()) {
          damaged.book("meta");
        }
        return new Flawed(damaged.all());
      }
      return read(book, origin.get());
    } catch (Unreadable e) {
      Problems problems = new Problems(Words.of("words", Language.RU));
      problems.book("book", e.reason());
      return new Flawed(problems.all());
    }
  }

  private Review read(Xlsx book, Origin origin) throws IOException, Unreadable {
    Words words = Words.of("words", origin.language());
    Problems problems = new Problems(words);
    TreeMap<String, VisitReport> bases = new TreeMap<>();
    for (Origin.Version version : origin.versions()) {
      Optional<VisitReport> base = archive.report(version.id(), version.number());
      if (base.isPresent()) {
        bases.put(version.id(), base.get());
      } else {
        problems.book("unknown", Ids.abbreviate(version.id()), version.number());
      }
    }
    if (!problems.none()) {
      return new Flawed(problems.all());
    }
    Sorted rows = Sorted.of(book, bases, new Choices(profile, words), words, problems);
    List<Mark> marks = ClearingRows.of(book, words, problems);
    List<VisitReport> next = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (VisitReport base : bases.values()) {
      VisitReport edited = rows.edited(base, profile);
      if (!edited.equals(base)) {
        next.add(Versions.next(edited));
      }
      if (!Asked.all(edited).isEmpty()) {
        open.add(base.id());
      }
    }
    return problems.none() ? dated(next, open, marks, words) : new Flawed(problems.all());
  }

  /** Refuses versions that are no longer the next ones, and leaves out what is there already. */
  private Review dated(List<VisitReport> next, List<String> open, List<Mark> marks, Words words)
      throws IOException {
    List<VisitReport> missing = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    List<Stale> stale = new ArrayList<>();
    for (VisitReport report : next) {
      Optional<VisitReport> there = archive.report(report.id(), report.version());
      if (there.isEmpty()) {
        missing.add(report);
      } else if (Versions.same(there.get(), report)) {
        taken.add(report.id());
      } else {
        int newest = archive.report(report.id()).map(VisitReport::version).orElse(0);
        stale.add(new Stale(report.id(), report.version() - 1, newest));
      }
    }
    if (stale.isEmpty()) {
      return new Reviewed(missing, taken, open, marks);
    }
    List<String> each =
        stale.stream()
            .map(s -> words.get("outdated.one", Ids.abbreviate(s.id()), s.version(), s.newest()))
            .toList();
    return new Outdated(stale, words.get("outdated", String.join("; ", each)));
  }
}
