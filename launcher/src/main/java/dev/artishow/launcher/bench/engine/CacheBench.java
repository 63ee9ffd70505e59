package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.cache.CachedImageGenerator;
import dev.artishow.engine.cache.SeedSource;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How long a request takes whose picture is in the cache, from prompt to picture. */
public final class CacheBench {
  private static final ModelId MODEL = new ModelId("bench", "1.0.0", "bench");
  private static final SamplerDefaults DEFAULTS =
      new SamplerDefaults("dpm-solver++2m", 12, new Guidance(3, 0.1));
  private static final int PICTURES = 200;
  private static final int MEGABYTES = 128;
  private static final int WARM_UP = 20_000;
  private static final int HITS = 50_000;
  private static final double PERCENTILE = 0.99;

  private CacheBench() {}

  /**
   * The time that 99 of 100 hits do not exceed, in microseconds.
   *
   * @throws IllegalStateException if a picture was not kept
   */
  public static double hitP99Micros() {
    try (var cache =
        new CachedImageGenerator(
            new Blank(),
            (request, asker) -> Optional.of(CanonicalRequest.of(request, MODEL.digest(), DEFAULTS)),
            MEGABYTES,
            SeedSource.NONE)) {
      for (int i = 0; i < PICTURES + WARM_UP; i++) {
        draw(cache, i);
      }
      var nanos = new long[HITS];
      for (int i = 0; i < HITS; i++) {
        long start = System.nanoTime();
        Drawing drawing = draw(cache, i);
        nanos[i] = System.nanoTime() - start;
        if (!(drawing instanceof Drawing.Drawn drawn && drawn.cached())) {
          throw new IllegalStateException("not kept: " + drawing);
        }
      }
      Arrays.sort(nanos);
      return nanos[(int) (PERCENTILE * HITS)] / 1e3;
    }
  }

  private static Drawing draw(ImageGenerator cache, int i) {
    int which = i % PICTURES;
    return cache.draw(DrawRequest.of("a red apple on a table beside a cat", which)).join();
  }

  /** Draws nothing, at once. */
  private static final class Blank implements ImageGenerator {
    private static final int SIDE = 256;

    @Override
    public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
      var picture = new Picture(SIDE, SIDE, new byte[SIDE * SIDE * 4]);
      var energy = new EnergyEstimate(0, 0, "none");
      var origin = Origin.noise(Origin.Ground.FREE);
      return Ticket.ended(new Drawing.Drawn(picture, MODEL, request.seed(), origin, energy, false));
    }

    @Override
    public List<ModelId> models() {
      return List.of(MODEL);
    }

    @Override
    public void close() {}
  }
}
