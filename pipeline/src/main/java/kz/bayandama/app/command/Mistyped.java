package kz.bayandama.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.report.Saying;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Says in the reader's language what of a command line cannot be read, and then what is probably
 * meant, or how the command is typed. What Picocli finds seldom stays in its own words.
 */
record Mistyped(ResourceBundle words) implements CommandLine.IParameterExceptionHandler {
  @Override
  public int handleParseException(CommandLine.ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    String sentence = wrong(mistake).in(Say.language(words));
    command.getErr().println(command.getColorScheme().errorText(sentence));
    List<String> meant =
        mistake instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (meant.isEmpty()) {
      command.usage(command.getErr());
    } else {
      command.getErr().println(Say.of(words, "wrong.meant", String.join(", ", meant)));
    }
    return Cli.USAGE;
  }

  private static Saying wrong(CommandLine.ParameterException mistake) {
    ArgSpec of = mistake.getArgSpec();
    return switch (mistake) {
      case CommandLine.UnmatchedArgumentException e ->
          Say.later(
              e.isUnknownOption() ? "wrong.option" : "wrong.argument", e.getUnmatched().getFirst());
      case CommandLine.MissingParameterException e ->
          Say.later(
              "wrong.missing",
              e.getMissing().stream().map(Mistyped::typed).collect(Collectors.joining(", ")));
      case CommandLine.OverwrittenOptionException e ->
          Say.later("wrong.twice", typed(e.getOverwritten()));
      case CommandLine.MutuallyExclusiveArgsException e -> Say.later("wrong.exclusive");
      default ->
          of == null || mistake.getValue() == null
              ? Say.later("wrong.given", String.valueOf(mistake.getMessage()))
              : value(of, mistake.getValue());
    };
  }

  private static Saying value(ArgSpec of, String value) {
    Class<?> type = of.typeInfo().getType();
    if (type.isEnum()) {
      String all =
          Stream.of(type.getEnumConstants())
              .map(one -> one.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return Say.later("wrong.none-of", typed(of), value, all);
    }
    if (type == int.class || type == Integer.class) {
      return Say.later("wrong.number", typed(of), value);
    }
    return Say.later(type == LocalDate.class ? "wrong.day" : "wrong.value", typed(of), value);
  }

  /** An option with what follows it, or the place of an argument, as the help shows them. */
  private static String typed(ArgSpec one) {
    return one instanceof OptionSpec option
        ? (option.longestName() + " " + option.paramLabel()).strip()
        : one.paramLabel();
  }
}
