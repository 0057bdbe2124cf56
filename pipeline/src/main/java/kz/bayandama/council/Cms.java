package kz.bayandama.council;

import static kz.bayandama.council.Problems.said;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import kz.bayandama.report.Saying;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Detached CMS signatures (RFC 5652), as Kazakhstan's national certificates make them. The
 * certificate that counts is the one on the roster, not what the signature carries; GOST keys are
 * checked where Bouncy Castle knows the algorithm.
 */
final class Cms {
  private Cms() {}

  /** Why the signature is not the member's over these bytes, empty if it is. */
  static Optional<Saying> problem(byte[] statement, byte[] signature, Roster.Member member) {
    if (member.certificate() == null) {
      return Optional.of(said("signature-no-certificate", member.id()));
    }
    try {
      X509Certificate certificate = certificate(member.certificate());
      CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(statement), signature);
      Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
      boolean ours =
          signers.size() == 1
              && signers
                  .iterator()
                  .next()
                  .verify(
                      new JcaSimpleSignerInfoVerifierBuilder()
                          .setProvider(new BouncyCastleProvider())
                          .build(certificate));
      return ours ? Optional.empty() : Optional.of(said("signature-not-of", member.id()));
    } catch (CMSException | OperatorCreationException e) {
      return Optional.of(said("signature-no-cms", member.id()));
    } catch (CertificateException | IOException e) {
      return Optional.of(said("signature-certificate", member.id()));
    }
  }

  static boolean isCertificate(String text) {
    try {
      certificate(text);
      return true;
    } catch (CertificateException | IOException e) {
      return false;
    }
  }

  /** A certificate from PEM, or from the same without its frame. */
  static X509Certificate certificate(String text) throws CertificateException, IOException {
    String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    byte[] der;
    try {
      der = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new CertificateException("is no Base64", e);
    }
    try (ByteArrayInputStream in = new ByteArrayInputStream(der)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
