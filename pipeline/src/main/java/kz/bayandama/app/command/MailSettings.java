package kz.bayandama.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.intake.mail.MailServer;
import kz.bayandama.intake.mail.Secret;
import kz.bayandama.report.Saying;
import org.jspecify.annotations.Nullable;

/** The settings on mail, as written and with their defaults. */
final class MailSettings {
  private static final List<String> SECURITY = List.of("tls", "starttls", "none");

  private MailSettings() {}

  /**
   * The mailbox that reports come to.
   *
   * @param host of the IMAP server, null for no mailbox
   * @param port 0 for the usual one
   * @param security tls, starttls or none
   * @param passwordFile path, relative to the workspace; null for the environment
   * @param tokenFile path of an OAuth2 access token, null for a password
   * @param authority path of certificates in PEM, null for those that Java trusts
   * @param authserv the authserv-id of the server's Authentication-Results, or {@code unchecked}
   * @param lookSeconds how often it is looked at
   * @param processed folder for messages that were taken
   * @param aside folder for messages that wait for a person
   */
  record Mailbox(
      @Nullable String host,
      int port,
      String security,
      @Nullable String user,
      @Nullable String passwordFile,
      @Nullable String tokenFile,
      @Nullable String authority,
      @Nullable String authserv,
      int lookSeconds,
      String processed,
      String aside) {

    /** The server, empty for no mailbox. */
    Optional<MailServer> server(Path root, Map<String, String> environment) {
      return host == null
          ? Optional.empty()
          : Optional.of(
              new MailServer(
                  host,
                  port > 0 ? port : security.equals("tls") ? 993 : 143,
                  securityOf(security),
                  user == null ? "" : user,
                  secret(
                      root, passwordFile, tokenFile, environment.get("BAYANDAMA_MAILBOX_PASSWORD")),
                  Optional.ofNullable(authority).map(root::resolve)));
    }

    void check(List<Saying> problems) {
      if (host == null) {
        return;
      }
      checkServer("mailbox", host, security, problems);
      if (user == null) {
        problems.add(Say.later("wrong.no-user"));
      }
      if (authserv == null) {
        problems.add(Say.later("wrong.no-authserv"));
      }
      if (lookSeconds < 1) {
        problems.add(Say.later("wrong.less", "mailbox.lookSeconds", lookSeconds, 1));
      }
    }
  }

  /**
   * The server that receipts and digests are sent by.
   *
   * @param host of the SMTP server, null to send none
   * @param port 0 for the usual one
   * @param from the address that they are from
   * @param perHour how many receipts a participant gets in an hour; more wait
   */
  record Smtp(
      @Nullable String host,
      int port,
      String security,
      @Nullable String user,
      @Nullable String passwordFile,
      @Nullable String tokenFile,
      @Nullable String authority,
      @Nullable String from,
      int perHour) {

    /** The server, empty to send nothing. */
    Optional<MailServer> server(Path root, Map<String, String> environment) {
      return host == null
          ? Optional.empty()
          : Optional.of(
              new MailServer(
                  host,
                  port > 0 ? port : security.equals("tls") ? 465 : 587,
                  securityOf(security),
                  user == null ? "" : user,
                  user == null
                      ? Optional.empty()
                      : secret(
                          root,
                          passwordFile,
                          tokenFile,
                          environment.get("BAYANDAMA_SMTP_PASSWORD")),
                  Optional.ofNullable(authority).map(root::resolve)));
    }

    void check(List<Saying> problems) {
      if (host == null) {
        return;
      }
      checkServer("smtp", host, security, problems);
      if (from == null || !from.contains("@")) {
        problems.add(Say.later("wrong.no-from"));
      }
      if (perHour < 1) {
        problems.add(Say.later("wrong.less", "smtp.perHour", perHour, 1));
      }
    }
  }

