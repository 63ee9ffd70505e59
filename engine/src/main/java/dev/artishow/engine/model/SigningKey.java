package dev.artishow.engine.model;

import dev.artishow.engine.file.AtomicFile;
import dev.artishow.engine.file.InvalidFileException;
import dev.artishow.engine.file.SmallFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Ed25519 key that a publisher signs packages with, in a file that nobody else may read: the
 * private key (PKCS #8) and the public one (RFC 8410) in PEM, as OpenSSL writes them.
 */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int MAX_BYTES = 10_000;
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

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
    requirePrivacy(file);
    var text = new String(SmallFile.read(file, MAX_BYTES), StandardCharsets.US_ASCII);
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
    var matcher =
        Pattern.compile(
                "-----BEGIN %s-----\\s([A-Za-z0-9+/=\\s]+)-----END %<s-----".formatted(kind))
            .matcher(text);
    if (!matcher.find()) {
      throw new InvalidFileException(
          file,
          "must hold a block %s in PEM; openssl pkey -in KEY -pubout prints the public one"
              .formatted(kind));
    }
    return Base64.getMimeDecoder().decode(matcher.group(1));
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

  private static SigningKey create(Path file) throws IOException {
    KeyPair pair;
    try {
      pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has had Ed25519 since version 15", e);
    }
    String text =
        pem("PRIVATE KEY", pair.getPrivate().getEncoded())
            + pem("PUBLIC KEY", pair.getPublic().getEncoded());
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    // never readable by others, not even for a moment
    FileAttribute<?>[] attributes =
        isPosix(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
            : new FileAttribute<?>[0];
    try (var channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      AtomicFile.writeFully(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    return new SigningKey(pair);
  }

  private static String pem(String kind, byte[] encoded) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(kind, lines);
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
