package kz.bayandama.council;

import static kz.bayandama.council.Problems.said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.json.Json;
import kz.bayandama.json.Yaml;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Votes that members sign themselves, so that nobody votes for another: a statement, and over its
 * very bytes an Ed25519 signature (RFC 8032) checked against the member's key on the roster, or a
 * detached CMS signature (RFC 5652) checked against the member's certificate. Thread-safe.
 */
public final class Ballots {
  private static final String ALGORITHM = "Ed25519";
  private static final String EXAMPLE = "2026-02-10";
  private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
  private static final String TAIL = "-----END PRIVATE KEY-----";

  private final Ledger ledger;
  private final Roster roster;

  public Ballots(Ledger ledger, Roster roster) {
    this.ledger = ledger;
    this.roster = roster;
  }

  /** What a member states, checked. */
  public record Statement(int year, String edition, String member, Vote vote, LocalDate date) {
    /** The bytes that are signed. */
    public byte[] bytes() {
      return ("year: "
              + year
              + "\nedition: "
              + edition
              + "\nmember: "
              + member
              + "\nvote: "
              + vote.word()
              + "\ndate: "
              + date
              + "\n")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private record StatementFile(
      @Nullable Integer year,
      @Nullable String edition,
      @Nullable String member,
      @Nullable String vote,
      @Nullable String date) {}

  /**
   * A signed statement as the archive keeps it.
   *
   * @param statement its very bytes in Base64
   * @param signature in Base64
   * @param kind {@code ed25519} or {@code cms}
   */
  public record Signed(String statement, String signature, String kind) {}

  /** A new pair of keys. */
  public static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has Ed25519", e);
    }
  }

  /** The public half as the roster's {@code key} holds it. */
  public static String shown(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  /** The private half as a PEM file (RFC 7468). */
  public static String pem(KeyPair pair) {
    return HEAD
        + "\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(pair.getPrivate().getEncoded())
        + "\n"
        + TAIL
        + "\n";
  }

  /**
   * Signs a statement with the private key of a PEM file; returns the signature in Base64.
   *
   * @throws Problems if that is no such key
   */
  public static String sign(byte[] statement, String pem) throws Problems {
    String base64 = pem.replace(HEAD, "").replace(TAIL, "").replaceAll("\\s", "");
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(statement);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new Problems("the key", "no-private-key");
    }
  }

  /**
   * Takes a signed statement.
   *
   * @param signature an Ed25519 signature in Base64, or a detached CMS signature
   * @param editions digests of the year's editions by year
   * @throws Problems with all that is wrong with it; then nothing is kept
   */
  public Statement cast(byte[] statement, byte[] signature, Editions editions, LocalDate today)
      throws IOException, Problems {
    Statement checked = read(statement);
    List<Saying> problems = new ArrayList<>();
    Roster.Member member =
        roster.on(checked.date()).stream()
            .filter(one -> one.id().equals(checked.member()))
            .findFirst()
            .orElse(null);
    if (member == null) {
      problems.add(said("stranger-on", "member", checked.member(), checked.date()));
    }
    if (checked.date().isAfter(today)) {
      problems.add(said("future", "date", checked.date(), today));
    }
    if (!editions.of(checked.year()).contains(checked.edition())) {
      problems.add(said("no-edition-of", checked.edition(), checked.year()));
    }
    boolean cms = !isBase64(signature);
    if (member != null) {
      (cms ? Cms.problem(statement, signature, member) : problem(statement, signature, member))
          .ifPresent(problems::add);
    }
    Statement before = all(checked.year(), checked.edition()).get(checked.member());
    if (before != null && before.vote() != checked.vote()) {
      problems.add(said("signed-already", checked.member(), before.vote().word()));
    }
    if (!problems.isEmpty()) {
      throw new Problems("the ballot", problems);
    }
    Signed signed =
        new Signed(
            Base64.getEncoder().encodeToString(statement),
            Base64.getEncoder().encodeToString(signature),
            cms ? "cms" : "ed25519");
    ledger.append(checked.year(), Act.Kind.BALLOT_SIGNED, checked.date(), Json.bytes(signed));
    return checked;
  }

  /** Which editions there are. */
  public interface Editions {
    List<String> of(int year) throws IOException;
  }

  /** The signed votes on an edition, by member. */
  public Map<String, Statement> all(int year, String edition) throws IOException {
    Map<String, Statement> all = new LinkedHashMap<>();
    for (Act act : ledger.acts(year, Act.Kind.BALLOT_SIGNED)) {
      Signed signed = ledger.paper(act, Signed.class);
      try {
        Statement statement = read(Base64.getDecoder().decode(signed.statement()));
        if (statement.edition().equals(edition)) {
          all.putIfAbsent(statement.member(), statement);
        }
      } catch (Problems e) {
        throw new IOException("a signed ballot of " + year + " is damaged: " + e.getMessage(), e);
      }
    }
    return all;
  }

  private static boolean isBase64(byte[] signature) {
    return new String(signature, StandardCharsets.US_ASCII)
        .strip()
        .matches("[A-Za-z0-9+/=\\s]{80,100}");
  }

  private static Optional<Saying> problem(
      byte[] statement, byte[] signature, Roster.Member member) {
    if (member.key() == null) {
      return Optional.of(said("signature-no-key", member.id()));
    }
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(Keys.read(member.key()));
      check.update(statement);
      String base64 = new String(signature, StandardCharsets.US_ASCII).strip();
      return check.verify(Base64.getDecoder().decode(base64))
          ? Optional.empty()
          : Optional.of(said("signature-not-of", member.id()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.of(said("signature-none"));
    }
  }

  /**
   * Reads a statement.
   *
   * @throws Problems with all that is wrong
   */
  static Statement read(byte[] yaml) throws Problems {
    StatementFile file;
    try {
      file = Yaml.read(yaml, StatementFile.class);
    } catch (IOException e) {
      throw new Problems("the ballot", List.of(RosterFile.unread(e)));
    }
    List<Saying> problems = new ArrayList<>();
    String edition = file.edition() == null ? "" : file.edition();
    if (!edition.matches("[0-9a-f]{64}")) {
      problems.add(said("edition-whole"));
    }
    Vote vote = Vote.of(file.vote() == null ? "" : file.vote()).orElse(Vote.ABSENT);
    if (vote == Vote.ABSENT) {
      problems.add(said("no-vote-signed", "vote", String.valueOf(file.vote())));
    }
    LocalDate date = LocalDate.MIN;
    try {
      date = LocalDate.parse(file.date() == null ? "" : file.date());
    } catch (java.time.format.DateTimeParseException e) {
      problems.add(said("no-day", "date", String.valueOf(file.date()), EXAMPLE));
    }
    if (file.year() == null || file.member() == null) {
      problems.add(said("missing", "year, member"));
    }
    if (!problems.isEmpty() || file.year() == null || file.member() == null) {
      throw new Problems("the ballot", problems);
    }
    return new Statement(file.year(), Ids.checked(edition), file.member(), vote, date);
  }
}
