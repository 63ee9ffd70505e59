package dev.artishow.engine.provenance.c2pa;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a manifest holds: its signature, the digests of its assertions, and the one that binds it
 * to its file. Who signed is another question.
 */
final class Checks {
  static final String BINDING_UNKNOWN = "assertion.dataHash.missing";

  private final ManifestStore store;
  private final byte[] file;
  private final Faults faults = new Faults();

  Checks(ManifestStore store, byte[] file) {
    this.store = store;
    this.file = file;
  }

  /** All that is wrong. */
  Faults faults() {
    Manifest manifest = store.active();
    checkSignature(manifest);
    checkAssertions(manifest);
    checkIngredients(manifest);
    checkBinding(manifest);
    return faults;
  }

  private void checkSignature(Manifest manifest) {
    try {
      boolean signed = CoseSign1.read(manifest.signature()).isOf(manifest.claim());
      faults.require(signed, "claimSignature.mismatch");
    } catch (IOException e) {
      faults.add("claimSignature.missing");
    }
  }

  private void checkAssertions(Manifest manifest) {
    Set<Jumbf> listed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (JsonNode reference : manifest.listed()) {
      Optional<Jumbf> box = matching(manifest, reference, "assertion.hashedURI.mismatch");
      faults.require(box.isPresent(), "assertion.missing");
      box.ifPresent(listed::add);
    }
    for (Jumbf assertion : manifest.assertions()) {
      faults.require(listed.contains(assertion), "assertion.undeclared");
    }
  }

  /** What a reference leads to; a digest that differs is a fault. */
  private Optional<Jumbf> matching(Manifest from, JsonNode reference, String fault) {
    Optional<Jumbf> found = store.resolve(from, reference.path("url").asText());
    String algorithm =
        reference.path("alg").asText(from.claimed().path("alg").asText(Digests.SHA256));
    Optional<MessageDigest> digest = Digests.named(algorithm);
    faults.require(digest.isPresent(), "algorithm.unsupported");
    if (found.isPresent() && digest.isPresent()) {
      byte[] told = binary(reference.path("hash"));
      faults.require(MessageDigest.isEqual(digest.get().digest(found.get().body()), told), fault);
    }
    return found;
  }

  private static byte[] binary(JsonNode node) {
    try {
      return node.isBinary() ? node.binaryValue() : new byte[0];
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private void checkIngredients(Manifest manifest) {
    for (Jumbf assertion : manifest.assertions()) {
      if (assertion.label().startsWith(Labels.INGREDIENT)) {
        try {
          JsonNode ingredient = Cbor.read(assertion.content().orElse(new byte[0]));
          for (String part : List.of("activeManifest", "claimSignature")) {
            if (ingredient.has(part)) {
              Optional<Jumbf> found =
                  matching(manifest, ingredient.path(part), "ingredient.manifest.mismatch");
              faults.require(found.isPresent(), "ingredient.manifest.missing");
            }
          }
        } catch (IOException e) {
          faults.add("assertion.cbor.invalid");
        }
      }
    }
  }

  private void checkBinding(Manifest manifest) {
    Optional<byte[]> assertion = manifest.assertion(Labels.DATA_HASH);
    if (assertion.isEmpty()) {
      faults.add(BINDING_UNKNOWN);
      return;
    }
    try {
      JsonNode binding = Cbor.read(assertion.get());
      String algorithm =
          binding.path("alg").asText(manifest.claimed().path("alg").asText(Digests.SHA256));
      List<ByteRange> left = exclusions(binding);
      Optional<MessageDigest> digest = Digests.named(algorithm);
      faults.require(digest.isPresent(), "algorithm.unsupported");
      faults.require(
          left.equals(List.of(store.place())), "assertion.dataHash.additionalExclusionsPresent");
      if (digest.isPresent()) {
        byte[] found = Digests.without(digest.get(), file, left);
        faults.require(
            MessageDigest.isEqual(found, binary(binding.path("hash"))),
            "assertion.dataHash.mismatch");
      }
    } catch (IOException | IllegalArgumentException e) {
      faults.add("assertion.dataHash.malformed");
    }
  }

  private List<ByteRange> exclusions(JsonNode binding) {
    var ranges = new ArrayList<ByteRange>();
    int end = 0;
    for (JsonNode exclusion : binding.path("exclusions")) {
      var range =
          new ByteRange(exclusion.path("start").asInt(-1), exclusion.path("length").asInt(-1));
      if (range.start() < end || range.end() > file.length) {
        throw new IllegalArgumentException("ranges out of order, or beyond the file");
      }
      end = range.end();
      ranges.add(range);
    }
    return ranges;
  }
}
