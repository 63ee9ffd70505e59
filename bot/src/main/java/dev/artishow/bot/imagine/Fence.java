package dev.artishow.bot.imagine;

import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Requester;
import java.time.Instant;
import java.util.Optional;

/** Decides whether anything is taken from a member at all. */
@FunctionalInterface
public interface Fence {
  /** Why not, if not. */
  Optional<Block> of(Requester requester, Order order);

  /** Why nothing is taken from a member. */
  sealed interface Block {
    /** Moderators said so. */
    record TimedOut(Instant until) implements Block {}

    /** The day's pictures are used up. */
    record QuotaSpent(int had, long quota) implements Block {}

    /** The server's energy for the day is used up. */
    record EnergySpent(long budget) implements Block {}

    /** Too little time has passed since the last order. */
    record TooSoon(Instant again) implements Block {}
  }
}
