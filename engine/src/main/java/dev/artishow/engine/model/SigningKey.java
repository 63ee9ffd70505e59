package dev.artishow.engine.model;

import dev.artishow.config.file.InvalidFileException;
import dev.artishow.config.file.PemText;
import dev.artishow.config.file.SecretFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/**
 * The Ed25519 key that a publisher signs packages with, in a file that nobody else may read: the
 * private key (PKCS #8) and the public one (RFC 8410) in PEM, as OpenSSL writes them.
 */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int MAX_BYTES = 10_000;

  private final KeyPair pair;

  private SigningKey(KeyPair pair) {
    this.pair = pair;
  }

  /**
   * Reads the key, or makes one if there is no such file yet.
   *
   * @throws InvalidFileException if the file holds no such key, or others may read it
   */
  public static SigningKey openOrCreate(Path file) throws IOException {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? open(file) : create(file);
  }

  /** Reads the key. */
  public static SigningKey open(Path file) throws IOException {
    var text = new String(SecretFile.read(file, MAX_BYTES), StandardCharsets.US_ASCII);
    try {
      var factory = KeyFactory.getInstance(ALGORITHM);
      PrivateKey secret =
          factory.generatePrivate(new PKCS8EncodedKeySpec(block(file, text, "PRIVATE KEY")));
      PublicKey known =
          factory.generatePublic(new X509EncodedKeySpec(block(file, text, "PUBLIC KEY")));
      return new SigningKey(new KeyPair(known, secret));
    } catch (GeneralSecurityException e) {
      throw new InvalidFileException(file, "must hold an Ed25519 key in PEM", e);
    }
  }

  private static byte[] block(Path file, String text, String kind) throws InvalidFileException {
    return PemText.find(text, kind)
        .orElseThrow(
            () ->
                new InvalidFileException(
                    file,
                    "must hold a block %s in PEM; openssl pkey -in KEY -pubout prints the public one"
                        .formatted(kind)));
  }

  private static SigningKey create(Path file) throws IOException {
    KeyPair pair;
    try {
      pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has had Ed25519 since version 15", e);
    }
    String text =
        PemText.of("PRIVATE KEY", pair.getPrivate().getEncoded())
            + PemText.of("PUBLIC KEY", pair.getPublic().getEncoded());
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    SecretFile.create(file, text.getBytes(StandardCharsets.US_ASCII));
    return new SigningKey(pair);
  }

  PrivateKey privateKey() {
    return pair.getPrivate();
  }

  /** What others verify with. */
  public PublicKey publicKey() {
    return pair.getPublic();
  }

  /** Never the private key. */
  @Override
  public String toString() {
    return "SigningKey " + ModelSignature.fingerprint(publicKey());
  }
}
