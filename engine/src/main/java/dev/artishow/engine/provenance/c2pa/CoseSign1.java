package dev.artishow.engine.provenance.c2pa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.engine.provenance.credential.CoseAlgorithm;
import dev.artishow.engine.provenance.credential.SigningCredential;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A signature as COSE_Sign1 (RFC 9052, section 4.2) whose payload stands elsewhere, with its chain
 * of certificates in the header that is signed too (RFC 9360).
 *
 * @param protectedHeader as it was signed
 * @param chain the signer's certificate, then each one's issuer
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record CoseSign1(
    byte[] protectedHeader,
    CoseAlgorithm algorithm,
    List<X509Certificate> chain,
    byte[] signature) {
  private static final int TAG = 18;
  private static final int ALGORITHM = 1;
  private static final int CHAIN = 33;
  private static final int PARTS = 4;

  /** Signs a payload. */
  static byte[] sign(SigningCredential credential, byte[] payload) {
    byte[] header = header(credential);
    return written(header, credential.sign(toBeSigned(header, payload)));
  }

  /** As long as {@link #sign}, to know where things will stand. */
  static byte[] blank(SigningCredential credential) {
    return written(header(credential), new byte[credential.signatureBytes()]);
  }

  private static byte[] header(SigningCredential credential) {
    List<byte[]> chain = credential.chain().stream().map(CoseSign1::encoded).toList();
    Object certificates = chain.size() == 1 ? chain.get(0) : chain;
    return Cbor.write(Map.of(ALGORITHM, credential.algorithm().number(), CHAIN, certificates));
  }

  private static byte[] written(byte[] header, byte[] signature) {
    return Cbor.write(new Cbor.Tagged(TAG, List.of(header, Map.of(), Cbor.NULL, signature)));
  }

  private static byte[] toBeSigned(byte[] header, byte[] payload) {
    return Cbor.write(List.of("Signature1", header, new byte[0], payload));
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("a certificate cannot be encoded", e);
    }
  }

  /**
   * Reads a signature.
   *
   * @throws IOException if it is none, has no chain, or an algorithm that C2PA does not know
   */
  static CoseSign1 read(byte[] bytes) throws IOException {
    JsonNode parts = Cbor.read(bytes);
    if (!parts.isArray() || parts.size() != PARTS || !parts.get(0).isBinary()) {
      throw new IOException("not a COSE_Sign1 signature");
    }
    byte[] header = parts.get(0).binaryValue();
    JsonNode fields = Cbor.read(header);
    int number = fields.path(String.valueOf(ALGORITHM)).asInt();
    CoseAlgorithm algorithm =
        CoseAlgorithm.of(number)
            .orElseThrow(() -> new IOException("signature algorithm %d".formatted(number)));
    JsonNode chain = fields.path(String.valueOf(CHAIN));
    if (chain.isMissingNode()) {
      chain = parts.get(1).path("x5chain"); // where earlier versions of C2PA had it
    }
    return new CoseSign1(header, algorithm, chain(chain), parts.get(3).binaryValue());
  }

  private static List<X509Certificate> chain(JsonNode node) throws IOException {
    var chain = new ArrayList<X509Certificate>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (JsonNode each : node.isArray() ? node : List.of(node)) {
        if (!each.isBinary()) {
          throw new IOException("a signature without certificates");
        }
        chain.add(
            (X509Certificate)
                factory.generateCertificate(new ByteArrayInputStream(each.binaryValue())));
      }
    } catch (CertificateException e) {
      throw new IOException("a certificate that cannot be read", e);
    }
    if (chain.isEmpty()) {
      throw new IOException("a signature without certificates");
    }
    return List.copyOf(chain);
  }

  /** Whether the holder of the first certificate's key signed the payload. */
  boolean isOf(byte[] payload) {
    return algorithm.verify(
        chain.get(0).getPublicKey(), toBeSigned(protectedHeader, payload), signature);
  }
}
