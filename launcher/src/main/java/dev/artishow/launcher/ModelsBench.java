package dev.artishow.launcher;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.bench.CacheBench;
import dev.artishow.engine.bench.SwapBench;
import dev.artishow.engine.energy.EnergyMeter;
import java.io.IOException;
import java.util.Map;

/** What serving models costs: starts, hits and swaps. */
final class ModelsBench {
  private static final int SWAPS = 1000;

  private ModelsBench() {}

  /** Adds a figure each. */
  static void measure(ArtishowConfig config, Map<String, Double> figures) throws IOException {
    figures.put("cold_start_seconds", ColdStartBench.seconds());
    figures.put("cache_hit_p99_micros", CacheBench.hitP99Micros());
    SwapBench.Result swaps =
        SwapBench.measure(config.engine(), EnergyMeter.ofThisMachine(config.energy()), SWAPS);
    figures.put("swap_failed_requests", (double) swaps.failed());
    figures.put("swap_drawn_requests", (double) swaps.drawn());
  }
}
