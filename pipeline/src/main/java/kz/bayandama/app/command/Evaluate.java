package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.extract.Extractor;
import kz.bayandama.extract.Limits;
import kz.bayandama.recognise.Evaluation;
import kz.bayandama.recognise.Recogniser;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code evaluate}: recognition measured against labelled originals; each subfolder is a part of
 * its own.
 */
@Command(name = "evaluate")
final class Evaluate extends Task {
  @Parameters(paramLabel = "DIR", descriptionKey = "evaluate.folder")
  private Path folder = Path.of("");

  @Option(names = "--differences", descriptionKey = "evaluate.differences")
  private boolean differences;

  @Option(
      names = "--profile",
      paramLabel = "ID",
      defaultValue = "kz",
      descriptionKey = "evaluate.profile")
  private String profile = "kz";

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new Usage("wrong.no-folder", folder);
    }
    Recogniser recogniser = new Recogniser(profile(Path.of(""), profile));
    try (Extractor extractor = Extractor.open(Limits.standard(), 1)) {
      for (Path part : parts(folder)) {
        Evaluation evaluation =
            Evaluation.of(
                part,
                original -> {
                  Submission submission = submission(original);
                  return recogniser.recognise(submission, extractor.extract(submission, original));
                });
        print(part, evaluation);
      }
    }
    return Cli.DONE;
  }

  private void print(Path part, Evaluation evaluation) {
    if (json()) {
      print(evaluation.figures());
      return;
    }
    out().println(part);
    out().println(evaluation.table());
    if (differences) {
      evaluation.differences().forEach(out()::println);
    }
    out().flush();
  }

  private static List<Path> parts(Path folder) throws IOException {
    List<Path> parts = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      inside.filter(Files::isDirectory).sorted().forEach(parts::add);
    }
    return parts.isEmpty() ? List.of(folder) : parts;
  }

  private static Submission submission(Path original) throws IOException {
    Source source =
        new Source(
            Source.Channel.COMMAND,
            String.valueOf(original.getFileName()),
            null,
            InstantSource.system().instant(),
            null);
    return new Submission(Ids.of(original), source, Files.size(original));
  }
}
