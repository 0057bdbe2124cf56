package kz.bayandama.assemble;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.assemble.Assembly.Reason;
import kz.bayandama.assemble.Assembly.Untranslated;
import kz.bayandama.assemble.Assembly.Waiting;
import kz.bayandama.assemble.ChapterDraft.DraftLine;
import kz.bayandama.assemble.ChapterDraft.Kind;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.ChapterEdit.Change;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Texts;

/** The chapters of a Report for editing in Word, and what comes back. Immutable, thread-safe. */
public final class Chapters {
  private final ReportWords words;
  private final Names names;

  public Chapters(Profile profile, ReportWords words) {
    this.words = words;
    this.names = new Names(profile, words);
  }

  /** A chapter as it is now, empty when the annex has none of that number. */
  public Optional<ChapterDraft> draft(Assembly assembly, int number, Language language) {
    Printing printing = Printing.draft(assembly.edition(), language, LocalDate.EPOCH);
    return ChapterDraft.of(assembly, number, new Layout(printing, names));
  }

  /** The digest under which a draft is to be kept. */
  public static String digest(ChapterDraft draft) {
    return ChapterDocx.digest(draft);
  }

  /** The chapter as a Word document, its open questions as comments. */
  public byte[] docx(ChapterDraft draft, Assembly assembly, LocalDate day) throws IOException {
    return ChapterDocx.write(draft, List.of(), words, questions(draft, assembly), day);
  }

