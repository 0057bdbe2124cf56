package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kz.bayandama.council.review.ReportForm;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code form}: writes the official form for participants, in Kazakh and in Russian. */
@Command(name = "form")
final class FormCommand extends Task {
  @Option(names = "--lang", paramLabel = "kk|ru", descriptionKey = "option.lang")
  private @Nullable Language lang;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      descriptionKey = "form.out")
  private @Nullable Path out;

  /** What {@code form --json} prints, a line a form. */
  record Written(String language, String file) {}

  @Override
  public Integer call() throws IOException, Usage {
    if (lang != null && lang != Language.KK && lang != Language.RU) {
      throw new Usage("wrong.form-language", lang.tag());
    }
    Workspace workspace = workspace();
    Profile profile = profile(workspace);
    Path folder = out == null ? workspace.council() : out;
    Files.createDirectories(folder);
    for (Language language : lang == null ? List.of(Language.KK, Language.RU) : List.of(lang)) {
      Path file = folder.resolve("form-" + language.tag() + ".docx");
      byte[] form = new ReportForm(profile, language).write();
      if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), form)) {
        throw new Usage("wrong.differs", file);
      }
      Files.write(file, form);
      if (json()) {
        print(new Written(language.tag(), file.toString()));
      } else {
        say("form.written", file);
      }
    }
    return Cli.DONE;
  }
}
