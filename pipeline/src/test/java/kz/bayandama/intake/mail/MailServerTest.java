package kz.bayandama.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {
  @TempDir Path folder;

  private static MailServer server(int port, Secret secret) {
    return new MailServer(
        "127.0.0.1",
        port,
        MailServer.Security.NONE,
        "reports@npm.example",
        Optional.of(secret),
        Optional.empty());
  }

  /** An IMAP server that takes one login by XOAUTH2 and tells what was presented to it. */
  private static String presented(ServerSocket listening) {
    try (Socket socket = listening.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out =
            new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
      out.print("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2] ready\r\n");
      out.flush();
      String presented = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String tag = line.substring(0, line.indexOf(' '));
        if (line.contains("AUTHENTICATE")) {
          presented = line;
        }
        out.print((line.contains("LOGOUT") ? "* BYE\r\n" : "") + tag + " OK done\r\n");
        out.flush();
      }
      return presented;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String loggedIn(MailServer server, ServerSocket listening) throws Exception {
    CompletableFuture<String> presented = CompletableFuture.supplyAsync(() -> presented(listening));
    Session session = server.session("imap");
    try (Store store = session.getStore(server.protocol("imap"))) {
      store.connect(server.host(), server.port(), server.user(), server.login().getPassword());
    }
    String line = presented.get(10, TimeUnit.SECONDS);
    assertThat(line).contains("AUTHENTICATE XOAUTH2 ");
    return new String(
        Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)),
        StandardCharsets.UTF_8);
  }

  @Test
  void aTokenIsPresentedByXoauth2AndReadAnewForEveryLogin() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "first-token\n");
    try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      MailServer server = server(listening.getLocalPort(), Secret.token(token));
      assertThat(loggedIn(server, listening))
          .isEqualTo("user=reports@npm.example\u0001auth=Bearer first-token\u0001\u0001");
      Files.writeString(token, "second-token\n");
      assertThat(loggedIn(server, listening)).contains("auth=Bearer second-token");
    }
  }

  @Test
  void aSecretIsInNoTextAndItsLossIsSaidWithoutIt() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "өте құпия\n");
    MailServer server = server(1, Secret.password(file));
    assertThat(server.login().getPassword()).isEqualTo("өте құпия");
    assertThat(server.toString()).doesNotContain("құпия");
    assertThat(server(1, Secret.password("өте құпия")).toString()).doesNotContain("құпия");
    Files.delete(file);
    assertThatThrownBy(server::login).hasMessageContaining("password cannot be read");
  }
}
