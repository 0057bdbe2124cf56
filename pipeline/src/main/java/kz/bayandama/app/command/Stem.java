package kz.bayandama.app.command;

import java.io.IOException;
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
      throw new Usage("wrong.stem-language", language);
    }
    Stemmer known = stemmer;
    Lines.each(word -> out().println(word + "\t" + known.stem(word)));
    return Cli.DONE;
  }
}
