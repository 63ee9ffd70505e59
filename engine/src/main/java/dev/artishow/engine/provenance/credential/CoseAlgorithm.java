package dev.artishow.engine.provenance.credential;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * The signatures that C2PA knows (its specification, section 13.2), by their numbers in COSE (RFC
 * 9053 and 8230). Those of elliptic curves are r and s behind one another, not DER.
 */
public enum CoseAlgorithm {
  ED25519(-8, "Ed25519", 0),
  ES256(-7, "SHA256withECDSAinP1363Format", 0),
  ES384(-35, "SHA384withECDSAinP1363Format", 0),
  ES512(-36, "SHA512withECDSAinP1363Format", 0),
  PS256(-37, CoseAlgorithm.PSS, 256),
  PS384(-38, CoseAlgorithm.PSS, 384),
  PS512(-39, CoseAlgorithm.PSS, 512);

  private static final String PSS = "RSASSA-PSS";

  private final int number;
  private final String javaName;
  private final int pssBits;

  /**
   * @param pssBits of the digest and the salt of RSASSA-PSS
   */
  CoseAlgorithm(int number, String javaName, int pssBits) {
    this.number = number;
    this.javaName = javaName;
    this.pssBits = pssBits;
  }

  /** Its number in COSE. */
  public int number() {
    return number;
  }

  /** The one of that number. */
  public static Optional<CoseAlgorithm> of(int number) {
    return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
  }

  /** What a key signs with; empty if C2PA has nothing for it. */
  static Optional<CoseAlgorithm> of(PublicKey key) {
    if (key instanceof ECKey curve) {
      return switch (curve.getParams().getOrder().bitLength()) {
        case 256 -> Optional.of(ES256);
        case 384 -> Optional.of(ES384);
        case 521 -> Optional.of(ES512);
        default -> Optional.empty();
      };
    }
    return switch (key.getAlgorithm()) {
      case "EdDSA", "Ed25519" -> Optional.of(ED25519);
      case "RSA", "RSASSA-PSS" -> Optional.of(PS256);
      default -> Optional.empty();
    };
  }

  /** Signs a message. */
  byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
    Signature signer = signature();
    signer.initSign(key);
    signer.update(message);
    return signer.sign();
  }

  /** Whether the holder of the private key signed the message. */
  public boolean verify(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = signature();
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // a key of another kind, or bytes that no key gives
    }
  }

  private Signature signature() throws GeneralSecurityException {
    Signature signature = Signature.getInstance(javaName);
    if (pssBits > 0) {
      String digest = "SHA-" + pssBits;
      var mask = new MGF1ParameterSpec(digest);
      signature.setParameter(
          new PSSParameterSpec(
              digest, "MGF1", mask, pssBits / Byte.SIZE, PSSParameterSpec.TRAILER_FIELD_BC));
    }
    return signature;
  }
}
