package kz.bayandama.intake.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A password or an OAuth2 access token, from a file or from the environment. It is read anew for
 * every login, so that another program may renew it, and is in no message and no {@link #toString}.
 */
public final class Secret {
  private final Optional<Path> file;
  private final Optional<String> value;
  private final boolean token;

  private Secret(Optional<Path> file, Optional<String> value, boolean token) {
    this.file = file;
    this.value = value;
    this.token = token;
  }

  /** The password in a file; a line break at its end does not belong to it. */
  public static Secret password(Path file) {
    return new Secret(Optional.of(file), Optional.empty(), false);
  }

  /** A password out of the environment. */
  public static Secret password(String value) {
    return new Secret(Optional.empty(), Optional.of(value), false);
  }

  /** The OAuth2 access token (RFC 6750) in a file. */
  public static Secret token(Path file) {
    return new Secret(Optional.of(file), Optional.empty(), true);
  }

  /** Whether it is a token, which is presented by XOAUTH2. */
  public boolean isToken() {
    return token;
  }

  /**
   * What is presented to the server.
   *
   * @throws IOException if its file cannot be read
   */
  public String read() throws IOException {
    return file.isPresent()
        ? Files.readString(file.get(), StandardCharsets.UTF_8).strip()
        : value.orElseThrow();
  }

  @Override
  public String toString() {
    return file.map(path -> "the secret in " + path).orElse("a secret of the environment");
  }
}
