package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;

/**
 * The squared error of the predicted clean picture, weighted by 1 ÷ (1 − t)², which makes it the
 * error of the predicted velocity (JiT, arXiv:2511.13720).
 */
final class FlowLoss {
  private final Objective objective;

  FlowLoss(Objective objective) {
    this.objective = objective;
  }

  /**
   * The weighted error of each picture.
   *
   * @return (B), with a gradient graph if the parameters ask for one
   */
  NDArray perPicture(NDManager manager, Denoiser denoiser, NoisyBatch batch) {
    int pixels = denoiser.spec().resolution();
    var shape = new Shape(batch.size(), Denoiser.CHANNELS, pixels, pixels);
    NDArray clean = manager.create(batch.pictures, shape);
    NDArray time = manager.create(batch.times);
    NDArray noisy = batch.noisy(manager, batch.times, pixels);
    NDArray sketches = batch.sketches(manager, pixels);
    NDArray predicted =
        denoiser.denoise(noisy, sketches, time, denoiser.condition(batch.captions(manager)));
    NDArray weight = manager.create(objective.weights(batch.times)); // (B)
    NDArray errors = predicted.sub(clean).square().reshape(batch.size(), -1);
    return errors.mean(new int[] {1}).mul(weight);
  }
}
