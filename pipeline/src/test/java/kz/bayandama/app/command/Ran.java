package kz.bayandama.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** A command that was run in this process, with what it printed. */
record Ran(int code, String out, String err) {
  static Ran of(Object... args) {
    return in("en", args);
  }

  static Ran in(String language, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = String.valueOf(args[i]);
    }
    int code =
        Cli.run(
            words,
            Map.of("BAYANDAMA_LANG", language),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return new Ran(code, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
