package dev.artishow.engine.metrics;

import dev.artishow.engine.Asker;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Priority;
import dev.artishow.engine.cache.CacheStats;
import dev.artishow.engine.device.NativeMemory;
import dev.artishow.engine.registry.ModelEvent;
import dev.artishow.engine.registry.RegistryObserver;
import dev.artishow.engine.schedule.LoopObserver;
import dev.artishow.engine.schedule.Trace;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what an engine's parts tell into meters, and each picture's trace into a line of the log.
 */
public final class EngineMetrics implements LoopObserver, RegistryObserver {
  private static final Logger log = LoggerFactory.getLogger(EngineMetrics.class);
  private static final double JOULES_PER_WATT_HOUR = 3600;

  private final MeterRegistry meters;
  private final AtomicInteger waiting = new AtomicInteger();
  private final DoubleAdder joules = new DoubleAdder();

  /**
   * @param meters where the figures go; its owner closes it
   */
  public EngineMetrics(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("artishow.queue.length", waiting, AtomicInteger::get)
        .description("requests that wait")
        .register(meters);
    FunctionCounter.builder("artishow.energy", joules, DoubleAdder::sum)
        .baseUnit("joules")
        .description("energy of the pictures drawn")
        .register(meters);
    Gauge.builder("artishow.memory.resident", () -> NativeMemory.residentBytes().orElse(0))
        .baseUnit("bytes")
        .description("physical memory of the process, networks included")
        .register(meters);
    Gauge.builder("artishow.memory.free", NativeMemory::freeBytes)
        .baseUnit("bytes")
        .description("memory that could still be taken")
        .register(meters);
  }

  /** Shows what a cache has done. */
  public void watch(Supplier<CacheStats> cache) {
    count("artishow.cache.hits", "requests answered from the cache", cache, CacheStats::hits);
    count("artishow.cache.misses", "requests that had to be drawn", cache, CacheStats::misses);
    count("artishow.cache.loads", "misses that gave a picture", cache, CacheStats::loads);
    count("artishow.cache.load.seconds", "time of the loads", cache, CacheStats::loadSeconds);
    count("artishow.cache.evictions", "pictures dropped for room", cache, CacheStats::evictions);
    count(
        "artishow.cache.saved.joules",
        "energy that the hits did not take",
        cache,
        stats -> stats.savedWattHours() * JOULES_PER_WATT_HOUR);
    Gauge.builder("artishow.cache.pictures", () -> cache.get().pictures()).register(meters);
    Gauge.builder("artishow.cache.size", () -> cache.get().bytes())
        .baseUnit("bytes")
        .register(meters);
  }

  private void count(
      String name,
      String description,
      Supplier<CacheStats> cache,
      ToDoubleFunction<CacheStats> figure) {
    FunctionCounter.builder(name, cache, source -> figure.applyAsDouble(source.get()))
        .description(description)
        .register(meters);
  }

  @Override
  public void waiting(int requests) {
    waiting.set(requests);
  }

  @Override
  public void started(Asker asker, Duration waited) {
    Timer.builder("artishow.queue.wait")
        .description("from admission to a place in the batch")
        .tag("priority", name(asker.priority()))
        .publishPercentileHistogram()
        .register(meters)
        .record(waited);
  }

  @Override
  public void stepped(ModelId model, int pictures, int limit, Duration took) {
    Timer.builder("artishow.step")
        .description("one step of a whole batch")
        .tag("model", model.title())
        .publishPercentileHistogram()
        .register(meters)
        .record(took);
    DistributionSummary.builder("artishow.batch.pictures")
        .description("pictures in a batch that made a step")
        .register(meters)
        .record(pictures);
    DistributionSummary.builder("artishow.batch.occupancy")
        .description("pictures over how many there could have been")
        .register(meters)
        .record((double) pictures / Math.max(1, limit));
  }

  @Override
  public void ended(Asker asker, Drawing drawing, Trace trace) {
    Counter.builder("artishow.drawings")
        .description("requests by how they ended")
        .tag("ending", drawing.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .tag("priority", name(asker.priority()))
        .register(meters)
        .increment();
    if (drawing instanceof Drawing.Drawn drawn) {
      joules.add(drawn.energy().wattHours() * JOULES_PER_WATT_HOUR);
      stage("waiting", trace.waiting());
      stage("beginning", trace.beginning());
      stage("stepping", trace.stepping());
      stage("finishing", trace.finishing());
      log.debug("{} with seed {}: {}", drawn.model().title(), drawn.seed(), trace);
    }
  }

  private void stage(String name, Duration took) {
    Timer.builder("artishow.picture.stage")
        .description("where the pictures' time went")
        .tag("stage", name)
        .register(meters)
        .record(took);
  }

  @Override
  public void revived() {
    Counter.builder("artishow.device.revivals")
        .description("device threads that died and were replaced")
        .register(meters)
        .increment();
  }

  @Override
  public void happened(ModelEvent event, Duration took) {
    Timer.builder("artishow.models")
        .description("what happened to the models")
        .tag("event", event.kind().name().toLowerCase(Locale.ROOT))
        .register(meters)
        .record(took);
  }

  private static String name(Priority priority) {
    return priority.name().toLowerCase(Locale.ROOT);
  }
}
