package kz.bayandama.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import kz.bayandama.archive.CrashPoint;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.jspecify.annotations.Nullable;

/**
 * From a file to a submission: copies the bytes aside once, so that what is hashed is what is kept,
 * archives them, then says where they came from. The file itself is left untouched. Thread-safe.
 */
public final class Intake {
  private final ReportArchive archive;
  private final Path temporary;
  private final InstantSource clock;

  /**
   * An intake into this archive.
   *
   * @param temporary an existing folder for copies under way; what a crash leaves there is of no
   *     consequence
   */
  public Intake(ReportArchive archive, Path temporary, InstantSource clock) {
    this.archive = archive;
    this.temporary = temporary;
    this.clock = clock;
  }

  /**
   * Archives a file's bytes. Symbolic links are not followed.
   *
   * @return the submission, and whether these bytes are new
   * @throws IOException if the file cannot be read or the archive cannot be written; nothing is
   *     lost
   */
  public Taken take(Path file, Source.Channel channel, String name, @Nullable String sender)
      throws IOException {
    return take(file, channel, name, sender, null);
  }

  /**
   * The same for a file out of a mail message.
   *
   * @param message the message's id, null for none
   */
  public Taken take(
      Path file,
      Source.Channel channel,
      String name,
      @Nullable String sender,
      @Nullable String message)
      throws IOException {
    Path copy = Files.createTempFile(temporary, "intake", ".part");
    try {
      String id = copy(file, copy);
      CrashPoint.pass("intake.copied");
      Source source =
          new Source(
              channel, name, sender, clock.instant().truncatedTo(ChronoUnit.SECONDS), message);
      Submission submission = new Submission(id, source, Files.size(copy));
      boolean isNew = archive.add(submission, copy);
      return new Taken(isNew ? submission : archive.submission(id).orElseThrow(), isNew);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** A submission in the archive, and whether it was not there before. */
  public record Taken(Submission submission, boolean isNew) {}

  private static String copy(Path from, Path to) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    try (InputStream in =
            new DigestInputStream(
                Files.newInputStream(from, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS),
                digest);
        OutputStream out = Files.newOutputStream(to)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
