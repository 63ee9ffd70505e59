package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.text.Captions;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.StartingSketches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The denoising loss per noise level on a fixed sample of one split: always the same pictures,
 * captions, noise and times, whatever the plan, so that two measurements differ by the weights
 * alone.
 */
public final class FixedLoss {
  public static final int LEVELS = 4;

  private static final Objective OBJECTIVE = new Objective(-0.6, 0.8, 0.05, 0);
  private static final long SEED = RandomStream.seed(7, "fixed loss");
  private static final int BATCHES = 4;
  private static final int BATCH = 64;

  private final List<NoisyBatch> batches = new ArrayList<>();
  private final FlowLoss loss = new FlowLoss(OBJECTIVE);

  /** A fixed sample of {@code examples}, without sketches. */
  public FixedLoss(Examples examples, Captions captions) {
    this(examples, Optional.empty(), captions);
  }

  /** A fixed sample of {@code examples}. */
  FixedLoss(Examples examples, Optional<StartingSketches> sketches, Captions captions) {
    var source = new NoisyBatches(examples, sketches, captions, OBJECTIVE, BATCH, SEED);
    for (int i = 0; i < BATCHES; i++) {
      batches.add(source.batch(i));
    }
  }

  /**
   * Mean loss of each quarter of the times, the noisiest first; their mean is the mean loss. Times
   * are stratified in a batch, so each quarter of a batch is one level.
   */
  public List<Double> measure(NDManager parent, Denoiser denoiser) {
    var sums = new double[LEVELS];
    int count = 0;
    for (NoisyBatch batch : batches) {
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
