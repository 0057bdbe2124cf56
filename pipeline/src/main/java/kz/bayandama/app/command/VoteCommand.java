package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kz.bayandama.archive.Archive;
import kz.bayandama.council.OpenVote;
import kz.bayandama.council.Problems;
import kz.bayandama.council.Tally;
import kz.bayandama.json.Malformed;
import kz.bayandama.json.Yaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vote}: records the minutes of an open vote (rule 9). */
@Command(name = "vote")
final class VoteCommand extends Task {
  @Parameters(paramLabel = "FILE", descriptionKey = "vote.file")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException, Usage {
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

  static OpenVote record(Workspace workspace, Path file) throws IOException, Usage {
    if (!Files.isRegularFile(file)) {
      throw new Usage(file + " is no file");
    }
    byte[] minutes = Files.readAllBytes(file);
    try {
      int year = year(workspace.archive().archive(), minutes, file);
      return Adopted.council(workspace).vote(year, minutes, LocalDate.now(ZoneOffset.UTC));
    } catch (Problems e) {
      throw new Usage(e.all().stream().map(problem -> file + ": " + problem).toList());
    }
  }

  private static int year(Archive archive, byte[] minutes, Path file) throws IOException, Usage {
    String edition;
    try {
      edition = Yaml.text(minutes, "edition");
    } catch (Malformed e) {
      throw new Usage(file + ": " + e.getMessage());
    }
    if (edition.isEmpty()) {
      throw new Usage(file + ": names no edition; write its digest after «edition:»");
    }
    return Adopted.yearOf(archive, edition)
        .orElseThrow(() ->
            new Usage(
                file
                    + ": there is no one edition with the digest "
                    + edition
                    + "; make one with: bayandama assemble YEAR"));
  }
}
