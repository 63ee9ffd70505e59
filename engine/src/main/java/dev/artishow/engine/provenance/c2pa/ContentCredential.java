package dev.artishow.engine.provenance.c2pa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a file's Content Credentials say, and how far that may be believed.
 *
 * @param faults what is wrong, in C2PA's codes
 * @param signer name in the signer's certificate
 * @param generator the program that made the claim
 * @param sourceType the IPTC's name of how the picture came to be, where the claim has one
 * @param provenance where it was drawn by Artishow
 * @param edited whether it was made out of that drawing afterwards
 */
public record ContentCredential(
    State state,
    List<String> faults,
    String signer,
    String generator,
    Optional<String> sourceType,
    Optional<Provenance> provenance,
    boolean edited) {

  /** How far it may be believed. */
  public enum State {
    /** Nothing was changed, and who signed is trusted. */
    TRUSTED,
    /** Nothing was changed; who signed is not known here. */
    INTACT,
    /** Bound to its file in a way that is not known here, so that changes would not be seen. */
    UNBOUND,
    /** The file or the credentials were changed, or the signer may not sign. */
    BROKEN
  }

  private static final String UNKNOWN = "?";

  public ContentCredential {
    faults = List.copyOf(faults);
  }

  /** Credentials that cannot even be read. */
  private static ContentCredential unreadable() {
    return new ContentCredential(
        State.BROKEN,
        List.of("claim.malformed"),
        UNKNOWN,
        UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * Reads and judges those of a file; empty if it has none.
   *
   * @param now when certificates have to be in force, for nobody else vouches for the time
   */
  public static Optional<ContentCredential> of(byte[] file, TrustAnchors anchors, Instant now) {
    try {
      Optional<ManifestStore> store = ManifestStore.find(file);
      return store.isEmpty()
          ? Optional.empty()
          : Optional.of(judged(store.get(), new Checks(store.get(), file).faults(), anchors, now));
    } catch (IOException e) {
      return Optional.of(unreadable());
    }
  }

  private static ContentCredential judged(
      ManifestStore store, Faults faults, TrustAnchors anchors, Instant now) throws IOException {
    Manifest manifest = store.active();
    List<X509Certificate> chain = CoseSign1.read(manifest.signature()).chain();
    X509Certificate signer = chain.get(0);
    faults.require(TrustAnchors.maySign(signer), "signingCredential.invalid");
    faults.require(TrustAnchors.inForce(signer, now), "signingCredential.expired");
    Optional<byte[]> drawing = manifest.assertion(Labels.DRAWING);
    JsonNode actions = Cbor.read(manifest.assertion("c2pa.actions").orElse(Cbor.write(List.of())));
    return new ContentCredential(
        state(faults, anchors.trust(chain, now)),
        faults.codes(),
        signer.getSubjectX500Principal().getName(),
        generator(manifest.claimed()),
        Optional.ofNullable(actions.findValue("digitalSourceType")).map(JsonNode::asText),
        drawing.isEmpty() ? Optional.empty() : Optional.of(DrawingAssertion.read(drawing.get())),
        actions.findValuesAsText("action").contains("c2pa.edited"));
  }

  private static State state(Faults faults, boolean trusted) {
    if (faults.codes().equals(List.of(Checks.BINDING_UNKNOWN))) {
      return State.UNBOUND;
    } else if (!faults.isEmpty()) {
      return State.BROKEN;
    }
    return trusted ? State.TRUSTED : State.INTACT;
  }

  private static String generator(JsonNode claim) {
    JsonNode info = claim.path("claim_generator_info");
    JsonNode first = info.isArray() ? info.path(0) : info;
    return first.path("name").asText(claim.path("claim_generator").asText(UNKNOWN));
  }
}
