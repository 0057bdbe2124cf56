package kz.bayandama.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.bayandama.app.command.Cli;

/** The process's door: everything else is called without ending the process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("run") && System.getenv("BAYANDAMA_LOG") == null) {
      System.setProperty("BAYANDAMA_LOG", "INFO"); // the service's log: a line an outcome
    }
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
