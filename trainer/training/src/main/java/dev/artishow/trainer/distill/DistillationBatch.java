package dev.artishow.trainer.distill;

import dev.artishow.trainer.denoiser.NoisyBatch;
import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/** Pictures, how noisy each is made, and with what scale of guidance it is to be understood. */
final class DistillationBatch implements Batch<DistillationBatch> {
  final NoisyBatch pictures;
  final float[] times; // B
  final float[] ends; // B
  final float[] scales; // B
  final double gap;

  /**
   * @param ends of the steps that the times are in
   * @param gap see {@link DistillationPlan.FewSteps}
   */
  DistillationBatch(NoisyBatch pictures, float[] times, float[] ends, float[] scales, double gap) {
    this.pictures = pictures;
    this.times = times;
    this.ends = ends;
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
        Arrays.copyOfRange(ends, from, to),
        Arrays.copyOfRange(scales, from, to),
        gap);
  }
}
