package dev.artishow.engine.provenance.c2pa;

import java.util.Map;

/**
 * One thing that a manifest says.
 *
 * @param label which kind of assertion; the second of a label ends in {@code __1}
 * @param content its CBOR
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record Assertion(String label, byte[] content) {
  static Assertion of(String label, Map<String, Object> content) {
    return new Assertion(label, Cbor.write(content));
  }

  Jumbf box() {
    return Jumbf.of(Jumbf.CBOR, label, content);
  }

  /** How other assertions refer to it: its place, and the digest of what stands there. */
  Map<String, Object> reference() {
    return Map.of("url", Labels.IN_SAME_MANIFEST + label, "hash", Digests.sha256(box().body()));
  }
}
