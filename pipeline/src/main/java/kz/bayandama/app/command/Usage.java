package kz.bayandama.app.command;

import java.util.List;

/** The command or the settings are at fault: exit code 2, all problems listed at once. */
final class Usage extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  Usage(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  Usage(String problem) {
    this(List.of(problem));
  }

  List<String> problems() {
    return problems;
  }
}
