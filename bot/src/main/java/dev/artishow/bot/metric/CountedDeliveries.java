package dev.artishow.bot.metric;

import dev.artishow.bot.delivery.Deliveries;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.Waiting;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** An outbox that tells how long its deliveries took, and how often they had to be tried. */
public final class CountedDeliveries implements Deliveries {
  private final Deliveries deliveries;
  private final MeterRegistry meters;

  public CountedDeliveries(Deliveries deliveries, MeterRegistry meters) {
    this.deliveries = deliveries;
    this.meters = meters;
  }

  @Override
  public void add(Delivery delivery) {
    deliveries.add(delivery);
  }

  @Override
  public Optional<Waiting> find(String id) {
    return deliveries.find(id);
  }

  @Override
  public List<Waiting> waiting() {
    return deliveries.waiting();
  }

  @Override
  public boolean move(Waiting before, Waiting after) {
    boolean isMoved = deliveries.move(before, after);
    if (isMoved && before.route() != after.route()) {
      Counter.builder("artishow.bot.detours")
          .description("deliveries that went on by another way, by the way that led nowhere")
          .tag("route", name(before.route()))
          .register(meters)
          .increment();
    } else if (isMoved && after.attempts() > 1) {
      Retries.counted(meters, "delivery");
    }
    return isMoved;
  }

  @Override
  public int forget(Instant before) {
    return deliveries.forget(before);
  }

  @Override
  public void end(Delivery delivery, Ending ending, OptionalLong messageId, Instant at) {
    deliveries.end(delivery, ending, messageId, at);
    Duration took = Duration.between(delivery.created(), at);
    Timer.builder("artishow.bot.delivery")
        .description("from what is owed to its being where it belongs, or kept")
        .tag("kind", name(delivery.kind()))
        .tag("ending", name(ending))
        .publishPercentileHistogram()
        .register(meters)
        .record(took.isNegative() ? Duration.ZERO : took);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
