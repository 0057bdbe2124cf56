package kz.bayandama.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import kz.bayandama.language.Stemmer;
import kz.bayandama.language.Stemmers;
import kz.bayandama.report.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stem}: reads one word a line and prints word and stem, for measuring from outside. */
@Command(name = "stem")
final class Stem extends Task {
  @Parameters(paramLabel = "kk|ru|en", descriptionKey = "stem.language")
  private String language = "kk";

  @Override
  public Integer call() throws IOException, Usage {
    Stemmer stemmer;
    try {
      stemmer = Stemmers.of(Language.of(language));
    } catch (IllegalArgumentException e) {
      throw new Usage(String.valueOf(e.getMessage()));
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String word = in.readLine(); word != null; word = in.readLine()) {
      out().println(word + "\t" + stemmer.stem(word));
    }
    return Cli.DONE;
  }
}
