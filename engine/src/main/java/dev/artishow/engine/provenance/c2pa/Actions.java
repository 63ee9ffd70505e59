package dev.artishow.engine.provenance.c2pa;

import dev.artishow.engine.provenance.Provenance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was done to make a picture (C2PA 2.2, section 18.15). */
final class Actions {
  private final Map<String, Object> agent;

  /**
   * @param version that of the program
   */
  Actions(String version) {
    agent = Map.of("name", Provenance.GENERATOR, "version", version);
  }

  /** It was drawn by a model, after some ingredients. */
  Assertion created(Provenance provenance, List<Assertion> ingredients) {
    var parameters = new HashMap<String, Object>();
    parameters.put("dev.artishow.model", provenance.model().title());
    parameters.put("dev.artishow.modelDigest", provenance.model().digest());
    if (!ingredients.isEmpty()) {
      parameters.put("ingredients", ingredients.stream().map(Assertion::reference).toList());
    }
    Map<String, Object> created =
        Map.of(
            "action",
            "c2pa.created",
            "when",
            time(provenance.when()),
            "softwareAgent",
            agent,
            "digitalSourceType",
            Provenance.SOURCE_TYPE,
            "parameters",
            parameters);
    return assertion(List.of(created));
  }

  /** It was made out of another picture, its parent. */
  Assertion edited(Instant when, Edit edit, Assertion parent) {
    Map<String, Object> opened =
        Map.of(
            "action",
            "c2pa.opened",
            "when",
            time(when),
            "softwareAgent",
            agent,
            "parameters",
            Map.of("ingredients", List.of(parent.reference())));
    Map<String, Object> edited =
        Map.of(
            "action",
            "c2pa.edited",
            "when",
            time(when),
            "softwareAgent",
            agent,
            "digitalSourceType",
            Provenance.SOURCE_TYPE,
            "description",
            edit.description());
    return assertion(List.of(opened, edited));
  }

  private static Assertion assertion(List<Map<String, Object>> actions) {
    return Assertion.of(Labels.ACTIONS, Map.of("actions", actions, "allActionsIncluded", true));
  }

  private static Cbor.Tagged time(Instant when) {
    return new Cbor.Tagged(0, when.toString());
  }
}
