package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import kz.bayandama.archive.Editions;
import kz.bayandama.assemble.Assembly;
import kz.bayandama.assemble.ChapterDraft;
import kz.bayandama.assemble.Chapters;
import kz.bayandama.assemble.EditedChapter;
import kz.bayandama.council.Ledger;
import kz.bayandama.json.Json;
import kz.bayandama.report.ChapterEdit;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code edit}: writes the chapters of a year's Report as Word documents, takes an edited one by
 * the same routes as the inbox, or lists what was edited.
 */
@Command(name = "edit")
final class EditCommand extends Task {
  @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "plan.year")
  private int year;

  @Parameters(index = "1", paramLabel = "FILE", arity = "0..1", descriptionKey = "edit.file")
  private @Nullable Path file;

  @Option(names = "--chapter", paramLabel = "N", descriptionKey = "edit.chapter")
  private @Nullable Integer chapter;

  @Option(names = "--lang", paramLabel = "kk|ru|en", descriptionKey = "option.lang")
  private @Nullable Language lang;

  @Option(names = "--list", descriptionKey = "edit.list")
  private boolean list;

  /** What {@code edit --json} prints, a line a chapter. */
  record Written(int chapter, Language language, String file) {}

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    Workspace workspace = workspace();
    if (list) {
      return list(workspace);
    }
    return file == null ? write(workspace) : take(workspace, file);
  }

  /** What a chapter's file is called. */
  static String name(int chapter, Language language) {
    return "chapter-" + chapter + "-" + language.tag();
  }

  private int write(Workspace workspace) throws IOException, Usage {
    Ledger ledger = new Ledger(workspace.archive().archive());
    Chapters chapters = Desk.chapters(profile(workspace));
    Assembly assembly = Assemble.assemble(workspace, year, Assemble.lastYear(workspace, year));
    // numbers once shown to people are kept by the next assembly
    new Editions(workspace.archive().archive()).add(assembly.edition());
    List<Integer> numbers =
        assembly.edition().chapters().stream()
            .map(Edition.Chapter::number)
            .filter(number -> chapter == null || number.equals(chapter))
            .toList();
    if (numbers.isEmpty()) {
      throw new Usage("wrong.no-chapter", String.valueOf(chapter));
    }
    Path folder = Files.createDirectories(workspace.council().resolve("chapters-" + year));
    for (int number : numbers) {
      for (Language language : lang == null ? List.of(Language.KK, Language.RU) : List.of(lang)) {
        ChapterDraft draft = chapters.draft(assembly, number, language).orElseThrow();
        ledger.keep(year, Json.bytes(draft));
        Path written = Fresh.file(folder, name(number, language), ".docx");
        Files.write(
            written,
            chapters.docx(draft, assembly, Adopted.today()),
            StandardOpenOption.CREATE_NEW);
        if (json()) {
          print(new Written(number, language, written.toString()));
        } else {
          say("edit.written", written);
        }
      }
    }
    return Cli.DONE;
  }

  private int list(Workspace workspace) throws IOException, Usage {
    List<ChapterEdit> edits = Desk.edits(new Ledger(workspace.archive().archive()), year);
    edits.forEach(this::tell);
    Assembly assembly = Assemble.assemble(workspace, year, Assemble.lastYear(workspace, year));
    if (!json()) {
      say("edit.list.waiting", assembly.waiting().size());
      assembly
          .waiting()
          .forEach(one ->
              out().println("  " + Chapters.told(one.chapter(), one.language(), one.change())));
    }
    return Cli.DONE;
  }

  private void tell(ChapterEdit edit) {
    if (json()) {
      print(edit);
    } else {
      edit.changes()
          .forEach(change -> out().println(Chapters.told(edit.chapter(), edit.language(), change)));
    }
  }

  private int take(Workspace workspace, Path edited)
      throws IOException, Usage, InterruptedException {
    if (!Files.isRegularFile(edited) || !EditedChapter.isChapter(edited)) {
      throw new Usage("wrong.no-chapter-file", edited, year);
    }
    try (Engine engine = Engine.start(workspace, id -> {})) {
      int code = take(engine, edited);
      String id = Ids.of(edited);
      Desk.edits(new Ledger(engine.archive().archive()), year).stream()
          .filter(edit -> edit.submission().equals(id))
          .forEach(this::tell);
      return code;
    }
  }
}
