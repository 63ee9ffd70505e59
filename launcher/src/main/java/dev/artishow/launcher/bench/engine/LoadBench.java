package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Priority;
import dev.artishow.engine.ProgressListener;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/** How long requests take from asking to picture, when they arrive at random and ever faster. */
public final class LoadBench {
  private static final int MEMBERS = 200;

  private LoadBench() {}

  /**
   * One rate of arrivals.
   *
   * @param perSecond requests that arrived a second
   * @param medianSeconds of the drawn ones, from asking to picture
   * @param p95Seconds so long or less took 95 % of them
   * @param refused share of requests that were told to come back
   */
  public record Point(double perSecond, double medianSeconds, double p95Seconds, double refused) {}

  /**
   * Measures one rate.
   *
   * @param generator without a cache
   * @param requests how many arrive
   */
  public static Point measure(ImageGenerator generator, double perSecond, int requests, long seed)
      throws InterruptedException {
    var random = new SplittableRandom(seed);
    var latencies = new Latencies();
    var drawings = new ArrayList<CompletableFuture<Drawing>>();
    long due = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      due += (long) (random.nextExponential() / perSecond * 1e9);
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      drawings.add(submit(generator, random.nextInt(MEMBERS), i, due, latencies));
    }
    long refused =
        drawings.stream().map(CompletableFuture::join).filter(end -> !isDrawn(end)).count();
    return new Point(
        perSecond,
        latencies.quantile(0.5) / 1e3,
        latencies.quantile(0.95) / 1e3,
        (double) refused / requests);
  }

  private static CompletableFuture<Drawing> submit(
      ImageGenerator generator, long member, long seed, long due, Latencies latencies) {
    var asker = new Asker(1, 1, member, Priority.NORMAL, false, Optional.empty());
    return generator
        .submit(DrawRequest.of(DrawingFloor.caption(seed), seed), asker, ProgressListener.NONE)
        .drawing()
        .whenComplete(
            (end, fault) -> {
              if (isDrawn(end)) {
                latencies.add(System.nanoTime() - due);
              }
            });
  }

  private static boolean isDrawn(Drawing end) {
    return end instanceof Drawing.Drawn;
  }
}
