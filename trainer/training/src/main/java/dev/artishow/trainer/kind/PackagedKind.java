package dev.artishow.trainer.kind;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.sampling.Guidance;
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
  private static final String ONE_STEP = "one-step";
  private static final double GIGA = 1e9;

  public PackagedKind {
    weights = Map.copyOf(weights);
  }

  /** Of a model that learnt from no other, and from every picture to learn from. */
  public PackagedKind(
      NetworkSpec network, Map<String, Tensor> weights, SamplerDefaults sampler, Describing words) {
    this(network, weights, sampler, words, Optional.empty(), index -> true);
  }

  /** The same, of a model that learnt from some pictures alone. */
  public PackagedKind learning(IntPredicate some) {
    return new PackagedKind(network, weights, sampler, words, before, some);
  }

  /** Whether it makes pictures of prompts. */
  public boolean draws() {
    return ModelKind.of(network).draws();
  }

  /** The defaults of a network that is asked once and knows no guidance. */
  public static SamplerDefaults oneStep() {
    return new SamplerDefaults(ONE_STEP, 1, new Guidance(1, 0));
  }

  /**
   * What a kind of model is, for people.
   *
   * @param english a clause that begins a sentence
   * @param french likewise
   * @param flop operations that one use takes
   */
  public record Describing(String english, String french, double flop) {

    /** Billions of operations that one use takes. */
    public double gflop() {
      return flop / GIGA;
    }
  }
}
