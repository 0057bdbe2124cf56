package kz.bayandama.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The command or the settings are at fault: exit code 2, all problems listed at once. They are said
 * in the reader's language by {@link Cli}; the message, for logs, is in English.
 */
final class Usage extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Saying> problems;

  /** Several problems, in the order they are to be told. */
  Usage(List<Saying> problems) {
    super(problems.stream().map(one -> one.in(Say.words("en"))).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** One problem: a key of the bundles, and the values of its sentence. */
  Usage(String key, Object... values) {
    this(List.of(Saying.of(key, values)));
  }

  /** Problems that a lower layer has put into sentences. */
  static Usage given(List<String> sentences) {
    return new Usage(sentences.stream().map(one -> Saying.of("wrong.given", one)).toList());
  }

  /** Problems of a file that a lower layer has put into sentences. */
  static Usage in(Path file, List<String> sentences) {
    return new Usage(sentences.stream().map(one -> Saying.of("wrong.in-file", file, one)).toList());
  }

  /** What is wrong, a sentence each, in words of a language. */
  List<String> in(ResourceBundle words) {
    return problems.stream().map(one -> one.in(words)).toList();
  }

  /** What is wrong, for whoever's language is not known. */
  List<String> english() {
    return in(Say.words("en"));
  }
}
