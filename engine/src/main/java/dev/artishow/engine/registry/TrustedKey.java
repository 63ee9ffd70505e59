package dev.artishow.engine.registry;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 public key as an operator writes it: the Base64 of its SubjectPublicKeyInfo (RFC
 * 8410), which is what stands between the lines BEGIN and END of {@code openssl pkey -pubout}.
 */
public record TrustedKey(PublicKey key) {

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if {@code text} is none
   */
  public static TrustedKey parse(String text) {
    try {
      byte[] encoded = Base64.getDecoder().decode(text.strip());
      return new TrustedKey(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "must be the Base64 of an Ed25519 public key, as openssl pkey -pubout prints it between"
              + " BEGIN and END, was \"%s\"".formatted(text),
          e);
    }
  }

  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }
}
