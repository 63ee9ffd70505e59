package dev.artishow.launcher.bench.engine;

import dev.artishow.config.file.TemporaryFolder;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.registry.OrderAnswer;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.ServingEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Swaps between two versions of a small model, over and over, while others draw without a pause.
 */
public final class SwapBench {
  private static final int IN_FLIGHT = 8;

  private SwapBench() {}

  /**
   * What was measured.
   *
   * @param swaps made under load
   * @param drawn pictures drawn meanwhile
   * @param failed requests that ended otherwise than with a picture, and swaps that were refused
   * @param grownBytes the process's memory in the last quarter beyond that in the second
   */
  public record Result(int swaps, long drawn, long failed, long grownBytes) {}

  /**
   * Swaps.
   *
   * @param like device, threads and schedule; the rest is the bench's own
   */
  public static Result measure(EngineConfig like, EnergyMeter meter, int swaps) throws IOException {
    try (var folder = TemporaryFolder.create()) {
      for (String version : List.of("1.0.0", "1.1.0")) {
        SmallModel.publish(folder.path().resolve("models"), version);
      }
      try (var engine =
          ServingEngine.open(config(like, folder.path().resolve("models")), meter, 1)) {
        return measure(engine, swaps);
      }
    }
  }

  private static EngineConfig config(EngineConfig like, Path models) {
    return new EngineConfig(
        models,
        SmallModel.NAME,
        like.device(),
        like.threads(),
        0,
        like.queueLimit(),
        16,
        like.schedule());
  }

  private static Result measure(ServingEngine engine, int swaps) throws IOException {
    var load = new Load(engine);
    var resident = new ResidentMemory();
    load.start();
    long refused = swap(engine, swaps, resident);
    load.end();
    return new Result(swaps, load.drawn, load.failed + refused, resident.late() - resident.early());
  }

  private static long swap(ServingEngine engine, int times, ResidentMemory resident)
      throws IOException {
    long refused = 0;
    for (int i = 0; i < times; i++) {
      var ref = ModelRef.parse(SmallModel.NAME + (i % 2 == 0 ? "@1.0.0" : "@1.1.0"));
      OrderAnswer answer = engine.registry().order(orders -> orders.activate(ref));
      refused += answer instanceof OrderAnswer.Done ? 0 : 1;
      resident.sample();
    }
    return refused;
  }

  /** Keeps a number of requests in flight and counts how they end. */
  private static final class Load {
    private final ImageGenerator generator;
    private final Thread thread = new Thread(this::run, "load");
    private volatile boolean ending;
    private long drawn;
    private long failed;

    Load(ImageGenerator generator) {
      this.generator = generator;
    }

    void start() {
      thread.start();
    }

    private void run() {
      long seed = 0;
      while (!ending) {
        var flight = new ArrayList<CompletableFuture<Drawing>>();
        for (int i = 0; i < IN_FLIGHT; i++) {
          flight.add(generator.draw(DrawRequest.of("a red apple", seed++)));
        }
        for (CompletableFuture<Drawing> drawing : flight) {
          if (drawing.handle((end, fault) -> end instanceof Drawing.Drawn).join()) {
            drawn++;
          } else {
            failed++;
          }
        }
      }
    }

    void end() {
      ending = true;
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
