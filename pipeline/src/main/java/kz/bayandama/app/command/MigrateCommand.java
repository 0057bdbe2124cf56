package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.channels.FileLock;
import kz.bayandama.archive.Archive;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.Migration;
import kz.bayandama.archive.S3Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code migrate}: the archive from the workspace's folder into the bucket that the settings name,
 * or back, proven byte by byte. What it is copied from stays as it is.
 */
@Command(name = "migrate")
final class MigrateCommand extends Task {
  /** Which way. */
  enum Direction {
    BUCKET,
    FOLDER
  }

  @Parameters(paramLabel = "bucket|folder", descriptionKey = "migrate.direction")
  private Direction direction = Direction.BUCKET;

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    if (workspace.settings().archive().bucket() == null) {
      throw new Usage("wrong.bucket-unnamed");
    }
    Archive folder = FolderArchive.open(workspace.kept());
    try (FileLock lock = workspace.lock();
        S3Archive bucket = workspace.bucket()) {
      Migration.Result result =
          direction == Direction.BUCKET
              ? new Migration(folder, bucket).run()
              : new Migration(bucket, folder).run();
      if (json()) {
        print(result);
      } else {
        say("migrate.done", result.copied(), result.proven());
      }
      return lock.isValid() ? Cli.DONE : Cli.FAULT;
    }
  }
}
