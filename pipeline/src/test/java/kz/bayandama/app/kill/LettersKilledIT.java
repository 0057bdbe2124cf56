package kz.bayandama.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash just before and just after a letter of the Council is handed to the mail server. */
class LettersKilledIT {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  @TempDir Path folder;
  private Path workspace;

  @BeforeEach
  void open() throws Exception {
    server.start();
    workspace = folder.resolve("w");
    run(0, List.of(), "init");
    Files.writeString(
        workspace.resolve("bayandama.yaml"),
        "smtp: {host: 127.0.0.1, port: %d, security: none, from: council@npm.example}\n"
            .formatted(server.getSmtp().getPort()));
    Files.writeString(
        workspace.resolve("council/council.yaml"),
        """
        commissioner: {name: Әсел Үмбетова, email: ombudsman@example.kz, language: kk}
        responsible: zh.ospan
        members:
          - {id: zh.ospan, name: Жанар Оспан, email: ospan@example.kz, language: kk}
        participants:
          - {id: almaty.1, name: Айгүл Сәтова, email: satova@example.kz, language: ru}
        """);
    run(0, List.of(), "plan", "new", "2025");
    run(0, List.of(), "plan", "approve", "2025");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private String run(int code, List<String> jvm, String... command) throws Exception {
    Path log = folder.resolve("log");
    Files.deleteIfExists(log);
    String[] all =
        Stream.concat(Arrays.stream(command), Stream.of("-w", workspace.toString()))
            .toArray(String[]::new);
    try (Service process = Service.start(log, jvm, all)) {
      assertThat(process.await(LONGEST)).as(process.printed()).hasValue(code);
      return process.printed();
    }
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(workspace.resolve(name))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void nothingIsSentTwiceAndAPersonGetsTheDraftOfWhatMayNotHaveBeenSent() throws Exception {
    run(Service.KILLED, List.of("-Dbayandama.crash=letters.begun"), "request", "2025");
    run(Service.KILLED, List.of("-Dbayandama.crash=letters.handed"), "request", "2025");
    run(0, List.of(), "request", "2025");
    // one was never handed over, the other was, and neither process could say so
    assertThat(server.getReceivedMessages()).hasSize(1);
    for (Path begun : files("archive/letters")) {
      if (begun.toString().contains("sending")) {
        Files.writeString(begun, "{\"at\":\"2025-01-01T00:00:00Z\"}");
      }
    }
    run(0, List.of(), "request", "2025");
    assertThat(server.getReceivedMessages()).hasSize(1);
    List<Path> drafts = files("outbox/council-2025");
    assertThat(drafts).hasSize(2);
    assertThat(run(0, List.of(), "status"))
        .contains("nobody knows whether it was sent")
        .contains(drafts.getFirst().getFileName().toString());
    run(0, List.of(), "verify");
  }
}
