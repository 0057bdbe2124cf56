package kz.bayandama.app.command;

import java.io.IOException;
import java.util.List;
import kz.bayandama.archive.Integrity;
import picocli.CommandLine.Command;

/** {@code verify}: proves the archive whole. */
@Command(name = "verify")
final class Verify extends Task {
  @Override
  public Integer call() throws IOException, Usage {
    List<Integrity.Damage> damages = Integrity.check(workspace().archive().archive());
    for (Integrity.Damage damage : damages) {
      if (json()) {
        print(damage);
      } else {
        out().println(damage.key() + "  " + damage.what());
      }
    }
    say(damages.isEmpty() ? "verify.whole" : "verify.damaged", damages.size());
    return damages.isEmpty() ? Cli.DONE : Cli.FAULT;
  }
}
