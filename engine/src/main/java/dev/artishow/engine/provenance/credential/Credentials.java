package dev.artishow.engine.provenance.credential;

import dev.artishow.config.file.InvalidFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the credential that signs pictures comes from, and whose signatures are trusted.
 *
 * @param folder holds an authority of one's own, made on first use
 * @param chain the operator's key and certificates, instead of the folder's
 * @param trusted files of further authorities
 */
public record Credentials(Path folder, Optional<Chain> chain, List<Path> trusted) {
  public Credentials {
    trusted = List.copyOf(trusted);
  }

  /**
   * A key and its certificates.
   *
   * @param key a private key in PEM, without a password, readable by its owner alone
   * @param certificates in PEM: the key's own, then each one's issuer
   */
  public record Chain(Path key, Path certificates) {}

  /**
   * The credential to sign with.
   *
   * @throws InvalidFileException if a file is not what it should be
   */
  public SigningCredential open(Instant now, SecureRandom random) throws IOException {
    return chain.isPresent()
        ? open(chain.get(), now)
        : new CredentialFolder(folder, random).openOrCreate(now);
  }

  private static SigningCredential open(Chain chain, Instant now) throws IOException {
    List<X509Certificate> certificates = Pem.certificates(chain.certificates());
    Instant end = certificates.get(0).getNotAfter().toInstant();
    if (end.isBefore(now)) {
      throw new InvalidFileException(
          chain.certificates(), "ended on %s; have it renewed".formatted(end));
    }
    try {
      PublicKey counterpart = certificates.get(0).getPublicKey();
      return new SigningCredential(Pem.key(chain.key(), counterpart), certificates);
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(chain.certificates(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Whose signatures are trusted: the own authority, the operator's chain, and those named. */
  public TrustAnchors anchors() throws IOException {
    var anchors = new ArrayList<>(new CredentialFolder(folder, new SecureRandom()).authorities());
    if (chain.isPresent()) {
      List<X509Certificate> own = Pem.certificates(chain.get().certificates());
      anchors.add(own.get(own.size() - 1));
    }
    for (Path file : trusted) {
      anchors.addAll(Pem.certificates(file));
    }
    return new TrustAnchors(anchors);
  }
}
