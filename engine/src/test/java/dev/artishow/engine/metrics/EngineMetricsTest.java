package dev.artishow.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Asker;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.cache.CacheStats;
import dev.artishow.engine.registry.ModelEvent;
import dev.artishow.engine.schedule.Trace;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EngineMetricsTest {
  private static final ModelId MODEL = new ModelId("tiny", "1.0.0", "digest");

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final EngineMetrics metrics = new EngineMetrics(meters);

  @Test
  void queue_lengthAndWaitByPriority() {
    metrics.waiting(5);
    metrics.started(Asker.LOCAL, Duration.ofMillis(250));
    assertThat(meters.scrape())
        .contains("artishow_queue_length 5.0")
        .contains("artishow_queue_wait_seconds_count{priority=\"normal\"} 1")
        .contains("artishow_queue_wait_seconds_sum{priority=\"normal\"} 0.25");
  }

  @Test
  void steps_timeAndOccupancy() {
    metrics.stepped(MODEL, 8, 32, Duration.ofMillis(100));
    metrics.stepped(MODEL, 24, 32, Duration.ofMillis(300));
    assertThat(meters.scrape())
        .contains("artishow_step_seconds_count{model=\"tiny 1.0.0\"} 2")
        .contains("artishow_step_seconds_sum{model=\"tiny 1.0.0\"} 0.4")
        .contains("artishow_batch_pictures_sum 32.0")
        .contains("artishow_batch_occupancy_sum 1.0");
  }

  @Test
  void drawings_byEndingWithStagesAndEnergy() {
    var picture = new Picture(1, 1, new byte[4]);
    var energy = new EnergyEstimate(0.01, 0.5, "load × TDP");
    var drawn =
        new Drawing.Drawn(picture, MODEL, 7, Origin.noise(Origin.Ground.FREE), energy, false);
    var trace =
        new Trace(
            Duration.ofMillis(10),
            Duration.ofMillis(20),
            Duration.ofMillis(400),
            Duration.ofMillis(5));
    metrics.ended(Asker.LOCAL, drawn, trace);
    metrics.ended(Asker.LOCAL, new Drawing.Cancelled(), trace);
    assertThat(meters.scrape())
        .contains("artishow_drawings_total{ending=\"drawn\",priority=\"normal\"} 1.0")
        .contains("artishow_drawings_total{ending=\"cancelled\",priority=\"normal\"} 1.0")
        .contains("artishow_picture_stage_seconds_sum{stage=\"stepping\"} 0.4")
        .contains("artishow_picture_stage_seconds_count{stage=\"waiting\"} 1")
        .contains("artishow_energy_joules_total 36.0");
  }

  @Test
  void cache_figuresAreItsOwn() {
    metrics.watch(() -> new CacheStats(3, 2, 1, 0.5, 4, 6, 7000, 0.25));
    assertThat(meters.scrape())
        .contains("artishow_cache_hits_total 3.0")
        .contains("artishow_cache_misses_total 2.0")
        .contains("artishow_cache_loads_total 1.0")
        .contains("artishow_cache_load_seconds_total 0.5")
        .contains("artishow_cache_evictions_total 4.0")
        .contains("artishow_cache_pictures 6.0")
        .contains("artishow_cache_size_bytes 7000.0")
        .contains("artishow_cache_saved_joules_total 900.0");
  }

  @Test
  void models_andTheDeviceAndMemory() {
    var now = Instant.parse("2026-11-25T12:00:00Z");
    metrics.happened(
        new ModelEvent(now, ModelEvent.Kind.ACTIVATED, MODEL, ""), Duration.ofSeconds(2));
    metrics.revived();
    assertThat(meters.scrape())
        .contains("artishow_models_seconds_sum{event=\"activated\"} 2.0")
        .contains("artishow_device_revivals_total 1.0");
    assertThat(meters.get("artishow.memory.free").gauge().value()).isPositive();
  }
}
