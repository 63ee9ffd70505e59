package dev.artishow.engine.provenance.credential;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who signs pictures: a private key, and the certificates that vouch for it, the key's own first.
 * It never shows the private key.
 */
public final class SigningCredential {
  private final PrivateKey key;
  private final CoseAlgorithm algorithm;
  private final List<X509Certificate> chain;
  private final int signatureBytes;

  /**
   * @param chain the key's certificate, then each one's issuer; the root may be left out
   * @throws IllegalArgumentException if it is not a chain, not the key's, or not one that C2PA
   *     allows
   */
  SigningCredential(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
    X509Certificate own = this.chain.get(0);
    algorithm =
        CoseAlgorithm.of(own.getPublicKey())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the key must be of Ed25519, P-256, P-384, P-521 or RSA, was "
                            + own.getPublicKey().getAlgorithm()));
    CertificateProfile.require(own);
    requireChain();
    byte[] challenge = own.getSubjectX500Principal().getEncoded();
    byte[] signature = sign(challenge);
    signatureBytes = signature.length;
    if (!algorithm.verify(own.getPublicKey(), challenge, signature)) {
      throw new IllegalArgumentException(
          "the first certificate must be the key's own, was that of another key");
    }
  }

  private void requireChain() {
    for (int i = 1; i < chain.size(); i++) {
      if (!CertificateProfile.issued(chain.get(i), chain.get(i - 1))) {
        throw new IllegalArgumentException(
            "each certificate must be followed by its issuer's; number %d, %s, did not issue the"
                    .formatted(i + 1, chain.get(i).getSubjectX500Principal())
                + " one before");
      }
    }
  }

  /** Its signature of a message. */
  public byte[] sign(byte[] message) {
    try {
      return algorithm.sign(key, message);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the key must be that of the certificate", e);
    }
  }

  /** How long its signatures are. */
  public int signatureBytes() {
    return signatureBytes;
  }

  /** What it signs with. */
  public CoseAlgorithm algorithm() {
    return algorithm;
  }

  /** The key's certificate, then each one's issuer. */
  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public String toString() {
    return "SigningCredential of " + chain.get(0).getSubjectX500Principal();
  }
}
