package dev.artishow.trainer.data.scene;

import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * How fast scenes are made on one core, beside pictures that lie ready. The thread's processor time
 * counts, so that what else the machine does matters less.
 */
public final class SceneBench {
  private static final int WARM_UP = 20_000;
  private static final int ROUNDS = 5;
  private static final int PER_ROUND = 4_000;
  private static final double NANOS = 1e9;

  private SceneBench() {}

  /**
   * What was measured with one thread: picture as planes, and caption.
   *
   * @param scenesPerSecond composed
   * @param picturesPerSecond read from the data set
   */
  public record Result(double scenesPerSecond, double picturesPerSecond) {}

  /**
   * Makes scenes and reads pictures for some seconds; the best round counts.
   *
   * @param pixels side of both
   */
  public static Result measure(Dataset dataset, int pixels) {
    Scenes scenes = Scenes.of(dataset, SceneOdds.USUAL, WordingOdds.USUAL, Purpose.TRAINING);
    var captions = new CaptionSampler(dataset);
    int[] indices =
        dataset
            .entries()
            .filter(entry -> entry.split() == Split.TRAIN)
            .mapToInt(entry -> entry.index())
            .toArray();
    var random = new SplittableRandom(1);
    float[] planes = new float[4 * pixels * pixels];
    double composed =
        rate(
            seed -> {
              scenes.planes(seed, pixels, planes, 0);
              scenes.caption(seed, random);
            });
    double read =
        rate(
            seed -> {
              int index = indices[random.nextInt(indices.length)];
              dataset.readPlanes(index, pixels, planes, 0);
              captions.caption(dataset.entry(index), random);
            });
    return new Result(composed, read);
  }

  private static double rate(IntConsumer one) {
    int next = 0;
    for (int i = 0; i < WARM_UP; i++) {
      one.accept(next++);
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < PER_ROUND; i++) {
        one.accept(next++);
      }
      double seconds = (threads.getCurrentThreadCpuTime() - start) / NANOS;
      best = Math.max(best, PER_ROUND / seconds);
    }
    return best;
  }
}
