package dev.artishow.engine.model;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.Sha256;
import dev.artishow.config.file.SmallFile;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An Ed25519 signature (RFC 8032) over the bytes of a package's manifest, which holds the digests
 * of all other files. It stands in the file {@code signature} in Base64.
 */
public final class ModelSignature {
  private static final String ALGORITHM = "Ed25519";
  private static final int BYTES = 64;
  private static final int MAX_TEXT = 1000;

  private ModelSignature() {}

  /** Order of the group that signatures live in, 2²⁵² + 27742317777372353535851937790883648493. */
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  /** What is known of who made a package. */
  public enum State {
    UNSIGNED,
    /** Signed by one of the keys asked about. */
    TRUSTED,
    /** Signed, yet by none of the keys asked about, or changed since. */
    UNTRUSTED
  }

  /**
   * Signs the package in a folder.
   *
   * @throws IllegalArgumentException if the key is none of Ed25519
   */
  public static void sign(Path folder, PrivateKey key) throws IOException {
    byte[] manifest = manifest(folder);
    byte[] signature;
    try {
      var signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(manifest);
      signature = signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the key must be one of Ed25519", e);
    }
    String text = Base64.getEncoder().encodeToString(signature) + "\n";
    AtomicFile.write(
        folder.resolve(ModelPackage.SIGNATURE), text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Checks that a package is unsigned, or that its signature is one that some key may have made.
   *
   * @throws ModelPackageException if no key did
   */
  static void requirePossible(Path folder) throws IOException {
    Path file = folder.resolve(ModelPackage.SIGNATURE);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    byte[] signature = decode(file);
    BigInteger scalar = littleEndian(Arrays.copyOfRange(signature, BYTES / 2, BYTES));
    if (scalar.signum() == 0 || scalar.compareTo(ORDER) >= 0) {
      throw new ModelPackageException(
          file,
          "is no signature that an Ed25519 key makes: its second half must be a number from 1 to"
              + " below the group's order; remove the file or sign the package again");
    }
  }

  private static BigInteger littleEndian(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[bytes.length - 1 - i] = bytes[i];
    }
    return new BigInteger(1, reversed);
  }

  /**
   * Looks whether one of the trusted keys signed the manifest as it stands.
   *
   * @throws IllegalArgumentException if one of the keys is none of Ed25519
   */
  public static State verify(Path folder, Collection<PublicKey> trusted) throws IOException {
    Path file = folder.resolve(ModelPackage.SIGNATURE);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return State.UNSIGNED;
    }
    return signer(folder, trusted).isPresent() ? State.TRUSTED : State.UNTRUSTED;
  }

  /**
   * Which of some keys signed the manifest as it stands.
   *
   * @throws IllegalArgumentException if one of the keys is none of Ed25519
   */
  public static Optional<PublicKey> signer(Path folder, Collection<PublicKey> keys)
      throws IOException {
    Path file = folder.resolve(ModelPackage.SIGNATURE);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    byte[] signed = manifest(folder);
    byte[] signature = decode(file);
    return keys.stream().filter(key -> matches(key, signed, signature)).findFirst();
  }

  /**
   * What people compare keys by: {@code SHA256:} and the Base64 of the digest of its
   * SubjectPublicKeyInfo, without padding.
   */
  public static String fingerprint(PublicKey key) {
    byte[] digest = HexFormat.of().parseHex(Sha256.of(key.getEncoded()));
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
  }

  private static boolean matches(PublicKey key, byte[] signed, byte[] signature) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(signed);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false; // bytes that no key gives
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the key must be one of Ed25519", e);
    }
  }

  private static byte[] manifest(Path folder) throws IOException {
    return SmallFile.read(folder.resolve(ModelPackage.MANIFEST), StoredModel.MAX_BYTES);
  }

  private static byte[] decode(Path file) throws IOException {
    var text = new String(SmallFile.read(file, MAX_TEXT), StandardCharsets.US_ASCII).strip();
    byte[] signature;
    try {
      signature = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new ModelPackageException(file, "must be Base64; sign the package again", e);
    }
    if (signature.length != BYTES) {
      throw new ModelPackageException(
          file,
          "an Ed25519 signature has %d bytes, has %d; sign the package again"
              .formatted(BYTES, signature.length));
    }
    return signature;
  }
}
