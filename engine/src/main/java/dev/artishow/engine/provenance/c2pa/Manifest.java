package dev.artishow.engine.provenance.c2pa;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A manifest of a store: assertions, the claim that lists them with their digests, and the
 * signature of the claim.
 *
 * @param box as it stands in the store
 * @param claim its bytes, which are signed
 * @param signature a COSE_Sign1
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record Manifest(Jumbf box, byte[] claim, JsonNode claimed, byte[] signature) {

  /**
   * Takes a manifest apart.
   *
   * @throws IOException if it lacks a part or has one twice
   */
  static Manifest of(Jumbf box) throws IOException {
    Jumbf claim = only(box, Jumbf.CLAIM);
    byte[] bytes = content(claim);
    return new Manifest(box, bytes, Cbor.read(bytes), content(only(box, Jumbf.SIGNATURE)));
  }

  private static Jumbf only(Jumbf box, String type) throws IOException {
    List<Jumbf> found = box.children().stream().filter(c -> c.type().equals(type)).toList();
    if (found.size() != 1) {
      throw new IOException("a manifest with %d boxes %s".formatted(found.size(), type));
    }
    return found.get(0);
  }

  private static byte[] content(Jumbf box) throws IOException {
    return box.content().orElseThrow(() -> new IOException("an empty box " + box.label()));
  }

  /** All assertions that are there, listed or not. */
  List<Jumbf> assertions() {
    return box.child(Labels.ASSERTIONS).map(Jumbf::children).orElse(List.of());
  }

  /** The content of the first assertion whose label begins like this. */
  Optional<byte[]> assertion(String label) {
    return assertions().stream()
        .filter(each -> each.label().startsWith(label))
        .findFirst()
        .flatMap(Jumbf::content);
  }

  /** The references to assertions in the claim, of any of its versions. */
  List<JsonNode> listed() {
    var listed = new ArrayList<JsonNode>();
    for (String field : List.of("created_assertions", "gathered_assertions", "assertions")) {
      claimed.path(field).forEach(listed::add);
    }
    return listed;
  }

  /** How an ingredient refers to it. */
  Map<String, Object> reference() {
    return Map.of("url", Labels.FROM_STORE + box.label(), "hash", Digests.sha256(box.body()));
  }

  Map<String, Object> signatureReference() {
    byte[] body = box.child(Labels.SIGNATURE).map(Jumbf::body).orElse(new byte[0]);
    return Map.of("url", signatureUrl(), "hash", Digests.sha256(body));
  }

  private String signatureUrl() {
    return Labels.FROM_STORE + box.label() + "/" + Labels.SIGNATURE;
  }

  /** What was found when it was checked and nothing was wrong, in C2PA's codes. */
  Map<String, Object> whatHolds() {
    var holds = new ArrayList<Map<String, Object>>();
    holds.add(status("claimSignature.insideValidity", signatureUrl()));
    holds.add(status("claimSignature.validated", signatureUrl()));
    String from = Labels.FROM_STORE + box.label() + "/" + Labels.ASSERTIONS + "/";
    for (Jumbf assertion : assertions()) {
      holds.add(status("assertion.hashedURI.match", from + assertion.label()));
    }
    holds.add(status("assertion.dataHash.match", from + Labels.DATA_HASH));
    return Map.of("success", holds, "informational", List.of(), "failure", List.of());
  }

  private static Map<String, Object> status(String code, String url) {
    return Map.of("code", code, "url", url);
  }
}
