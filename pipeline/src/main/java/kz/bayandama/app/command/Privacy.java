package kz.bayandama.app.command;

import java.io.IOException;
import java.util.List;
import kz.bayandama.json.Json;
import kz.bayandama.privacy.Found;
import kz.bayandama.privacy.Kind;
import kz.bayandama.privacy.PersonalDataFinder;
import picocli.CommandLine.Command;

/**
 * {@code privacy}: reads one text a line and prints what looks like personal data, for measuring
 * from outside.
 */
@Command(name = "privacy")
final class Privacy extends Task {
  /** A find as printed. */
  record Printed(Kind kind, int start, int end, String excerpt) {
    static Printed of(Found found) {
      return new Printed(found.kind(), found.start(), found.end(), found.excerpt());
    }
  }

  @Override
  public Integer call() throws IOException {
    PersonalDataFinder finder = PersonalDataFinder.bundled("kz");
    Lines.each(text -> {
      List<Printed> found = finder.find(text).stream().map(Printed::of).toList();
      out().println(Json.line(found));
    });
    return Cli.DONE;
  }
}
