package dev.artishow.engine.provenance.credential;

import dev.artishow.config.file.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority of one's own, with an Ed25519 key: it vouches for the keys that sign pictures, to
 * whoever trusts its certificate. Its name says nothing of the machine or its owner.
 */
public final class CertificateAuthority {
  static final Duration AUTHORITY_LASTS = Duration.ofDays(365 * 30);

  /** Pictures carry no time stamp of others, so their certificate has to outlast them. */
  static final Duration CREDENTIAL_LASTS = Duration.ofDays(365 * 15);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final int SERIAL_BITS = 127;
  private static final int NAME_DIGITS = 8;
  private static final String ALGORITHM = "Ed25519";

  private final CertifiedKey own;
  private final SecureRandom random;

  CertificateAuthority(CertifiedKey own, SecureRandom random) {
    this.own = own;
    this.random = random;
  }

  /** A new authority. */
  public static CertificateAuthority create(Instant now, SecureRandom random) {
    KeyPair pair = newKey(random);
    X500Name name = name("Artishow authority", pair.getPublic());
    try {
      var extensions = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          builder(name, name, pair.getPublic(), now.plus(AUTHORITY_LASTS), now, random)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  extensions.createSubjectKeyIdentifier(pair.getPublic()));
      var own = new CertifiedKey(pair.getPrivate(), signed(builder, pair.getPrivate()));
      return new CertificateAuthority(own, random);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("an authority's certificate could not be made", e);
    }
  }

  /** A new key, with this authority's certificate for it. */
  public SigningCredential issue(Instant now) {
    CertifiedKey issued = certify(now);
    return new SigningCredential(issued.key(), List.of(issued.certificate()));
  }

  CertifiedKey certify(Instant now) {
    KeyPair pair = newKey(random);
    X509Certificate authority = own.certificate();
    try {
      var issuer = X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
      var subject = name("Artishow pictures", pair.getPublic());
      var extensions = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          builder(issuer, subject, pair.getPublic(), lastsUntil(now), now, random)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(
                  Extension.extendedKeyUsage,
                  false,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  extensions.createAuthorityKeyIdentifier(authority))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  extensions.createSubjectKeyIdentifier(pair.getPublic()));
      return new CertifiedKey(pair.getPrivate(), signed(builder, own.key()));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a certificate could not be made", e);
    }
  }

  /** Not longer than the authority itself. */
  private Instant lastsUntil(Instant now) {
    Instant until = now.plus(CREDENTIAL_LASTS);
    Instant authority = own.certificate().getNotAfter().toInstant();
    return until.isBefore(authority) ? until : authority;
  }

  /** Tells installations apart by their keys. */
  private static X500Name name(String what, PublicKey key) {
    String digits = Sha256.of(key.getEncoded()).substring(0, NAME_DIGITS);
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, "Artishow")
        .addRDN(BCStyle.CN, what + " " + digits)
        .build();
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer,
      X500Name subject,
      PublicKey key,
      Instant until,
      Instant now,
      SecureRandom random) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
        Date.from(now.minus(CLOCKS_DIFFER)),
        Date.from(until),
        subject,
        key);
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException {
    try {
      var signer = new JcaContentSignerBuilder(ALGORITHM).build(key);
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static KeyPair newKey(SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(255, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has had Ed25519 since version 15", e);
    }
  }

  /** What others trust it by. */
  public X509Certificate certificate() {
    return own.certificate();
  }

  PrivateKey key() {
    return own.key();
  }
}
