package dev.artishow.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Denoiser;
import java.util.ArrayList;
import java.util.List;

/**
 * The denoising loss on pictures whose concepts were never trained on, per noise level: always the
 * same pictures, captions, noise and times, so that two measurements differ by the weights alone.
 */
final class HeldOutLoss {
  static final int LEVELS = 4;

  private final List<Batch> batches;
  private final FlowLoss loss;

  HeldOutLoss(List<Batch> batches, FlowLoss loss) {
    this.batches = List.copyOf(batches);
    this.loss = loss;
  }

  /**
   * Mean loss of each quarter of the times, the noisiest first; their mean is the mean loss. Times
   * are stratified in a batch, so each quarter of a batch is one level.
   */
  List<Double> measure(NDManager parent, Denoiser denoiser) {
    var sums = new double[LEVELS];
    int count = 0;
    for (Batch batch : batches) {
      try (NDManager scratch = parent.newSubManager()) {
        NDArray losses = loss.perPicture(scratch, denoiser, batch);
        float[] values = losses.toFloatArray();
        for (int i = 0; i < values.length; i++) {
          sums[i * LEVELS / values.length] += values[i];
        }
        count += values.length;
      }
    }
    var means = new ArrayList<Double>();
    for (double sum : sums) {
      means.add(sum * LEVELS / count);
    }
    return means;
  }
}
