package dev.artishow.trainer.distill;

import dev.artishow.trainer.denoiser.NoisyBatch;
import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/** Pictures, how noisy each is made, and with what scale of guidance it is to be understood. */
final class DistillationBatch implements Batch<DistillationBatch> {
  final NoisyBatch pictures;
  final float[] times; // B
  final float[] scales; // B
  final double gap;

  /**
   * @param gap see {@link DistillationPlan.FewSteps}
   */
  DistillationBatch(NoisyBatch pictures, float[] times, float[] scales, double gap) {
    this.pictures = pictures;
    this.times = times;
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
        pictures.slice(from, to),
        Arrays.copyOfRange(times, from, to),
        Arrays.copyOfRange(scales, from, to),
        gap);
  }
}
