package dev.artishow.engine.provenance.credential;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.InvalidFileException;
import dev.artishow.config.file.PemText;
import dev.artishow.config.file.SecretFile;
import dev.artishow.config.file.SmallFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** Keys and certificates in PEM files (RFC 7468); those of keys are their owner's alone. */
final class Pem {
  private static final int MAX_BYTES = 100_000;

  private Pem() {}

  /**
   * Reads certificates in their order.
   *
   * @throws InvalidFileException if the file holds none
   */
  static List<X509Certificate> certificates(Path file) throws IOException {
    byte[] bytes = SmallFile.read(file, MAX_BYTES);
    try {
      List<X509Certificate> certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!certificates.isEmpty()) {
        return certificates;
      }
    } catch (GeneralSecurityException e) {
      throw new InvalidFileException(file, "must hold certificates in PEM", e);
    }
    throw new InvalidFileException(file, "must hold certificates in PEM, holds none");
  }

  /**
   * Reads a private key in PKCS #8.
   *
   * @param counterpart the public key that is expected to go with it
   * @throws InvalidFileException if the file holds none of that kind, or others may read it
   */
  static PrivateKey key(Path file, PublicKey counterpart) throws IOException {
    var text = new String(SecretFile.read(file, MAX_BYTES), StandardCharsets.US_ASCII);
    byte[] encoded =
        PemText.find(text, "PRIVATE KEY")
            .orElseThrow(
                () ->
                    new InvalidFileException(
                        file,
                        "must hold a private key in PEM as PKCS #8, without a password;"
                            + " openssl pkcs8 -topk8 -nocrypt -in KEY makes one of others"));
    try {
      return KeyFactory.getInstance(counterpart.getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new InvalidFileException(
          file,
          "must hold the private key of the certificate, of kind %s"
              .formatted(counterpart.getAlgorithm()),
          e);
    }
  }

  /** Writes a new file that was never readable by others, not even for a moment. */
  static void write(Path file, PrivateKey key) throws IOException {
    SecretFile.create(file, bytes("PRIVATE KEY", key.getEncoded()));
  }

  /** Writes a new file that all may read. */
  static void write(Path file, X509Certificate certificate) throws IOException {
    try {
      AtomicFile.write(file, bytes("CERTIFICATE", certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  private static byte[] bytes(String kind, byte[] encoded) {
    return PemText.of(kind, encoded).getBytes(StandardCharsets.US_ASCII);
  }
}
