package dev.artishow.engine.bench;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.SamplerDefaults;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.sampling.DpmSolver;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * The least that one picture of a diffusion model takes, drawn as its package says.
 *
 * @param onePass whether guidance is learnt in, so that no step takes two passes
 */
record DrawingFloor(DenoiserSpec network, SamplerDefaults sampler, boolean onePass) {

  /**
   * Of a model's card.
   *
   * @throws IllegalArgumentException if it is no diffusion model
   */
  static DrawingFloor of(ModelCard card) {
    if (card.network() instanceof DenoiserSpec denoiser) {
      return new DrawingFloor(denoiser, card.sampler(), false);
    }
    if (card.network() instanceof DistilledSpec distilled) {
      return new DrawingFloor(distilled.denoiser(), card.sampler(), true);
    }
    throw new IllegalArgumentException(
        "the bench needs a diffusion model, %s is of kind %s".formatted(card.name(), card.kind()));
  }

  /** The network of such a model; a distilled one's without the little that reads the scale. */
  static Denoiser load(ModelPackage model, NDManager manager) throws IOException {
    return of(model.card()).onePass
        ? model.distilledDenoiser(manager, DataType.FLOAT32).denoiser()
        : model.denoiser(manager);
  }

  /** Whether a step takes a pass without caption too. */
  boolean isDoubled(int step) {
    return !onePass && sampler.guidance().at(DpmSolver.time(step, sampler.steps())) != 1;
  }

  /** Arithmetic of one picture in FLOP. */
  double flop() {
    int steps = sampler.steps();
    int doubled = (int) IntStream.range(0, steps).filter(this::isDoubled).count();
    return new DenoiserCost(network).drawingFlop(steps, doubled);
  }
}
