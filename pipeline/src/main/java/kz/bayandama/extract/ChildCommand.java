package kz.bayandama.extract;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a child is started: our own JVM and class path, an empty environment, its own folder.
 *
 * @param isolation what keeps it from the network
 * @param heap in mebibytes
 */
record ChildCommand(Isolation isolation, int heap) {

  Process start(Path folder) throws java.io.IOException {
    ProcessBuilder builder = new ProcessBuilder(command()).directory(folder.toFile());
    builder.environment().clear();
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(classPath())) {
      builder.environment().put("LC_ALL", "C.UTF-8");
    }
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(isolation.prefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + heap + "m",
            "-Xms64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-XX:-UsePerfData",
            "-XX:MaxDirectMemorySize=64m",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=.",
            "-Dpdfbox.fontcache=.",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Dlog4j2.loggerContextFactory="
                + "org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-Dorg.apache.logging.log4j.simplelog.level=OFF"));
    command.addAll(List.of("-cp", classPath(), ExtractorChild.class.getName()));
    return command;
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
