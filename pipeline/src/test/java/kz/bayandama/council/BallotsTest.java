package kz.bayandama.council;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import kz.bayandama.archive.Editions;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Texts;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BallotsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

  @TempDir Path folder;
  private final KeyPair petrov = Ballots.pair();
  private KeyPair ospan;
  private X509Certificate certificate;
  private Council council;
  private String digest;

  @BeforeEach
  void open() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    ospan = generator.generateKeyPair();
    X500Name name = new X500Name("CN=Ospan");
    certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(Instant.parse("2025-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2035-01-01T00:00:00Z")),
                        name,
                        ospan.getPublic())
                    .build(signer(ospan)));
    String roster =
        """
        commissioner: {name: Әсел Үмбетова, email: ombudsman@example.kz, language: kk}
        responsible: zh.ospan
        members:
          - {id: zh.ospan, name: Жанар Оспан, email: o@example.kz, certificate: "%s"}
          - {id: i.petrov, name: Игорь Петров, email: p@example.kz, key: "%s"}
        """
            .formatted(
                Base64.getEncoder().encodeToString(certificate.getEncoded()),
                Ballots.shown(petrov));
    FolderArchive archive = FolderArchive.open(folder);
    council = new Council(archive, Roster.read(roster.getBytes(UTF_8)));
    digest =
        new Editions(archive)
            .add(
                new Edition(
                    2025,
                    2025,
                    Texts.of("Баяндама", "Доклад", "Report"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
  }

  private static ContentSigner signer(KeyPair pair) throws Exception {
    return new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
  }

  private byte[] statement(String member, Vote vote) {
    return new Ballots.Statement(2025, digest, member, vote, DAY).bytes();
  }

  private byte[] cms(byte[] statement) throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(signer(ospan), certificate));
    return generator.generate(new CMSProcessableByteArray(statement), false).getEncoded();
  }

  @Test
  void aVoteSignedByTheMembersKeyIsKeptAndSaysTheSameTwice() throws Exception {
    byte[] statement = statement("i.petrov", Vote.FOR);
    byte[] signature = Ballots.sign(statement, Ballots.pem(petrov)).getBytes(UTF_8);
    council.cast(statement, signature, DAY);
    council.cast(statement, signature, DAY);
    assertThat(council.ballots().all(2025, digest).values())
        .extracting(Ballots.Statement::vote)
        .containsExactly(Vote.FOR);
    assertThat(council.ledger().acts(2025)).hasSize(1);
    byte[] changed = statement("i.petrov", Vote.AGAINST);
    byte[] again = Ballots.sign(changed, Ballots.pem(petrov)).getBytes(UTF_8);
    assertThatThrownBy(() -> council.cast(changed, again, DAY))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("has signed for already");
  }

  @Test
  void aStrangersKeyAChangedStatementAndAnotherMembersNameAreRefused() throws Exception {
    byte[] statement = statement("i.petrov", Vote.FOR);
    byte[] strangers = Ballots.sign(statement, Ballots.pem(Ballots.pair())).getBytes(UTF_8);
    assertThatThrownBy(() -> council.cast(statement, strangers, DAY))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("is not that of i.petrov");
    byte[] own = Ballots.sign(statement, Ballots.pem(petrov)).getBytes(UTF_8);
    assertThatThrownBy(() -> council.cast(statement("i.petrov", Vote.AGAINST), own, DAY))
        .isInstanceOf(Problems.class);
    assertThatThrownBy(() -> council.cast(statement("zh.ospan", Vote.FOR), own, DAY))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("no key of zh.ospan");
    assertThat(council.ledger().acts(2025)).isEmpty();
  }

  @Test
  void aDetachedCmsSignatureIsCheckedAgainstTheCertificateOnTheRoster() throws Exception {
    byte[] statement = statement("zh.ospan", Vote.ABSTAINED);
    byte[] signature = cms(statement);
    assertThatThrownBy(() -> council.cast(statement("zh.ospan", Vote.FOR), signature, DAY))
        .isInstanceOf(Problems.class);
    byte[] asPetrov = statement("i.petrov", Vote.ABSTAINED);
    byte[] foreign = cms(asPetrov);
    assertThatThrownBy(() -> council.cast(asPetrov, foreign, DAY))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("no certificate of i.petrov");
    council.cast(statement, signature, DAY);
    assertThat(council.ballots().all(2025, digest)).containsOnlyKeys("zh.ospan");
  }

  @Test
  void everythingWrongWithABallotIsSaidAtOnce() {
    byte[] bad =
        "year: 2025\nedition: abc\nmember: i.petrov\nvote: maybe\ndate: soon\n".getBytes(UTF_8);
    assertThatThrownBy(() -> council.cast(bad, new byte[] {1}, DAY))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("edition:")
        .hasMessageContaining("maybe")
        .hasMessageContaining("soon");
  }
}
