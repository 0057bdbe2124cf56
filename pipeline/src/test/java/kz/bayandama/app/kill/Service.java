package kz.bayandama.app.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real process of this program, started with the class path of the tests, that may be killed. */
final class Service implements AutoCloseable {
  /** What a process ends with that was killed by SIGKILL. */
  static final int KILLED = 128 + 9;

  private final Process process;
  private final Path log;

  private Service(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a command.
   *
   * @param jvm options of the JVM
   */
  static Service start(Path log, List<String> jvm, String... command) throws IOException {
    return start(log, List.of(), jvm, command);
  }

  /**
   * Starts a command.
   *
   * @param prefix what comes before java
   */
  static Service start(Path log, List<String> prefix, List<String> jvm, String... command)
      throws IOException {
    List<String> all = new ArrayList<>(prefix);
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8"));
    all.addAll(jvm);
    String jar = System.getProperty("bayandama.jar", "");
    all.addAll(
        jar.isEmpty()
            ? List.of("-cp", System.getProperty("java.class.path"), "kz.bayandama.app.Main")
            : List.of("-jar", jar));
    all.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "BAYANDAMA_LANG", "en"));
    return new Service(
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start(),
        log);
  }

  /** The exit code, empty if the process still runs after that time. */
  Optional<Integer> await(Duration most) throws InterruptedException {
    return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }

  /** Kills it by SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to end, by SIGTERM, and returns its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  long pid() {
    return process.pid();
  }

  /** What it printed. */
  String printed() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
