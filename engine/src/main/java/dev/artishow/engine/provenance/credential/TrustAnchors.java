package dev.artishow.engine.provenance.credential;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** The certificates that signatures are traced back to. */
public record TrustAnchors(List<X509Certificate> certificates) {
  public static final TrustAnchors NONE = new TrustAnchors(List.of());

  public TrustAnchors {
    certificates = List.copyOf(certificates);
  }

  /** Whether a certificate suits signatures of claims at all, whoever issued it. */
  public static boolean maySign(X509Certificate certificate) {
    try {
      CertificateProfile.require(certificate);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Whether a chain leads to one of these and each of its certificates was in force.
   *
   * @param chain that of the signer first, then each one's issuer; it may end before the anchor
   */
  public boolean trust(List<X509Certificate> chain, Instant when) {
    var rest = new ArrayDeque<>(chain);
    X509Certificate last = rest.removeFirst();
    while (inForce(last, when)) {
      if (anchored(last, when)) {
        return true;
      }
      if (rest.isEmpty() || !isIssuer(rest.peekFirst(), last)) {
        return false;
      }
      last = rest.removeFirst();
    }
    return false;
  }

  private boolean anchored(X509Certificate last, Instant when) {
    return certificates.contains(last)
        || certificates.stream()
            .anyMatch(anchor -> inForce(anchor, when) && isIssuer(anchor, last));
  }

  private static boolean isIssuer(X509Certificate issuer, X509Certificate certificate) {
    return issuer.getBasicConstraints() >= 0 && CertificateProfile.issued(issuer, certificate);
  }

  /** Whether a certificate is neither too new nor too old. */
  public static boolean inForce(X509Certificate certificate, Instant when) {
    return !when.isBefore(certificate.getNotBefore().toInstant())
        && !when.isAfter(certificate.getNotAfter().toInstant());
  }
}
