package kz.bayandama.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import kz.bayandama.profile.InvalidProfile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Told;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands behind one door. Safe to call several times in one process. */
@Command(
    name = "bayandama",
    version = "bayandama 0.1.0",
    mixinStandardHelpOptions = true,
    subcommands = {
      Demo.class,
      Init.class,
      Run.class,
      Ingest.class,
      Reports.class,
      Show.class,
      Find.class,
      Status.class,
      MessagesCommand.class,
      ReviewCommand.class,
      FormCommand.class,
      AnswersCommand.class,
      PlanCommand.class,
      RequestCommand.class,
      ProposeCommand.class,
      KeyCommand.class,
      FinanceCommand.class,
      DispatchCommand.class,
      Assemble.class,
      EditCommand.class,
      ClearCommand.class,
      VoteCommand.class,
      Decide.class,
      Publish.class,
      RollbackCommand.class,
      WithdrawCommand.class,
      Serve.class,
      Verify.class,
      Rebuild.class,
      MigrateCommand.class,
      Evaluate.class,
      Privacy.class,
      Stem.class
    })
public final class Cli {
  /** All done. */
  static final int DONE = 0;

  /** Stopped by a fault of the world. */
  static final int FAULT = 1;

  /** Bad usage or settings. */
  static final int USAGE = 2;

  /** Done, but something was set aside. */
  static final int ASIDE = 3;

  private Cli() {}

  /**
   * Runs one command.
   *
   * @param environment decides on the language of messages: BAYANDAMA_LANG, else LC_ALL,
   *     LC_MESSAGES, LANG
   * @return the exit code
   */
  public static int run(
      String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    ResourceBundle words = words(environment);
    CommandLine line = new CommandLine(new Cli());
    line.registerConverter(Language.class, tag -> Language.of(tag.toLowerCase(Locale.ROOT)));
    line.setResourceBundle(words);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler(
        (exception, failed, result) -> explain(exception, words, err));
    line.setParameterExceptionHandler(new Mistyped(words));
    line.getSubcommands()
        .values()
        .forEach(command -> ((Task) command.getCommandSpec().userObject()).words(words));
    if (args.length == 0) {
      line.usage(out);
      return DONE;
    }
    return line.execute(args);
  }

  private static int explain(Exception exception, ResourceBundle words, PrintWriter err) {
    switch (exception) {
      case Usage usage -> {
        usage.in(Say.language(words)).forEach(err::println);
        return USAGE;
      }
      case InvalidProfile profile -> {
        err.println(sentence(profile, words));
        return USAGE;
      }
      case InterruptedException interrupted -> {
        Thread.currentThread().interrupt();
        return FAULT;
      }
      case IOException fault -> err.println(Say.of(words, "fault", sentence(fault, words)));
      case UncheckedIOException fault ->
          err.println(Say.of(words, "fault", sentence(fault, words)));
      default -> {
        err.println(Say.of(words, "fault", sentence(exception, words)));
        exception.printStackTrace(err);
      }
    }
    return FAULT;
  }

  private static String sentence(Exception fault, ResourceBundle words) {
    if (fault instanceof Told told) {
      return told.saying().in(Say.language(words));
    }
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }

  private static ResourceBundle words(Map<String, String> environment) {
    String tag = "en";
    for (String name : List.of("BAYANDAMA_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        tag = value.length() >= 2 ? value.substring(0, 2).toLowerCase(Locale.ROOT) : "en";
        break;
      }
    }
    return Say.words(List.of("kk", "ru", "en").contains(tag) ? tag : "en");
  }
}
