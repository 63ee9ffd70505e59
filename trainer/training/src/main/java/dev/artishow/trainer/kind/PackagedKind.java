package dev.artishow.trainer.kind;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.sampling.SamplerDefaults;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What the package of a run holds that depends on the kind of model.
 *
 * @param network sizes of the network that the weights are of
 * @param weights all parameters of that network by name, averaged over the last steps; those of a
 *     text encoder that was trained before included
 * @param sampler how it draws when nobody says
 * @param words what it is, for the card
 * @param before energy of the models that it learnt from
 * @param learns whether it learnt from a picture, by its index, of the split to learn from
 */
public record PackagedKind(
    NetworkSpec network,
    Map<String, Tensor> weights,
    SamplerDefaults sampler,
    Describing words,
    Optional<EnergyEstimate> before,
    IntPredicate learns) {

  PackagedKind {
    weights = Map.copyOf(weights);
  }

  /** Of a model that learnt from no other, and from every picture to learn from. */
  PackagedKind(
      NetworkSpec network, Map<String, Tensor> weights, SamplerDefaults sampler, Describing words) {
    this(network, weights, sampler, words, Optional.empty(), index -> true);
  }

  /** The same, of a model that learnt from some pictures alone. */
  PackagedKind learning(IntPredicate some) {
    return new PackagedKind(network, weights, sampler, words, before, some);
  }

  boolean draws() {
    return ModelKind.of(network).draws();
  }

  /**
   * What a kind of model is, for people.
   *
   * @param english a clause that begins a sentence
   * @param french likewise
   * @param gflop billions of operations that one use takes
   */
  record Describing(String english, String french, double gflop) {}
}
