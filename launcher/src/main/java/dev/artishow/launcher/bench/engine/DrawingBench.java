package dev.artishow.launcher.bench.engine;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.GemmRate;
import dev.artishow.engine.model.ModelPackage;
import java.io.IOException;
import java.util.Arrays;

/** How long one drawing takes in a warm engine, beside what its arithmetic alone would. */
public final class DrawingBench {
  private static final int WARM_UP = 3;
  private static final int DRAWINGS = 9;

  private DrawingBench() {}

  /**
   * What was measured, all in one process.
   *
   * @param secondsPerPicture from request to picture, nothing else in flight, the median
   * @param gemmGflops rate of 1024³ float32 products, in 10⁹ FLOP/s
   * @param latencyOverFloor that time over the drawing's FLOP at that rate, 1 at best
   */
  public record Result(double secondsPerPicture, double gemmGflops, double latencyOverFloor) {}

  /**
   * Draws one picture after the other with the model's defaults.
   *
   * @param generator without a cache
   * @throws IllegalStateException if a drawing fails
   */
  public static Result measure(ImageGenerator generator, ModelPackage model, ComputeDevice device)
      throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      secondsOfOne(generator, -1 - i);
    }
    double gemm;
    var seconds = new double[DRAWINGS];
    try (NDManager manager = device.newManager()) {
      gemm = GemmRate.measure(manager);
      for (int i = 0; i < DRAWINGS; i++) {
        seconds[i] = secondsOfOne(generator, i);
      }
      gemm = Math.max(gemm, GemmRate.measure(manager));
    }
    Arrays.sort(seconds);
    double median = seconds[DRAWINGS / 2];
    double floor = DrawingFloor.of(model).flop() / gemm;
    return new Result(median, gemm / 1e9, median / floor);
  }

  private static double secondsOfOne(ImageGenerator generator, long seed) {
    long start = System.nanoTime();
    Drawing ending = generator.draw(DrawRequest.of(DrawingFloor.caption(seed), seed)).join();
    if (!(ending instanceof Drawing.Drawn)) {
      throw new IllegalStateException("the engine did not draw: " + ending);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