  /**
   * The daily digest.
   *
   * @param to the operator's address, null to send none
   * @param hour of the day from which it is sent
   * @param zone of that hour
   */
  record Digest(@Nullable String to, int hour, String zone) {
    void check(@Nullable String smtp, List<Saying> problems) {
      if (hour < 0 || hour > 23) {
        problems.add(Say.later("wrong.hour", hour));
      }
      if (!java.time.ZoneId.getAvailableZoneIds().contains(zone)) {
        problems.add(Say.later("wrong.zone", zone));
      }
      if (to != null && smtp == null) {
        problems.add(Say.later("wrong.alone", "digest.to", "smtp.host"));
      }
    }
  }

  /** {@link Mailbox} as written. */
  record WrittenMailbox(
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String security,
      @Nullable String user,
      @Nullable String passwordFile,
      @Nullable String tokenFile,
      @Nullable String authority,
      @Nullable String authserv,
      @Nullable Integer lookSeconds,
      @Nullable String processed,
      @Nullable String aside) {
    static final WrittenMailbox NONE =
        new WrittenMailbox(null, null, null, null, null, null, null, null, null, null, null);

    Mailbox orDefaults() {
      return new Mailbox(
          host,
          or(port, 0),
          or(security, "tls"),
          user,
          passwordFile,
          tokenFile,
          authority,
          authserv,
          or(lookSeconds, 30),
          or(processed, "Processed"),
          or(aside, "Set aside"));
    }
  }

  /** {@link Smtp} as written. */
  record WrittenSmtp(
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String security,
      @Nullable String user,
      @Nullable String passwordFile,
      @Nullable String tokenFile,
      @Nullable String authority,
      @Nullable String from,
      @Nullable Integer perHour) {
    static final WrittenSmtp NONE =
        new WrittenSmtp(null, null, null, null, null, null, null, null, null);

    Smtp orDefaults() {
      return new Smtp(
          host,
          or(port, 0),
          or(security, "starttls"),
          user,
          passwordFile,
          tokenFile,
          authority,
          from,
          or(perHour, 60));
    }
  }

  /** {@link Digest} as written. */
  record WrittenDigest(@Nullable String to, @Nullable Integer hour, @Nullable String zone) {
    static final WrittenDigest NONE = new WrittenDigest(null, null, null);

    Digest orDefaults() {
      return new Digest(to, or(hour, 7), or(zone, "Asia/Almaty"));
    }
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private static MailServer.Security securityOf(String word) {
    return MailServer.Security.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Optional<Secret> secret(
      Path root,
      @Nullable String passwordFile,
      @Nullable String tokenFile,
      @Nullable String environment) {
    if (tokenFile != null) {
      return Optional.of(Secret.token(root.resolve(tokenFile)));
    }
    if (passwordFile != null) {
      return Optional.of(Secret.password(root.resolve(passwordFile)));
    }
    return Optional.ofNullable(environment).map(Secret::password);
  }

  private static void checkServer(
      String name, String host, String security, List<Saying> problems) {
    if (!SECURITY.contains(security)) {
      problems.add(Say.later("wrong.security", name + ".security", security));
    }
    if (security.equals("none") && !List.of("localhost", "127.0.0.1", "::1").contains(host)) {
      problems.add(Say.later("wrong.open-server", name + ".security", host));
    }
  }

  /** Says which files of secrets are not there. */
  static void checkSecrets(Settings settings, Path root, List<Saying> problems) {
    Mailbox mailbox = settings.mailbox();
    Smtp smtp = settings.smtp();
    checkFile("mailbox.passwordFile", mailbox.passwordFile(), root, problems);
    checkFile("mailbox.tokenFile", mailbox.tokenFile(), root, problems);
    checkFile("mailbox.authority", mailbox.authority(), root, problems);
    checkFile("smtp.passwordFile", smtp.passwordFile(), root, problems);
    checkFile("smtp.tokenFile", smtp.tokenFile(), root, problems);
    checkFile("smtp.authority", smtp.authority(), root, problems);
  }

  private static void checkFile(
      String name, @Nullable String file, Path root, List<Saying> problems) {
    if (file != null && !Files.isReadable(root.resolve(file))) {
      problems.add(Say.later("wrong.no-secret", name, root.resolve(file)));
    }
  }
}
