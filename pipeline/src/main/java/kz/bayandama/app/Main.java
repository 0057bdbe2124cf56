package kz.bayandama.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.bayandama.app.command.Cli;

/** The process's door: everything else is called without ending the process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = Cli.run(args, Map.copyOf(System.getenv()), out, err);
    out.flush();
    err.flush();
    if (code != 0) {
      System.exit(code);
    }
  }
}
