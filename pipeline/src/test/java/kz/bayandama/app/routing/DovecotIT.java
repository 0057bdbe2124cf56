package kz.bayandama.app.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.bayandama.intake.mail.MailServer;
import kz.bayandama.intake.mail.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The mailbox routes against a real Dovecot (Debian: dovecot-imapd), by TLS. */
@EnabledOnOs(OS.LINUX)
class DovecotIT extends MailboxContract {
  private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");

  private @Nullable Process dovecot;
  private @Nullable Path home;

  @BeforeAll
  static void dovecotIsThere() {
    assertThat(DOVECOT).as("Dovecot, which .ci/tools installs").isExecutable();
  }

  @Override
  MailServer mailbox() throws Exception {
    Path base = Files.createTempDirectory(Path.of("/tmp"), "dovecot");
    home = base;
    Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path mail = Files.createDirectory(base.resolve("mail"));
    Files.setPosixFilePermissions(mail, PosixFilePermissions.fromString("rwxrwxrwx"));
    certificate(base);
    int port = freePort();
    Path settings = Files.writeString(base.resolve("dovecot.conf"), settings(base, port));
    dovecot =
        new ProcessBuilder(DOVECOT.toString(), "-F", "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(base.resolve("out").toFile())
            .start();
    waitFor(port);
    return new MailServer(
        "localhost",
        port,
        MailServer.Security.TLS,
        "u@test",
        Optional.of(Secret.password(Files.writeString(base.resolve("password"), "secret\n"))),
        Optional.of(base.resolve("cert.pem")));
  }

  private static void certificate(Path base) throws Exception {
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost",
        "-keyout",
        base.resolve("key.pem").toString(),
        "-out",
        base.resolve("cert.pem").toString());
  }

  private static void run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(List.of(command).toString()).isZero();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void waitFor(int port) throws InterruptedException {
    for (int tries = 0; tries < 200; tries++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("dovecot does not start");
  }

  private static String settings(Path base, int port) {
    return """
    base_dir = BASE/run
    state_dir = BASE/state
    log_path = BASE/log
    instance_name = bayandama-test
    protocols = imap
    listen = 127.0.0.1
    ssl = required
    ssl_cert = <BASE/cert.pem
    ssl_key = <BASE/key.pem
    auth_mechanisms = plain login
    mail_location = maildir:BASE/mail/%u
    mail_uid = mail
    mail_gid = mail
    first_valid_uid = 1
    first_valid_gid = 1
    service imap-login {
      inet_listener imap {
        port = 0
      }
      inet_listener imaps {
        port = PORT
        ssl = yes
      }
    }
    passdb {
      driver = static
      args = password=secret
    }
    userdb {
      driver = static
      args = uid=mail gid=mail home=BASE/mail/%u
    }
    namespace inbox {
      inbox = yes
      separator = /
    }
    """
        .replace("BASE", base.toString())
        .replace("PORT", String.valueOf(port));
  }

  @AfterEach
  void stopServer() throws Exception {
    Process process = dovecot;
    if (process != null) {
      // its children still write into the mailbox while the master is already gone
      List<ProcessHandle> children = process.descendants().toList();
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      for (ProcessHandle child : children) {
        child.destroyForcibly();
        child.onExit().get(10, TimeUnit.SECONDS);
      }
    }
    Path base = home;
    if (base != null) {
      try (Stream<Path> files = Files.walk(base)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }
}
