package dev.artishow.engine.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a process: one registry for all that count in it, shown as the configuration has
 * it. Where nothing shows them, nothing is kept.
 */
public final class Metering implements AutoCloseable {
  private final CompositeMeterRegistry meters = new CompositeMeterRegistry();
  private @Nullable MetricsServer server;

  private Metering() {}

  /**
   * Begins to show them.
   *
   * @param ready what must hold for requests to be drawn
   * @throws IOException if another program has the port
   */
  public static Metering open(MetricsConfig config, Health ready) throws IOException {
    var metering = new Metering();
    if (config.port() != 0) {
      var prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      metering.meters.add(prometheus);
      try {
        metering.server = MetricsServer.open(config.port(), prometheus::scrape, Health.of(), ready);
      } catch (IOException | RuntimeException e) {
        metering.close();
        throw e;
      }
    }
    return metering;
  }

  /** Where whoever counts something puts it. */
  public MeterRegistry meters() {
    return meters;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    meters.getRegistries().forEach(MeterRegistry::close);
    meters.close();
  }
}
