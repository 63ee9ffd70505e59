package dev.artishow.trainer;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.ComputeDevice;
import dev.artishow.engine.bench.GemmRate;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import java.util.Arrays;
import java.util.SplittableRandom;

/** How fast a plan trains, and what share of the machine's matrix rate that is. */
public final class TrainingBench {
  private static final int WARM_UP_STEPS = 2;
  private static final int STEPS = 7;

  private TrainingBench() {}

  /**
   * What was measured, all in one process.
   *
   * @param imagesPerSecond training speed: forward, backward and update, data apart
   * @param gemmGflops rate of 1024³ float32 products, in 10⁹ FLOP/s
   * @param gemmShare the training's matrix and convolution FLOP per second over that rate
   */
  public record Result(double imagesPerSecond, double gemmGflops, double gemmShare) {}

  /** Trains the plan's network for a few steps on noise; the median step counts. */
  public static Result measure(TrainingPlan plan, ComputeDevice device) {
    DenoiserSpec spec = plan.network().spec(plan.vocabulary());
    Batch batch = noise(plan.batch(), spec);
    try (NDManager manager = device.newManager();
        var learner = new Learner(manager, plan, spec)) {
      double before = GemmRate.measure(manager);
      for (int step = 1; step <= WARM_UP_STEPS; step++) {
        learner.learn(batch, step, plan.optimizer().learningRate());
      }
      var seconds = new double[STEPS];
      for (int i = 0; i < STEPS; i++) {
        long start = System.nanoTime();
        learner.learn(batch, WARM_UP_STEPS + 1 + i, plan.optimizer().learningRate());
        seconds[i] = (System.nanoTime() - start) / 1e9;
      }
      Arrays.sort(seconds);
      double imagesPerSecond = plan.batch() / seconds[STEPS / 2];
      double gemm = Math.max(before, GemmRate.measure(manager));
      double flop = new DenoiserCost(spec).trainingFlop();
      return new Result(imagesPerSecond, gemm / 1e9, imagesPerSecond * flop / gemm);
    }
  }

  private static Batch noise(int size, DenoiserSpec spec) {
    var random = new SplittableRandom(1);
    int values = Denoiser.CHANNELS * spec.resolution() * spec.resolution();
    var pictures = new float[size * values];
    var times = new float[size];
    var tokens = new long[size * spec.textTokens()];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < size; i++) {
      times[i] = (i + 0.5f) / size;
    }
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = 1L + random.nextInt(spec.vocabulary() - 1);
    }
    return new Batch(pictures, pictures.clone(), times, tokens);
  }
}
