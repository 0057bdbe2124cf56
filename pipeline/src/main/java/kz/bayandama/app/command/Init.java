package kz.bayandama.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.bayandama.report.Language;
import picocli.CommandLine.Command;

/**
 * {@code init}: a workspace with its folders and commented settings. What is there already is kept.
 */
@Command(name = "init")
final class Init extends Task {
  @Override
  public Integer call() throws IOException, Usage {
    make(root(), language());
    say("init.done", root());
    return Cli.DONE;
  }

  static Workspace make(Path root, Language language) throws IOException, Usage {
    Files.createDirectories(root);
    Path settings = root.resolve(Workspace.SETTINGS);
    if (!Files.exists(settings)) {
      copy("settings_" + language.tag() + ".yaml", settings);
    }
    Workspace workspace = new Workspace(root, Settings.read(settings));
    for (Path folder : workspace.folders()) {
      Files.createDirectories(folder);
    }
    Path council = workspace.council().resolve("council.yaml");
    if (!Files.exists(council)) {
      copy("council_" + language.tag() + ".yaml", council);
    }
    return workspace;
  }

  static void copy(String resource, Path to) throws IOException {
    try (InputStream in = Init.class.getResourceAsStream("/kz/bayandama/app/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      Files.copy(in, to);
    }
  }
}
