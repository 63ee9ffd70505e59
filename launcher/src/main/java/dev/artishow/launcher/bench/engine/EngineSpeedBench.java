package dev.artishow.launcher.bench.engine;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Priority;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.GemmRate;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One request beside the floor of its arithmetic, and many beside a bare loop over the network and
 * beside one after the other. The parts are measured in turns, so that a machine that slows down
 * slows all of them.
 */
public final class EngineSpeedBench {
  private static final int IN_FLIGHT = 32;
  private static final int ROUNDS = 9;
  private static final int SINGLES = 5;
  private static final int BATCHES = 3;

  /** A server draws for days: what counts is what it does once Java has compiled it. */
  private static final long WARM_UP_NANOS = 40_000_000_000L;

  /** Whether captions were read before. */
  private static final boolean NEW = false;

  private static final boolean KEPT = true;

  private static final long FIRST = 0;

  private final ImageGenerator generator;
  private final ModelPackage model;
  private final DrawingFloor floor;
  private long next = FIRST + 1;
  private final ComputeDevice device;

  private EngineSpeedBench(ImageGenerator generator, ModelPackage model, ComputeDevice device)
      throws IOException {
    this.generator = generator;
    this.model = model;
    this.device = device;
    this.floor = DrawingFloor.of(model);
  }

  /**
   * What was measured, all in one process; medians over the rounds.
   *
   * @param latencyOverFloor one request's time over its FLOP at the GEMM rate of one computation, 1
   *     at best
   * @param throughputOverBareLoop pictures a second with 32 in flight, over those of the network's
   *     forward passes alone; no caption was ever read before
   * @param overBareLoopCaptionsKept the same with captions that the engine keeps, and a bare loop
   *     that reads none
   * @param throughputOverFifo the same over those of one request after the other
   */
  public record Result(
      double latencyOverFloor,
      double throughputOverBareLoop,
      double overBareLoopCaptionsKept,
      double throughputOverFifo) {}

  /**
   * Measures.
   *
   * @param generator without a cache of pictures, but with one of captions; at least 32 pictures
   *     must fit in flight
   * @throws IllegalStateException if a drawing fails
   */
  public static Result measure(ImageGenerator generator, ModelPackage model, ComputeDevice device)
      throws IOException {
    return new EngineSpeedBench(generator, model, device).measure();
  }

  private Result measure() throws IOException {
    var overFloor = new ArrayList<Double>();
    var overBare = new ArrayList<Double>();
    var overBareKept = new ArrayList<Double>();
    var overFifo = new ArrayList<Double>();
    try (NDManager manager = device.newManager()) {
      Denoiser bare = DrawingFloor.load(model, manager);
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < WARM_UP_NANOS) {
        bareRate(bare, manager, NEW);
        rateInFlight(NEW);
      }
      for (int round = 0; round < ROUNDS; round++) {
        double gemm = GemmRate.measure(manager);
        double latency = medianSingle();
        double bareRate = bareRate(bare, manager, NEW);
        double rate = rateInFlight(NEW);
        overBareKept.add(rateInFlight(KEPT) / bareRate(bare, manager, KEPT));
        overFloor.add(latency * gemm / floor.flop());
        overBare.add(rate / bareRate);
        overFifo.add(rate * latency);
      }
    }
    return new Result(median(overFloor), median(overBare), median(overBareKept), median(overFifo));
  }

  private double medianSingle() {
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < SINGLES; i++) {
      seconds.add(single());
    }
    return median(seconds);
  }

  private double single() {
    long start = System.nanoTime();
    await(submit(NEW));
    return (System.nanoTime() - start) / 1e9;
  }

  private CompletableFuture<Drawing> submit(boolean captionKept) {
    long seed = next++;
    var asker = new Asker(1, 1, seed % IN_FLIGHT, Priority.NORMAL, false, Optional.empty());
    var request = DrawRequest.of(DrawingFloor.caption(captionKept ? FIRST : seed), seed);
    return generator.submit(request, asker, ProgressListener.NONE).drawing();
  }

  private static void await(CompletableFuture<Drawing> drawing) {
    Drawing ending = drawing.join();
    if (!(ending instanceof Drawing.Drawn)) {
      throw new IllegalStateException("the engine did not draw: " + ending);
    }
  }

  /** Pictures a second while every one that ends is followed by another. */
  private double rateInFlight(boolean captionsKept) {
    var ended = new LinkedBlockingQueue<CompletableFuture<Drawing>>();
    for (int i = 0; i < IN_FLIGHT; i++) {
      submit(captionsKept, ended);
    }
    long start = 0;
    for (int drawn = 0; drawn < (1 + BATCHES) * IN_FLIGHT; drawn++) {
      if (drawn == IN_FLIGHT) {
        start = System.nanoTime();
      }
      await(next(ended));
      submit(captionsKept, ended);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    for (int i = 0; i < IN_FLIGHT; i++) {
      await(next(ended));
    }
    return BATCHES * IN_FLIGHT / seconds;
  }

  private void submit(boolean captionKept, Queue<CompletableFuture<Drawing>> ended) {
    CompletableFuture<Drawing> drawing = submit(captionKept);
    var unused = drawing.whenComplete((ending, fault) -> ended.add(drawing));
  }

  private static CompletableFuture<Drawing> next(BlockingQueue<CompletableFuture<Drawing>> ended) {
    try {
      return ended.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    }
  }

  /**
   * Pictures a second of the forward passes that as many pictures need, one over all their captions
   * unless they are kept and one a step, and nothing else, on as many threads as the engine has
   * loops.
   */
  private double bareRate(Denoiser bare, NDManager parent, boolean captionsKept) {
    int loops = device.loops();
    var rates = new ArrayList<CompletableFuture<Double>>();
    var threads = Executors.newFixedThreadPool(loops);
    try {
      for (int i = 0; i < loops; i++) {
        rates.add(
            CompletableFuture.supplyAsync(
                () -> bareRate(bare, parent, IN_FLIGHT / loops, captionsKept), threads));
      }
      return rates.stream().mapToDouble(CompletableFuture::join).sum();
    } finally {
      threads.shutdown();
    }
  }

  private double bareRate(Denoiser bare, NDManager parent, long pictures, boolean captionsKept) {
    int steps = floor.sampler().steps();
    try (NDManager manager = parent.newSubManager()) {
      Condition both = bare.condition(floor.coded(manager, 2 * pictures));
      Condition kept = bare.condition(floor.coded(manager, pictures));
      long start = System.nanoTime();
      for (int batch = 0; batch < BATCHES; batch++) {
        Condition captioned = captionsKept ? kept : bare.condition(floor.coded(manager, pictures));
        for (int i = 0; i < steps; i++) {
          boolean doubled = floor.isDoubled(i);
          forward(bare, manager, doubled ? 2 * pictures : pictures, doubled ? both : captioned);
        }
      }
      return BATCHES * pictures / ((System.nanoTime() - start) / 1e9);
    }
  }

  private void forward(Denoiser bare, NDManager parent, long rows, Condition condition) {
    int side = floor.network().resolution();
    try (NDManager manager = parent.newSubManager()) {
      var noisy = manager.zeros(new Shape(rows, Denoiser.CHANNELS, side, side));
      bare.denoise(noisy, manager.full(new Shape(rows), 0.5f), condition).toFloatArray();
    }
  }

  private static double median(List<Double> values) {
    var sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
