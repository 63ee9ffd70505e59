package dev.artishow.bot.imagine;

import dev.artishow.bot.job.Order;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Decides whether anything is taken from a member at all. */
@FunctionalInterface
public interface Fence {
  /** Why not, if not. */
  Optional<Block> of(Wish wish, Order order);

  /** Why nothing is taken from a member. */
  sealed interface Block {
    /** Moderators said so. */
    record TimedOut(Instant until) implements Block {}

    /** The day's pictures are used up. */
    record QuotaSpent(int had, long quota) implements Block {}

    /** The day's energy of the member is used up. */
    record AllowanceSpent(double had, double quota) implements Block {}

    /** The server's energy for the day is used up. */
    record EnergySpent(double budget) implements Block {}

    /** Too little time has passed since the last order. */
    record TooSoon(Instant again) implements Block {}

    /** Too little time has passed since the rules stopped a prompt. */
    record CoolingDown(Instant again) implements Block {}

    /** The server wants pictures in other channels alone. */
    record Elsewhere(Set<Long> channelIds) implements Block {
      public Elsewhere {
        channelIds = Set.copyOf(channelIds);
      }
    }
  }
}
