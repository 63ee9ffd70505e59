package dev.artishow.engine.provenance.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Credentials of other people's authorities, with keys of every kind. */
public final class TestingChains {
  private TestingChains() {}

  /** A credential and the authority above it. */
  public record Chain(SigningCredential credential, X509Certificate root) {}

  /** Of elliptic curves or RSA, with an authority between it and the root. */
  public static Chain of(CoseAlgorithm algorithm, Instant now) {
    try {
      KeyPair root = pair(CoseAlgorithm.ES256);
      KeyPair between = pair(CoseAlgorithm.ES256);
      KeyPair own = pair(algorithm);
      X509Certificate top = certificate("Root", root, "Root", root, KeyUsage.keyCertSign, now);
      X509Certificate middle =
          certificate("Between", between, "Root", root, KeyUsage.keyCertSign, now);
      X509Certificate leaf =
          certificate("Studio", own, "Between", between, KeyUsage.digitalSignature, now);
      return new Chain(new SigningCredential(own.getPrivate(), List.of(leaf, middle)), top);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KeyPair pair(CoseAlgorithm algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator;
    switch (algorithm) {
      case ED25519 -> generator = KeyPairGenerator.getInstance("Ed25519");
      case PS256, PS384, PS512 -> {
        generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
      }
      default -> {
        generator = KeyPairGenerator.getInstance("EC");
        String digits = algorithm.name().substring(2);
        generator.initialize(digits.equals("512") ? 521 : Integer.parseInt(digits));
      }
    }
    return generator.generateKeyPair();
  }

  static X509Certificate certificate(
      String name, KeyPair pair, String issuer, KeyPair issuers, int usage, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    boolean isAuthority = usage == KeyUsage.keyCertSign;
    var extensions = new JcaX509ExtensionUtils();
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=" + issuer + ",O=Test"),
            new BigInteger(64, new SecureRandom()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(100))),
            new X500Name("CN=" + name + ",O=Test"),
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        extensions.createAuthorityKeyIdentifier(issuers.getPublic()));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        extensions.createSubjectKeyIdentifier(pair.getPublic()));
    if (!isAuthority) {
      builder.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
    }
    String algorithm =
        issuers.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519";
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(algorithm).build(issuers.getPrivate())));
  }
}
