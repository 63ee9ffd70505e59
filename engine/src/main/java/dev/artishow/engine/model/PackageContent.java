package dev.artishow.engine.model;

import dev.artishow.engine.sampling.Sampler;
import java.io.IOException;
import java.util.Map;

/**
 * What the files of a package hold, once they are the ones that the manifest lists: whoever wrote
 * the manifest could list anything.
 */
final class PackageContent {
  private PackageContent() {}

  /**
   * Reads everything that drawing reads.
   *
   * @throws ModelPackageException that names the file and what in it is at fault
   */
  static void requireSound(ModelPackage model) throws IOException {
    if (model.card().kind() == ModelKind.DIFFUSION) {
      requireKnownSampler(model);
    }
    if (model.card().kind().hasTokenizer()) {
      model.tokenizer();
    }
    ReferenceSamples.of(model);
    if (!model.card().kind().hasWeights()) {
      return;
    }
    try (TensorSource weights = model.weights()) {
      requireFitting(model, weights, model.card().network().shapes());
      requireFinite(weights);
    }
  }

  private static void requireKnownSampler(ModelPackage model) throws ModelPackageException {
    try {
      Sampler.of(model.card().sampler().name());
    } catch (IllegalArgumentException e) {
      throw new ModelPackageException(
          model.path(ModelPackage.MANIFEST),
          "model.sampler: %s; a newer release may know it".formatted(e.getMessage()),
          e);
    }
  }

  /** Names and shapes are those of the network's parameters, and all are floating point numbers. */
  private static void requireFitting(
      ModelPackage model, TensorSource weights, Map<String, long[]> expected)
      throws ModelPackageException {
    var problems = TensorCheck.problems(expected, weights.tensors());
    if (!problems.isEmpty()) {
      throw new ModelPackageException(
          model.path(ModelPackage.WEIGHTS),
          "does not fit the network that %s describes: %s"
              .formatted(ModelPackage.MANIFEST, TensorCheck.summary(problems)));
    }
  }

  private static void requireFinite(TensorSource weights) throws IOException {
    for (String name : weights.tensors().keySet()) {
      Tensor tensor = weights.read(name);
      int first = tensor.firstNotFinite();
      if (first >= 0) {
        throw new ModelPackageException(
            weights.file(name),
            "tensor %s must hold finite numbers, holds %s at %s of %s; fetch the package again, or"
                    .formatted(name, tensor.floats()[first], tensor.place(first), tensor)
                + " publish an earlier state of its training");
      }
    }
  }
}
