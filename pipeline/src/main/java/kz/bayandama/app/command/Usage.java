package kz.bayandama.app.command;

import java.nio.file.Path;
import java.util.List;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;

/**
 * The command or the settings are at fault: exit code 2, all problems listed at once. They are said
 * in the reader's language by {@link Cli}; the message, for logs, is in English.
 */
final class Usage extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Saying> problems;

  /** Several problems, in the order they are to be told. */
  Usage(List<Saying> problems) {
    super(String.join("\n", Saying.in(Language.EN, problems)));
    this.problems = List.copyOf(problems);
  }

  /** One problem: a key of the bundles, and the values of its sentence. */
  Usage(String key, Object... values) {
    this(List.of(Say.later(key, values)));
  }

  /** Problems of a file. */
  static Usage in(Path file, List<Saying> sentences) {
    return new Usage(sentences.stream().map(one -> Say.later("wrong.in-file", file, one)).toList());
  }

  /** What is wrong, a sentence each. */
  List<String> in(Language language) {
    return Saying.in(language, problems);
  }

  /** What is wrong, for whoever's language is not known. */
  List<String> english() {
    return in(Language.EN);
  }
}
