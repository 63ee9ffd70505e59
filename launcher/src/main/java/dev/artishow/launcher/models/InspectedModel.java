package dev.artishow.launcher.models;

import dev.artishow.engine.model.ModelManifest;
import dev.artishow.engine.model.ModelPackage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a verified package says of itself, for programs to read.
 *
 * @param model NAME@VERSION, as commands take it
 * @param digest SHA-256 of its {@code model.json}
 * @param manifest what {@code model.json} holds
 * @param tensors their formats and shapes by name, if they were asked for
 */
record InspectedModel(
    String model,
    String folder,
    String digest,
    ListedModel.Signature signature,
    ModelManifest manifest,
    Optional<Map<String, String>> tensors) {

  static InspectedModel of(ModelPackage model, Signers.Signed signed, boolean withTensors)
      throws IOException {
    return new InspectedModel(
        model.id().ref(),
        model.folder().toString(),
        model.id().digest(),
        ListedModel.Signature.of(signed),
        model.manifest(),
        withTensors ? Optional.of(tensors(model)) : Optional.empty());
  }

  /** Each tensor's format and shape by its name, e.g. {@code F16 [64, 8]}. */
  static Map<String, String> tensors(ModelPackage model) throws IOException {
    var tensors = new TreeMap<String, String>();
    if (model.card().kind().hasWeights()) {
      try (var weights = model.weights()) {
        weights.tensors().forEach((name, info) -> tensors.put(name, info.toString()));
      }
    }
    return tensors;
  }
}