  /** What is open in a chapter, by the key of the line; what is about the whole under no key. */
  Map<String, List<String>> questions(ChapterDraft draft, Assembly assembly) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (draft.equals(draft(assembly, 1, draft.language()).orElse(null))) {
      leftOut(draft, assembly, all);
    }
    for (DraftLine line : draft.lines()) {
      if (line.kind() != Kind.TABLE && line.language() != draft.language()) {
        ask(all, line.key(), draft, "edit.untranslated");
      }
    }
    for (Untranslated one : assembly.untranslated()) {
      draft.lines().stream()
          .filter(line -> line.key().equals(one.id()) || line.key().endsWith(":" + one.id()))
          .filter(line -> one.missing() == draft.language())
          .filter(line -> line.language() == draft.language())
          .forEach(line -> ask(all, line.key(), draft, "edit.out-of-step"));
    }
    assembly.edition().recommendations().stream()
        .filter(one -> one.addressee().body() == null)
        .filter(one -> draft.byKey().containsKey("r:" + one.id()))
        .forEach(one -> ask(all, "r:" + one.id(), draft, "edit.no-addressee"));
    for (Waiting one : assembly.waiting()) {
      if (one.chapter() == draft.number() && one.language() == draft.language()) {
        String key = draft.byKey().containsKey(one.change().key()) ? one.change().key() : "";
        comment(all, key, refused(one.change(), draft.language()));
      }
    }
    return all;
  }

  private void leftOut(ChapterDraft draft, Assembly assembly, Map<String, List<String>> all) {
    List<String> ids =
        assembly.leftOut().stream()
            .filter(one ->
                one.reason() == Reason.NEEDS_REVIEW
                    || one.reason() == Reason.NO_DATE
                    || one.reason() == Reason.NO_MINISTRY)
            .map(one -> Ids.abbreviate(one.report()))
            .distinct()
            .toList();
    if (!ids.isEmpty()) {
      comment(
          all,
          "",
          said(
              words
                  .sentence("edit.left-out")
                  .with("reports", ids.size())
                  .with("ids", String.join(", ", ids)),
              draft.language()));
    }
  }

  private void ask(
      Map<String, List<String>> all, String line, ChapterDraft draft, String question) {
    comment(all, line, words.text(question).best(draft.language()));
  }

  private static void comment(Map<String, List<String>> all, String line, String text) {
    List<String> said = all.computeIfAbsent(line, absent -> new ArrayList<>());
    if (!said.contains(text)) {
      said.add(text);
    }
  }

  private String refused(Change change, Language language) {
    String text =
        switch (change) {
          case Change.Reworded reworded -> reworded.after();
          case Change.Removed removed -> "— (" + removed.before() + ")";
          case Change.Added added -> added.text();
          case Change.Moved moved -> "…";
        };
    return said(words.sentence("edit.refused").with("text", text), language);
  }

  private static String said(Sentence sentence, Language language) {
    Texts texts = sentence.texts();
    return texts.best(language);
  }

  /** What came back. */
  public sealed interface Returned {
    /**
     * Changes that can be made now, none when nothing was changed.
     *
     * @param untaken text that stands where nothing can be edited
     */
    record Taken(List<Change> changes, List<String> untaken) implements Returned {
      public Taken {
        changes = List.copyOf(changes);
        untaken = List.copyOf(untaken);
      }
    }

    /**
     * Some passages were edited from an old state: somebody has changed them since.
     *
     * @param document the chapter as it is now with all other changes made; what was refused stands
     *     in comments
     * @param base the draft that the document is of, to be kept
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Conflict(List<Clash> clashes, byte[] document, ChapterDraft base) implements Returned {
      public Conflict {
        clashes = List.copyOf(clashes);
      }
    }

    /**
     * Nothing can be taken.
     *
     * @param problems one sentence each, without what was typed
     */
    record Flawed(List<Saying> problems) implements Returned {
      public Flawed {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * A passage that two have changed.
   *
   * @param where its number, or its item
   * @param before as the editor had it
   * @param now as it is, empty when it is gone
   * @param edited as the editor wants it
   */
  public record Clash(String where, String before, String now, String edited) {}

  /**
   * Compares an edited chapter with its base and with the chapter as it is now.
   *
   * @param base the draft that the file was written from
   * @param assembly what the Report is now
   */
  public Returned returned(
      EditedChapter edited, ChapterDraft base, Assembly assembly, LocalDate day)
      throws IOException {
    ChapterComparison.Compared compared = ChapterComparison.of(base, edited, words);
    if (!compared.problems().isEmpty()) {
      return new Returned.Flawed(compared.problems());
    }
    ChapterDraft now = draft(assembly, base.number(), base.language()).orElseThrow();
    Map<Change, Clash> clashes = clashes(compared.changes(), base, now);
    if (clashes.isEmpty()) {
      return new Returned.Taken(compared.changes(), compared.untaken());
    }
    Map<String, List<String>> comments = new HashMap<>(questions(now, assembly));
    clashes
        .keySet()
        .forEach(change ->
            comment(
                comments,
                now.byKey().containsKey(change.key()) ? change.key() : "",
                refused(change, base.language())));
    List<Change> rest =
        compared.changes().stream().filter(change -> !clashes.containsKey(change)).toList();
    byte[] document = ChapterDocx.write(now, rest, words, comments, day);
    return new Returned.Conflict(List.copyOf(clashes.values()), document, now);
  }

  private static Map<Change, Clash> clashes(
      List<Change> changes, ChapterDraft base, ChapterDraft now) {
    Map<String, DraftLine> lines = now.byKey();
    Map<Change, Clash> clashes = new LinkedHashMap<>();
    for (Change change : changes) {
      DraftLine line = lines.get(change.key());
      String text = line == null ? "" : line.text();
      switch (change) {
        case Change.Reworded words -> {
          if (!Manuscript.same(text, words.before()) && !Manuscript.same(text, words.after())) {
            clashes.put(change, clash(base, change, words.before(), text, words.after()));
          }
        }
        case Change.Removed removed -> {
          if (line != null && !Manuscript.same(text, removed.before())) {
            clashes.put(change, clash(base, change, removed.before(), text, ""));
          }
        }
        case Change.Added added -> {}
        case Change.Moved moved -> {}
      }
    }
    return clashes;
  }

  private static Clash clash(
      ChapterDraft base, Change change, String before, String now, String edited) {
    return new Clash(ChapterDraft.called(base, change.key()), before, now, edited);
  }

  /** One line on a change, for people. */
  public static String told(int chapter, Language language, Change change) {
    String where = change.key().substring(0, 2).matches("[frl]:") ? change.key().substring(2) : "…";
    return chapter
        + " "
        + language.tag()
        + "  "
        + where
        + "  "
        + switch (change) {
          case Change.Reworded words -> "«" + words.before() + "» → «" + words.after() + "»";
          case Change.Removed removed -> "− «" + removed.before() + "»";
          case Change.Added added -> "+ «" + added.text() + "»";
          case Change.Moved moved -> "↕";
        };
  }
}
