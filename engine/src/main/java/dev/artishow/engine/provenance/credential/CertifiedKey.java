package dev.artishow.engine.provenance.credential;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key, and the certificate of its public one. */
record CertifiedKey(PrivateKey key, X509Certificate certificate) {
  /** Never the key. */
  @Override
  public String toString() {
    return "CertifiedKey of " + certificate.getSubjectX500Principal();
  }
}
