package dev.artishow.trainer.publish;

import dev.artishow.engine.model.SamplerDefaults;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.nn.NetworkSpec;
import java.util.Map;

/**
 * What the package of a run holds that depends on the kind of model.
 *
 * @param network sizes of the network that the weights are of
 * @param weights all parameters of that network by name, averaged over the last steps; those of a
 *     text encoder that was trained before included
 * @param sampler how it draws when nobody says
 * @param words what it is, for the card
 */
record PackagedKind(
    NetworkSpec network, Map<String, Tensor> weights, SamplerDefaults sampler, Describing words) {

  PackagedKind {
    weights = Map.copyOf(weights);
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
