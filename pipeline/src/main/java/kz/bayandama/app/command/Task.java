package kz.bayandama.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import kz.bayandama.app.routing.Arrival;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.json.Json;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: the workspace, how they speak and print. */
abstract class Task implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  private @Nullable ResourceBundle words;

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      defaultValue = "workspace",
      descriptionKey = "option.workspace")
  private Path root = Path.of("workspace");

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  private boolean help;

  void words(ResourceBundle ours) {
    words = ours;
  }

  ResourceBundle words() {
    return Objects.requireNonNull(words);
  }

  Language language() {
    return Language.of(
        words().getLocale().getLanguage().isEmpty() ? "en" : words().getLocale().getLanguage());
  }

  Path root() {
    return root;
  }

  boolean json() {
    return json;
  }

  boolean helpAsked() {
    return help;
  }

  Workspace workspace() throws IOException, Usage {
    return Workspace.open(root);
  }

  /** The profile of a workspace: bundled, or a folder. */
  static Profile profile(Workspace workspace) {
    return profile(workspace.root(), workspace.settings().profile());
  }

  /** A profile by its name: with a slash a folder, relative to {@code from}. */
  static Profile profile(Path from, String name) {
    return name.contains("/") ? Profile.load(from.resolve(name)) : Profile.bundled(name);
  }

  /** Finds personal data by a workspace's profile. */
  static PersonalDataFinder finder(Workspace workspace) {
    String name = workspace.settings().profile();
    return name.contains("/")
        ? PersonalDataFinder.of(profile(workspace))
        : PersonalDataFinder.bundled(name);
  }

  PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }

  /** Says what became of a submission. */
  void tell(Listed listed) {
    if (json()) {
      print(listed);
    } else {
      out().println(listed.line(words()));
    }
  }

  /** One value as a line of JSON on standard output. */
  void print(Object value) {
    out().println(Json.line(value));
  }

  /** A sentence for people: on standard output, or on standard error where that is for programs. */
  void say(String key, Object... values) {
    PrintWriter to = json ? err() : out();
    to.println(Say.of(words(), key, values));
    to.flush();
  }

  /** Takes a file by the routes of the inbox and says what became of it; gives the exit code. */
  int take(Engine engine, Path file) throws IOException, InterruptedException {
    String id =
        engine
            .routes()
            .submit(new Arrival(file, InboxFolder.nameOf(file), Source.Channel.COMMAND))
            .id();
    engine.routes().awaitNone();
    Optional<Outcome> outcome = engine.archive().outcome(id);
    Listed listed = Listed.of(engine.archive().submission(id).orElseThrow(), outcome, language());
    tell(listed);
    return outcome
        .map(known -> known.verdict() == Outcome.Verdict.REJECTED ? Cli.USAGE : Cli.DONE)
        .orElse(Cli.ASIDE);
  }

  /** Says why letters wait, if any do; the exit code that goes with it. */
  int waits(Optional<String> why) {
    why.ifPresent(fault -> warn("letter.wait", fault));
    return why.isPresent() ? Cli.ASIDE : Cli.DONE;
  }

  void warn(String key, Object... values) {
    err().println(Say.of(words(), key, values));
    err().flush();
  }
}
