package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.device.ProcessorArithmetic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds out how many examples per backward pass are fastest: few stay in the processor's cache,
 * many keep it busier.
 */
public final class MicroBatchProbe {
  private static final int MIN = 4;
  private static final int WARM_UP = 1;
  private static final int ROUNDS = 3;

  private MicroBatchProbe() {}

  /**
   * How fast one size is.
   *
   * @param examplesPerSecond of forward, backward and update, data apart
   */
  public record Trial(int microBatch, double examplesPerSecond) {}

  /** Tries the sizes that divide the batch and give each replica something to do. */
  public static <B extends Batch<B>> List<Trial> trials(
      Task<B> task, LoopPlan plan, List<NDManager> managers, ProcessorArithmetic arithmetic) {
    int batch = plan.compute().batch();
    B examples = task.batch(0);
    var trials = new ArrayList<Trial>();
    for (int size : sizes(batch, managers.size())) {
      try (var learner = new Learner<>(task, plan.optimizer(), managers, size, arithmetic)) {
        trials.add(new Trial(size, batch / StepTime.median(learner, examples, WARM_UP, ROUNDS)));
      }
    }
    return trials;
  }

  /** Powers of two from four on; where none of them will do, the largest divisor that does. */
  static int[] sizes(int batch, int replicas) {
    int most = Math.max(1, batch / replicas);
    int[] powers =
        IntStream.iterate(MIN, size -> size <= most, size -> 2 * size)
            .filter(size -> batch % size == 0)
            .toArray();
    return powers.length > 0
        ? powers
        : new int[] {
          IntStream.rangeClosed(1, most).filter(size -> batch % size == 0).max().orElseThrow()
        };
  }

  /** The fastest size. */
  public static int fastest(List<Trial> trials) {
    return trials.stream()
        .max(Comparator.comparingDouble(Trial::examplesPerSecond))
        .map(Trial::microBatch)
        .orElseThrow(() -> new IllegalArgumentException("there is no trial to choose from"));
  }
}
