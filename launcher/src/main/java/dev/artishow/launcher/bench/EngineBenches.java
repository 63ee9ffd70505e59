package dev.artishow.launcher.bench;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.metrics.MetricsConfig;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.schedule.ScheduleConfig;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.LocalImageGenerator;
import dev.artishow.launcher.bench.engine.EngineSpeedBench;
import dev.artishow.launcher.bench.engine.EqualityProof;
import dev.artishow.launcher.bench.engine.LoadBench;
import dev.artishow.launcher.bench.engine.Soak;
import dev.artishow.launcher.bench.engine.SwappedModels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code artishow bench} measures of the engine, with the configured default model. */
final class EngineBenches {
  private static final long SEED = 5;

  /** Shares of what one at a time can draw at most; beyond it only batches go. */
  private static final double[] LOADS = {0.3, 0.5, 0.7, 0.9, 1.1, 2, 3, 4, 5};

  private static final double MAX_FOR_FIFO = 1.1;
  private static final double SECONDS_PER_LOAD = 15;
  private static final int MIN_REQUESTS = 60;

  /** Until Java has compiled what is measured. */
  private static final int WARM_UP_BURSTS = 8;

  private static final int BURST = 40;

  /** All cores for one computation. */
  private static final int ONE_LOOP = 0;

  private final EngineConfig config;
  private final EnergyMeter meter;
  private final ComputeDevice device;
  private final ModelPackage model;

  EngineBenches(ArtishowConfig config) throws IOException {
    this.config = config.engine();
    this.meter = EnergyMeter.ofThisMachine(config.energy());
    this.device = ComputeDevice.open(this.config.device(), this.config.threads());
    this.model = new ModelStore(this.config.modelsFolder()).open(this.config.defaultModel());
    device.keepFreedMemory();
  }

  private EngineConfig with(ScheduleConfig schedule, int queueLimit) {
    return with(schedule, queueLimit, config.threads());
  }

  /** As served, but for cached pictures, upscaler, drafts and library. */
  private EngineConfig with(ScheduleConfig schedule, int queueLimit, int threads) {
    return new EngineConfig(
        config.modelsFolder(),
        config.defaultModel(),
        config.device(),
        threads,
        config.precision(),
        config.arithmetic(),
        0,
        queueLimit,
        config.picturePixels(),
        schedule,
        config.cache(),
        config.registry(),
        new MetricsConfig(0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        config.freedom());
  }

  private ScheduleConfig atOnce(int pictures) {
    ScheduleConfig usual = config.schedule();
    return new ScheduleConfig(
        pictures,
        Duration.ofMinutes(1),
        usual.batchMegabytes(),
        config.queueLimit(),
        usual.drain());
  }

  /** One request, many, and one after the other. */
  Map<String, Double> speed() throws IOException {
    try (var generator = LocalImageGenerator.open(model, with(atOnce(32), 64), meter)) {
      EngineSpeedBench.Result speed = EngineSpeedBench.measure(generator, model, device);
      var figures = new LinkedHashMap<String, Double>();
      figures.put("latency_over_floor", speed.latencyOverFloor());
      figures.put("throughput_over_bare_loop", speed.throughputOverBareLoop());
      figures.put("throughput_over_bare_loop_captions_kept", speed.overBareLoopCaptionsKept());
      figures.put("throughput_over_fifo", speed.throughputOverFifo());
      return figures;
    }
  }

  /** Whether pictures depend on their neighbours. */
  Map<String, Double> equality(int pictures) throws IOException {
    try (StepModel loaded = StepModels.load(model, device)) {
      EqualityProof.Result proof = EqualityProof.run(loaded, pictures, SEED);
      var figures = new LinkedHashMap<String, Double>();
      figures.put("pictures_compared", (double) proof.pictures());
      figures.put("pictures_identical", (double) proof.identical());
      figures.put("most_different_of_255", (double) proof.mostDifferent());
      return figures;
    }
  }

  /** Whether every request ends once, whatever happens, and memory stays where it is. */
  Map<String, Double> soak(Duration length) throws IOException, InterruptedException {
    var subject =
        new Soak.Subject(
            observer -> SwappedModels.open(model, config, meter, observer, SEED),
            config.schedule().batchPictures());
    Soak.Result soak = Soak.run(subject, length, SEED);
    var figures = new LinkedHashMap<String, Double>();
    figures.put("requests", (double) soak.submitted());
    soak.endings().forEach((name, count) -> figures.put("ended_" + name, (double) count));
    figures.put("without_end", (double) soak.withoutEnd());
    figures.put("ended_twice", (double) soak.endedTwice());
    figures.put("threads_replaced", (double) soak.threadsReplaced());
    figures.put("swaps", (double) soak.swaps());
    figures.put("swaps_refused", (double) soak.swapsRefused());
    figures.put("resident_megabytes_early", soak.residentEarly() / 1e6);
    figures.put("resident_megabytes_late", soak.residentLate() / 1e6);
    return figures;
  }

  /**
   * Latency against load, beside a queue that draws one picture at a time. Both are measured in
   * turns, so that a machine that slows down slows both.
   */
  Map<String, Double> load(Path chart) throws IOException, InterruptedException {
    var figures = new LinkedHashMap<String, Double>();
    var batched = new ArrayList<LoadBench.Point>();
    var fifo = new ArrayList<LoadBench.Point>();
    try (var generator = LocalImageGenerator.open(model, with(atOnce(32), 1000), meter);
        var oneByOne = LocalImageGenerator.open(model, with(atOnce(1), 1000, ONE_LOOP), meter)) {
      double capacity = 0;
      for (int i = 0; i < WARM_UP_BURSTS; i++) {
        LoadBench.measure(generator, 1e6, BURST, SEED);
        capacity = 0.95 * BURST / LoadBench.measure(oneByOne, 1e6, BURST, SEED).p95Seconds();
      }
      figures.put("fifo_pictures_per_second", capacity);
      for (double load : LOADS) {
        double rate = load * capacity;
        int requests = (int) Math.max(MIN_REQUESTS, rate * SECONDS_PER_LOAD);
        batched.add(LoadBench.measure(generator, rate, requests, SEED));
        add(figures, "batched", load, batched.get(batched.size() - 1));
        if (load <= MAX_FOR_FIFO) {
          fifo.add(LoadBench.measure(oneByOne, rate, requests, SEED));
          add(figures, "fifo", load, fifo.get(fifo.size() - 1));
        }
      }
    }
    LoadChart.write(batched, fifo, chart);
    return figures;
  }

  private static void add(
      Map<String, Double> figures, String way, double load, LoadBench.Point point) {
    String percent = "%.0f".formatted(100 * load);
    figures.put("%s_median_seconds_at_%s".formatted(way, percent), point.medianSeconds());
    figures.put("%s_p95_seconds_at_%s".formatted(way, percent), point.p95Seconds());
  }
}
