package dev.artishow.bot.metric;

import dev.artishow.bot.imagine.Fence;
import dev.artishow.bot.imagine.Wish;
import dev.artishow.bot.job.Order;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** A fence that tells how often it lets nobody through, and why. */
public final class CountedFence implements Fence {
  private final Fence fence;
  private final MeterRegistry meters;

  public CountedFence(Fence fence, MeterRegistry meters) {
    this.fence = fence;
    this.meters = meters;
  }

  @Override
  public Optional<Block> of(Wish wish, Order order) {
    Optional<Block> block = fence.of(wish, order);
    block.ifPresent(why -> CountedJobs.refused(meters, name(why)));
    return block;
  }

  /** As a word of a metric, e.g. {@code quota_spent}. */
  private static String name(Block block) {
    return block.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
  }
}
