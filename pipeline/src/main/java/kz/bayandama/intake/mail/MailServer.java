package kz.bayandama.intake.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * How a mail server is reached. Every wait has an end, and names of certificates are checked.
 *
 * @param security whether and how the connection is encrypted
 * @param user name to log in with, empty for a server that asks nobody
 * @param authority certificates in PEM that sign the server's, empty for those that Java trusts
 */
public record MailServer(
    String host,
    int port,
    Security security,
    String user,
    Optional<Secret> secret,
    Optional<Path> authority) {
  private static final String CONNECT_MILLIS = "20000";
  private static final String READ_MILLIS = "60000";

  /** How a connection is encrypted. */
  public enum Security {
    TLS,
    STARTTLS,
    /** Not at all: for a server on this machine. */
    NONE
  }

  /** The name of the protocol {@code imap} or {@code smtp} as Jakarta Mail has it. */
  public String protocol(String name) {
    return security == Security.TLS ? name + "s" : name;
  }

  /**
   * A session of Jakarta Mail.
   *
   * @param name {@code imap} or {@code smtp}
   * @throws IOException if the authority's certificates cannot be read
   */
  public Session session(String name) throws IOException {
    return Session.getInstance(
        properties(name),
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return login();
          }
        });
  }

  /** The same as properties of Jakarta Mail, for those who make their session themselves. */
  public Properties properties(String name) throws IOException {
    String mail = "mail." + protocol(name) + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.store.protocol", protocol(name));
    properties.setProperty("mail.transport.protocol", protocol(name));
    properties.setProperty(mail + "host", host);
    properties.setProperty(mail + "port", String.valueOf(port));
    properties.setProperty(mail + "connectiontimeout", CONNECT_MILLIS);
    properties.setProperty(mail + "timeout", READ_MILLIS);
    properties.setProperty(mail + "writetimeout", READ_MILLIS);
    properties.setProperty(mail + "fetchsize", String.valueOf(1 << 20));
    properties.setProperty(mail + "auth", String.valueOf(!user.isEmpty()));
    properties.setProperty(mail + "ssl.checkserveridentity", "true");
    if (security == Security.STARTTLS) {
      properties.setProperty(mail + "starttls.enable", "true");
      properties.setProperty(mail + "starttls.required", "true");
    }
    if (secret.map(Secret::isToken).orElse(false)) {
      properties.setProperty(mail + "auth.mechanisms", "XOAUTH2");
    }
    if (authority.isPresent()) {
      properties.put(mail + "ssl.socketFactory", trusting(authority.get()));
    }
    return properties;
  }

  /** The name and the secret as they are now. */
  public PasswordAuthentication login() {
    try {
      return new PasswordAuthentication(user, secret.isPresent() ? secret.get().read() : "");
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(secret.orElseThrow() + " cannot be read; see whether it is there", e));
    }
  }

  private static SSLSocketFactory trusting(Path pem) throws IOException {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int n = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("authority-" + n++, one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IOException(pem + " holds no certificates in PEM: " + e.getMessage(), e);
    }
  }
}
