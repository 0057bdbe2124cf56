package kz.bayandama.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether child processes are kept from the network, and how.
 *
 * @param prefix what comes before a child's command, empty where nothing works here
 */
public record Isolation(List<String> prefix) {
  private static final List<List<String>> WAYS = List.of(List.of("-n"), List.of("-rn"));

  public Isolation {
    prefix = List.copyOf(prefix);
  }

  /** Tries what this system allows: a network namespace by {@code unshare}, as root or not. */
  public static Isolation probe() throws InterruptedException {
    Optional<Path> unshare = Programs.find("unshare");
    Optional<Path> nothing = Programs.find("true");
    if (unshare.isEmpty() || nothing.isEmpty()) {
      return new Isolation(List.of());
    }
    for (List<String> way : WAYS) {
      List<String> prefix = List.of(unshare.get().toString(), way.getFirst(), "--");
      if (works(List.of(prefix.get(0), prefix.get(1), prefix.get(2), nothing.get().toString()))) {
        return new Isolation(prefix);
      }
    }
    return new Isolation(List.of());
  }

  /** Whether scans can be read here. */
  public static boolean readsScans() {
    return Programs.find("tesseract").isPresent();
  }

  /** Whether children have no network at all. */
  public boolean withoutNetwork() {
    return !prefix.isEmpty();
  }

  private static boolean works(List<String> command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(5, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where the programs of the system are. */
  static final class Programs {
    private static final List<String> USUAL =
        List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin");

    private Programs() {}

    /** An executable of this name on the PATH or in the usual folders. */
    static Optional<Path> find(String name) {
      String path = System.getenv().getOrDefault("PATH", "");
      for (String folder : (path + ":" + String.join(":", USUAL)).split(":", -1)) {
        Path program = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isExecutable(program) && Files.isRegularFile(program)) {
          return Optional.of(program.toAbsolutePath());
        }
      }
      return Optional.empty();
    }
  }
}
