package kz.bayandama.council;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Members' Ed25519 keys (RFC 8032) as SubjectPublicKeyInfo in Base64. */
final class Keys {
  private Keys() {}

  static PublicKey read(String base64) throws GeneralSecurityException {
    byte[] der;
    try {
      der = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("is no Base64", e);
    }
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
  }

  static boolean isKey(String base64) {
    try {
      read(base64);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
