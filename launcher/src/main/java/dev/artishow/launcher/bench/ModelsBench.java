package dev.artishow.launcher.bench;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Picture;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.engine.reference.library.Library;
import dev.artishow.engine.reference.library.StoredDrawing;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.SketchLibrary;
import dev.artishow.launcher.bench.engine.CacheBench;
import dev.artishow.launcher.bench.engine.DraftBench;
import dev.artishow.launcher.bench.engine.FingerprintBench;
import dev.artishow.launcher.bench.engine.MarksBench;
import dev.artishow.launcher.bench.engine.SwapBench;
import dev.artishow.launcher.draw.Engines;
import dev.artishow.launcher.draw.Markers;
import dev.artishow.launcher.terminal.Failure;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What serving models costs: starts, hits and swaps. */
final class ModelsBench {
  private static final int SWAPS = 1000;
  private static final int LIBRARY_PIXELS = 128;
  private static final int UNMARKED = 10_000;

  private ModelsBench() {}

  /** Starts and hits. */
  static Map<String, Double> startsAndHits() throws IOException {
    var figures = new LinkedHashMap<String, Double>();
    figures.put("cold_start_seconds", ColdStartBench.seconds());
    figures.put("cache_hit_p99_micros", CacheBench.hitP99Micros());
    return figures;
  }

  /** How soon there is a draft to look at, if a model draws any. */
  static Map<String, Double> drafts(ArtishowConfig config) {
    var figures = new LinkedHashMap<String, Double>();
    try (ImageGenerator generator = Engines.local().serve(config.engine(), config.energy())) {
      DraftBench.measure(generator)
          .ifPresent(
              drafts -> {
                figures.put("draft_first_milliseconds", drafts.firstMillis());
                figures.put("draft_milliseconds", drafts.medianMillis());
              });
    }
    return figures;
  }

  /**
   * How far fingerprints move, of pictures of some prompts, and how near so many drawings of others
   * are.
   */
  static Map<String, Object> fingerprints(ArtishowConfig config, List<String> prompts, int others)
      throws IOException {
    try (ImageGenerator generator = Engines.local().open(config.engine(), config.energy());
        Library library = library(config.engine())) {
      return FingerprintBench.measure(generator, prompts, drawings(library, others));
    }
  }

  private static Library library(EngineConfig engine) throws IOException {
    return Library.open(
        SketchLibrary.find(engine)
            .orElseThrow(() -> new Failure("there is no library in " + engine.modelsFolder()))
            .folder());
  }

  /** At most so many, from all over the library. */
  private static Stream<Picture> drawings(Library library, int count) {
    List<StoredDrawing> all = library.catalog().drawings();
    int every = Math.max(1, all.size() / count);
    return IntStream.range(0, Math.min(count, all.size()))
        .mapToObj(i -> library.picture(all.get(i * every).reference(), LIBRARY_PIXELS));
  }

  /** By which marks so many pictures are known after what happens to them. */
  static Map<String, Object> marks(ArtishowConfig config, List<String> prompts, int pictures)
      throws IOException {
    PictureMarker marker =
        Markers.open(config.provenance()); // makes the authority if there is none
    try (ImageGenerator generator = Engines.local().open(config.engine(), config.energy());
        Library library = library(config.engine())) {
      return MarksBench.measure(
          generator,
          marker,
          Markers.anchors(config.provenance()),
          prompts,
          pictures,
          drawings(library, UNMARKED));
    }
  }

  /** A thousand swaps while others draw. */
  static Map<String, Double> swaps(ArtishowConfig config) throws IOException {
    SwapBench.Result swaps =
        SwapBench.measure(config.engine(), EnergyMeter.ofThisMachine(config.energy()), SWAPS);
    var figures = new LinkedHashMap<String, Double>();
    figures.put("swaps", (double) swaps.swaps());
    figures.put("swap_failed_requests", (double) swaps.failed());
    figures.put("swap_drawn_requests", (double) swaps.drawn());
    figures.put("swap_memory_growth_mib", swaps.grownBytes() / (double) (1 << 20));
    return figures;
  }
}
