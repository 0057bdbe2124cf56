package kz.bayandama.intake.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bayandama.intake.mail.ReceivedMessage.Automatic;

/**
 * What a message's header says of its sender. Only the header is read, at most a megabyte of it,
 * and nothing in it is believed but our own server's Authentication-Results.
 */
public final class Envelope {
  /** The word in the settings for a server that lets nobody send under another's address. */
  public static final String UNCHECKED = "unchecked";

  private static final int LONGEST = 1 << 20;
  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");
  private static final Set<String> MASS = Set.of("bulk", "list", "junk", "auto_reply");
  private static final Pattern ROBOT =
      Pattern.compile("(?:mailer-daemon|postmaster|no-?reply|bounces?)(?:[+-].*)?@.*");

  private final List<Header> headers;

  private Envelope(List<Header> headers) {
    this.headers = headers;
  }

  /** Reads a message's header. */
  public static Envelope of(Path message) throws IOException {
    try (InputStream in = Files.newInputStream(message)) {
      return of(in);
    }
  }

  /** Reads a message's header; the stream is left open. */
  public static Envelope of(InputStream message) throws IOException {
    byte[] begin = message.readNBytes(LONGEST);
    try {
      InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(begin), true);
      return new Envelope(Collections.list(headers.getAllHeaders()));
    } catch (MessagingException e) {
      return new Envelope(List.of());
    }
  }

  private List<String> all(String name) {
    return headers.stream()
        .filter(header -> header.getName().equalsIgnoreCase(name))
        .map(header -> String.valueOf(header.getValue()))
        .toList();
  }

  private String first(String name) {
    return all(name).stream().findFirst().orElse("").strip().toLowerCase(Locale.ROOT);
  }

  /** The one address that the message says it is from, empty when it names none or several. */
  public Optional<String> from() {
    List<String> from = all("From");
    if (from.size() != 1) {
      return Optional.empty();
    }
    try {
      InternetAddress[] addresses = InternetAddress.parseHeader(from.getFirst(), false);
      if (addresses.length != 1 || addresses[0].isGroup()) {
        return Optional.empty();
      }
      String address = addresses[0].getAddress();
      return address == null || !address.contains("@") || address.length() > 320
          ? Optional.empty()
          : Optional.of(address);
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether our server found the message to be from that address. Believed are its own headers as
   * far as they stand together at the top: a sender can write what they like below them.
   *
   * @param server the authserv-id that our server writes, or {@link #UNCHECKED}
   */
  public boolean proves(String address, String server) {
    if (server.equals(UNCHECKED)) {
      return true;
    }
    String domain = Participants.comparable(address);
    domain = domain.substring(domain.lastIndexOf('@') + 1);
    List<AuthenticationResults.Result> results = new ArrayList<>();
    boolean begun = false;
    for (Header header : headers) {
      Optional<AuthenticationResults> ours = ours(header, server);
      if (ours.isPresent()) {
        begun = true;
        results.addAll(ours.get().results());
      } else if (begun) {
        break;
      }
    }
    return new AuthenticationResults(server, results).proves(domain);
  }

  private static Optional<AuthenticationResults> ours(Header header, String server) {
    return header.getName().equalsIgnoreCase("Authentication-Results")
        ? Optional.of(AuthenticationResults.parse(String.valueOf(header.getValue())))
            .filter(results -> results.server().equals(server.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Its Message-ID, empty if it has none that could be quoted in another message. */
  public Optional<String> messageId() {
    return all("Message-ID").stream()
        .findFirst()
        .map(String::strip)
        .filter(id -> MESSAGE_ID.matcher(id).matches());
  }

  /** Whether a program sent it (RFC 3834, RFC 2919, RFC 3464 and what is usual besides). */
  public Automatic automatic() {
    String submitted = first("Auto-Submitted").replaceAll("[;\\s].*", "");
    String type = first("Content-Type");
    boolean reply =
        submitted.equals("auto-replied")
            || first("Return-Path").equals("<>")
            || type.startsWith("multipart/report")
            || !first("X-Autoreply").isEmpty()
            || !first("X-Autorespond").isEmpty()
            || first("Precedence").equals("auto_reply")
            || from().map(address -> address.toLowerCase(Locale.ROOT)).stream()
                .anyMatch(address -> address.startsWith("mailer-daemon@"));
    if (reply) {
      return Automatic.REPLY;
    }
    boolean bulk =
        !(submitted.isEmpty() || submitted.equals("no"))
            || MASS.contains(first("Precedence"))
            || headers.stream()
                .anyMatch(h -> h.getName().toLowerCase(Locale.ROOT).startsWith("list-"))
            || first("X-Auto-Response-Suppress").matches(".*(?:all|autoreply|oof).*")
            || from().stream().anyMatch(a -> ROBOT.matcher(a.toLowerCase(Locale.ROOT)).matches());
    return bulk ? Automatic.BULK : Automatic.NO;
  }
}
