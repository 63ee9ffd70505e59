package dev.artishow.engine.provenance.credential;

import dev.artishow.config.file.FolderInTheMaking;
import dev.artishow.config.file.InvalidFileException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * An authority of one's own and the credential that it issued, in a folder that is made whole on
 * first use. The file {@value #AUTHORITY} may be given to everybody; the keys are their owner's
 * alone. From a year before the credential ends, whoever opens the folder gets a new one.
 */
final class CredentialFolder {
  static final String AUTHORITY = "authority.pem";
  static final String AUTHORITY_KEY = "authority-key.pem";
  static final String CERTIFICATE = "certificate.pem";
  static final String KEY = "key.pem";

  private static final Duration RENEWED_BEFORE = Duration.ofDays(365);
  private static final String CREDENTIAL = "credential-";

  private final Path folder;
  private final SecureRandom random;

  CredentialFolder(Path folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
  }

  /** The authority's certificate; empty while there is no folder. */
  List<X509Certificate> authorities() throws IOException {
    Path file = folder.resolve(AUTHORITY);
    return Files.exists(file) ? Pem.certificates(file) : List.of();
  }

  /**
   * Reads the newest credential, or makes authority and credential if there is no such folder yet.
   *
   * @throws InvalidFileException if something in it is not what it should be
   */
  SigningCredential openOrCreate(Instant now) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      create(now);
    }
    SigningCredential credential = open(newest());
    Instant end = credential.chain().get(0).getNotAfter().toInstant();
    if (now.plus(RENEWED_BEFORE).isBefore(end)) {
      return credential;
    }
    renew(now);
    return open(newest());
  }

  private Path newest() throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(CREDENTIAL))
          .max(Comparator.comparing(path -> path.getFileName().toString()))
          .orElseThrow(
              () ->
                  new InvalidFileException(
                      folder, "holds no credential; move it away, and all is made anew"));
    }
  }

  private static Path credential(Path folder, Instant now) {
    return folder.resolve(CREDENTIAL + LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  private static SigningCredential open(Path credential) throws IOException {
    Path certificate = credential.resolve(CERTIFICATE);
    try {
      List<X509Certificate> chain = Pem.certificates(certificate);
      PublicKey counterpart = chain.get(0).getPublicKey();
      return new SigningCredential(Pem.key(credential.resolve(KEY), counterpart), chain);
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(certificate, String.valueOf(e.getMessage()), e);
    }
  }

  private void create(Instant now) throws IOException {
    try (var making = FolderInTheMaking.begin(folder)) {
      var authority = CertificateAuthority.create(now, random);
      Pem.write(making.path().resolve(AUTHORITY), authority.certificate());
      Pem.write(making.path().resolve(AUTHORITY_KEY), authority.key());
      write(Files.createDirectory(credential(making.path(), now)), authority.certify(now));
      making.complete();
    } catch (FileSystemException e) {
      if (!Files.exists(folder)) { // else another process was first
        throw e;
      }
    }
  }

  private static void write(Path credential, CertifiedKey issued) throws IOException {
    Pem.write(credential.resolve(KEY), issued.key());
    Pem.write(credential.resolve(CERTIFICATE), issued.certificate());
  }

  /** Adds one; the old ones go on being valid for what they signed. */
  private void renew(Instant now) throws IOException {
    Path file = folder.resolve(AUTHORITY);
    X509Certificate certificate = Pem.certificates(file).get(0);
    var key = Pem.key(folder.resolve(AUTHORITY_KEY), certificate.getPublicKey());
    var own = new CertifiedKey(key, certificate);
    Instant end = certificate.getNotAfter().toInstant();
    if (now.plus(RENEWED_BEFORE).isAfter(end)) {
      throw new InvalidFileException(
          file, "ends on %s; move its folder away, and a new authority is made".formatted(end));
    }
    Path target = credential(folder, now);
    try (var making = FolderInTheMaking.begin(target)) {
      write(making.path(), new CertificateAuthority(own, random).certify(now));
      making.complete();
    } catch (FileSystemException e) {
      if (!Files.exists(target)) { // else another process was first
        throw e;
      }
    }
  }
}
