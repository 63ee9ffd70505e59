package dev.artishow.trainer.distill;

import dev.artishow.trainer.denoiser.NoisyBatch;
import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/** Noisy pictures, and with what scale of guidance each is to be understood. */
final class DistillationBatch implements Batch<DistillationBatch> {
  final NoisyBatch pictures;
  final float[] scales; // B
  final double gap;

  /**
   * @param gap see {@link DistillationPlan.FewSteps}
   */
  DistillationBatch(NoisyBatch pictures, float[] scales, double gap) {
    this.pictures = pictures;
    this.scales = scales;
    this.gap = gap;
  }

  @Override
  public int size() {
    return scales.length;
  }

  @Override
  public DistillationBatch slice(int from, int to) {
    return new DistillationBatch(
        pictures.slice(from, to), Arrays.copyOfRange(scales, from, to), gap);
  }
}
