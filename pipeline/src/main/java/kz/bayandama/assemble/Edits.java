package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.bayandama.assemble.Assembly.Untranslated;
import kz.bayandama.assemble.Assembly.Waiting;
import kz.bayandama.report.ChapterEdit;
import kz.bayandama.report.ChapterEdit.Change;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicProposal;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/**
 * Makes people's edits on what is being assembled: first on the records, so that whatever quotes
 * them says the same, then on the chapters. An edit of a text that says something else by now is
 * not made but waits for a person. For one use.
 */
final class Edits {
  private final List<ChapterEdit> edits;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<String, Map<Language, Integer>> reworded = new TreeMap<>();
  private final Map<String, Texts> records = new HashMap<>();

  /**
   * For one assembly.
   *
   * @param edits in the order in which they were made
   */
  Edits(List<ChapterEdit> edits) {
    this.edits = edits;
  }

  /** The records with their edited words. */
  Contents records(Contents contents) {
    contents.findings().forEach(one -> records.put("f:" + one.id(), one.text()));
    contents.recommendations().forEach(one -> records.put("r:" + one.id(), one.text()));
    contents.proposals().forEach(one -> records.put("l:" + one.id(), one.text()));
    for (int i = 0; i < edits.size(); i++) {
      for (Change change : edits.get(i).changes()) {
        if (change instanceof Change.Reworded words && ofRecord(words.key())) {
          reword(edits.get(i), words, i);
        }
      }
    }
    return new Contents(
        contents.byId(),
        contents.visits(),
        edited(
            contents.findings(),
            one -> "f:" + one.id(),
            (one, text) ->
                new PublicFinding(one.id(), one.visit(), text, one.theme(), one.source())),
        edited(contents.recommendations(), one -> "r:" + one.id(), Recommendations::withText),
        edited(
            contents.proposals(),
            one -> "l:" + one.id(),
            (one, text) -> new PublicProposal(one.id(), text, one.source())));
  }

  private static boolean ofRecord(String key) {
    return key.startsWith("f:") || key.startsWith("r:") || key.startsWith("l:");
  }

  private <T> List<T> edited(
      List<T> all, Function<T, String> key, BiFunction<T, Texts, T> withText) {
    return all.stream()
        .map(one -> {
          String name = key.apply(one);
          return reworded.containsKey(name)
              ? withText.apply(one, Objects.requireNonNull(records.get(name)))
              : one;
        })
        .toList();
  }

  private void reword(ChapterEdit edit, Change.Reworded change, int turn) {
    Texts said = records.get(change.key());
    String now = said == null ? "" : said.best(edit.language());
    if (said != null && Manuscript.same(now, change.before())) {
      records.put(change.key(), said.with(edit.language(), change.after()));
    } else if (said == null || !Manuscript.same(now, change.after())) {
      waiting.add(Waiting.of(edit, change));
      return;
    }
    remember(edit, change, turn);
  }

  private void remember(ChapterEdit edit, Change.Reworded change, int turn) {
    reworded
        .computeIfAbsent(change.key(), key -> new EnumMap<>(Language.class))
        .put(edit.language(), turn);
  }

  /** Makes the edits of the chapters' own passages. */
  void passages(Manuscript manuscript) {
    for (int i = 0; i < edits.size(); i++) {
      ChapterEdit edit = edits.get(i);
      String source = Ids.abbreviate(edit.submission());
      for (Change change : edit.changes()) {
        switch (change) {
          case Change.Reworded words when ofRecord(words.key()) -> {}
          case Change.Reworded words -> {
            if (manuscript.reword(words, edit.language(), source)) {
              remember(edit, words, i);
            } else {
              waiting.add(Waiting.of(edit, words));
            }
          }
          case Change.Removed removed -> {
            if (!manuscript.remove(removed, edit.language(), records)) {
              waiting.add(Waiting.of(edit, removed));
            }
          }
          case Change.Added added -> manuscript.add(added, edit.language(), source);
          case Change.Moved moved -> manuscript.move(moved);
        }
      }
    }
  }

  /** What could not be made, in the order of the edits. */
  List<Waiting> waiting() {
    return List.copyOf(waiting);
  }

  /** Texts whose other language was edited later. */
  List<Untranslated> outOfStep() {
    List<Untranslated> all = new ArrayList<>();
    reworded.forEach((key, turns) -> {
      for (Language language : List.of(Language.KK, Language.RU)) {
        int own = turns.getOrDefault(language, -1);
        if (turns.values().stream().anyMatch(turn -> turn > own)) {
          all.add(new Untranslated(ofRecord(key) ? key.substring(2) : key, language));
        }
      }
    });
    return all;
  }
}
