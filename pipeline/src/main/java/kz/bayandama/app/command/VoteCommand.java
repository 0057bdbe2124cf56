package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kz.bayandama.archive.Archive;
import kz.bayandama.archive.Editions;
import kz.bayandama.council.Ballots;
import kz.bayandama.council.OpenVote;
import kz.bayandama.council.Problems;
import kz.bayandama.council.Tally;
import kz.bayandama.json.Malformed;
import kz.bayandama.json.Yaml;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vote}: records the minutes of an open vote (rule 9). */
@Command(name = "vote")
final class VoteCommand extends Task {
  @Parameters(paramLabel = "FILE", descriptionKey = "vote.file")
  private Path file = Path.of("");

  @Option(names = "--signature", paramLabel = "FILE", descriptionKey = "vote.signature")
  private @Nullable Path signature;

  @Override
  public Integer call() throws IOException, Usage {
    if (signature != null) {
      return cast(workspace(), signature);
    }
    OpenVote vote = record(workspace(), file);
    Tally tally = vote.tally();
    if (json()) {
      print(vote);
      return Cli.DONE;
    }
    say(
        "vote.recorded",
        vote.edition(),
        tally.inFavour(),
        tally.against(),
        tally.abstained(),
        tally.absent(),
        tally.members());
    return Cli.DONE;
  }

  private int cast(Workspace workspace, Path signed) throws IOException, Usage {
    for (Path one : List.of(file, signed)) {
      if (!Files.isRegularFile(one)) {
        throw new Usage("wrong.no-file", one);
      }
    }
    byte[] ballot = Files.readAllBytes(file);
    requireCleared(workspace, year(workspace.archive().archive(), ballot, file), ballot, file);
    try {
      Ballots.Statement statement =
          Adopted.council(workspace).cast(ballot, Files.readAllBytes(signed), Adopted.today());
      if (json()) {
        print(statement);
      } else {
        say("vote.signed", statement.member(), statement.vote().word(), statement.edition());
      }
      return Cli.DONE;
    } catch (Problems e) {
      throw Usage.in(file, e.all());
    }
  }

  static OpenVote record(Workspace workspace, Path file) throws IOException, Usage {
    if (!Files.isRegularFile(file)) {
      throw new Usage("wrong.no-file", file);
    }
    byte[] minutes = Files.readAllBytes(file);
    int year = year(workspace.archive().archive(), minutes, file);
    requireCleared(workspace, year, minutes, file);
    try {
      return Adopted.council(workspace).vote(year, minutes, LocalDate.now(ZoneOffset.UTC));
    } catch (Problems e) {
      throw Usage.in(file, e.all());
    }
  }

  /** What is voted on holds no personal data that nobody has decided on. */
  private static void requireCleared(Workspace workspace, int year, byte[] vote, Path file)
      throws IOException, Usage {
    String edition = edition(vote, file);
    for (String digest : new Editions(workspace.archive().archive()).digests(year)) {
      if (digest.startsWith(edition)) {
        new Cleared(ClearingDesk.of(workspace)).require(year, digest);
      }
    }
  }

  private static String edition(byte[] vote, Path file) throws IOException, Usage {
    String edition;
    try {
      edition = Yaml.text(vote, "edition");
    } catch (Malformed e) {
      throw Usage.in(file, List.of(e.saying()));
    }
    if (edition.isEmpty()) {
      throw new Usage("wrong.names-no-edition", file);
    }
    return edition;
  }

  private static int year(Archive archive, byte[] minutes, Path file) throws IOException, Usage {
    String edition = edition(minutes, file);
    return Adopted.yearOf(archive, edition)
        .orElseThrow(() -> new Usage("wrong.vote-edition", file, edition));
  }
}
