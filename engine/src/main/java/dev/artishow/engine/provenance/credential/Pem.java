package dev.artishow.engine.provenance.credential;

import dev.artishow.engine.file.AtomicFile;
import dev.artishow.engine.file.InvalidFileException;
import dev.artishow.engine.file.SmallFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys and certificates in PEM files (RFC 7468); those of keys are their owner's alone. */
final class Pem {
  private static final int MAX_BYTES = 100_000;
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN PRIVATE KEY-----\\s([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

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
    requirePrivacy(file);
    var text = new String(SmallFile.read(file, MAX_BYTES), StandardCharsets.US_ASCII);
    Matcher block = KEY.matcher(text);
    if (!block.find()) {
      throw new InvalidFileException(
          file,
          "must hold a private key in PEM as PKCS #8, without a password;"
              + " openssl pkcs8 -topk8 -nocrypt -in KEY makes one of others");
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(block.group(1));
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

  private static void requirePrivacy(Path file) throws IOException {
    if (isPosix(file) && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
      throw new InvalidFileException(
          file,
          "must be readable by its owner alone, is %s; chmod 600 it"
              .formatted(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))));
    }
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Writes a new file that was never readable by others, not even for a moment. */
  static void write(Path file, PrivateKey key) throws IOException {
    FileAttribute<?>[] attributes =
        isPosix(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
            : new FileAttribute<?>[0];
    try (var channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      AtomicFile.writeFully(channel, ByteBuffer.wrap(block("PRIVATE KEY", key.getEncoded())));
      channel.force(true);
    }
  }

  /** Writes a new file that all may read. */
  static void write(Path file, X509Certificate certificate) throws IOException {
    try {
      AtomicFile.write(file, block("CERTIFICATE", certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  private static byte[] block(String kind, byte[] encoded) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
        .formatted(kind, lines)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
