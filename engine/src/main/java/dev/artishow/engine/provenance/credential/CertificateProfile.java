package dev.artishow.engine.provenance.credential;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * What C2PA asks of a certificate that signs claims (its specification, section 14.5): version 3,
 * of an organization, for digital signatures, and for e-mail, documents or claims, not for
 * everything.
 */
final class CertificateProfile {
  private static final String AUTHORITY_KEY = "2.5.29.35";
  private static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
  private static final String DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36";
  private static final String CLAIM_SIGNING = "1.3.6.1.4.1.62558.2.1";
  private static final Set<String> PURPOSES =
      Set.of(EMAIL_PROTECTION, DOCUMENT_SIGNING, CLAIM_SIGNING);
  private static final int V3 = 3;

  private CertificateProfile() {}

  /**
   * Refuses a certificate that validators would refuse.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static void require(X509Certificate certificate) {
    require(certificate.getVersion() == V3, "must be of version 3");
    require(certificate.getBasicConstraints() < 0, "must not be an authority's");
    boolean[] usage = certificate.getKeyUsage();
    require(usage != null && usage[0], "must have the key usage digitalSignature");
    require(
        certificate.getExtensionValue(AUTHORITY_KEY) != null,
        "must name its issuer's key (authorityKeyIdentifier)");
    require(
        certificate.getSubjectX500Principal().getName().matches("(.*,)?O=.*"),
        "must name an organization (O)");
    require(
        purposes(certificate).stream().anyMatch(PURPOSES::contains),
        "must be for emailProtection, documentSigning or C2PA claim signing");
  }

  private static List<String> purposes(X509Certificate certificate) {
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes == null ? List.of() : purposes;
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("the certificate " + what);
    }
  }

  /** Whether one certificate's key signed the other. */
  static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
