package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.Locale;
import kz.bayandama.council.Ballots;
import kz.bayandama.council.Problems;
import kz.bayandama.council.Vote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code key}: a member's Ed25519 key, and a vote signed with it (rule 9). Needs no workspace: the
 * member runs it, and the private key never leaves the member's machine.
 */
@Command(name = "key")
final class KeyCommand extends Task {
  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "key.file")
  private Path file = Path.of("");

  @Option(names = "--sign", paramLabel = "for|against|abstained", descriptionKey = "key.sign")
  private @Nullable String vote;

  @Option(names = "--member", paramLabel = "ID", descriptionKey = "propose.member")
  private @Nullable String member;

  @Option(names = "--edition", paramLabel = "DIGEST", descriptionKey = "key.edition")
  private @Nullable String edition;

  @Option(names = "--year", paramLabel = "Y", descriptionKey = "option.year")
  private @Nullable Integer year;

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "option.on")
  private @Nullable LocalDate on;

  @Override
  public Integer call() throws IOException, Usage {
    if (vote == null) {
      return make();
    }
    if (member == null || year == null || edition == null || !edition.matches("[0-9a-f]{64}")) {
      throw new Usage("wrong.sign");
    }
    Vote cast =
        Vote.of(vote.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> new Usage("wrong.no-vote", String.valueOf(vote)));
    LocalDate day = on == null ? Adopted.today() : on;
    byte[] statement = new Ballots.Statement(year, edition, member, cast, day).bytes();
    String signature;
    try {
      signature = Ballots.sign(statement, Files.readString(file));
    } catch (Problems e) {
      throw new Usage(e.all());
    }
    Path ballot = Path.of("ballot-" + year + "-" + member + ".yaml");
    Path beside = file.toAbsolutePath().resolveSibling(ballot);
    Files.write(beside, statement);
    Files.writeString(beside.resolveSibling(ballot + ".sig"), signature + "\n");
    say("key.signed", beside);
    return Cli.DONE;
  }

  private int make() throws IOException {
    KeyPair pair = Ballots.pair();
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, Ballots.pem(pair), StandardOpenOption.WRITE);
    say("key.made", file);
    out().println(Ballots.shown(pair));
    return Cli.DONE;
  }
}
