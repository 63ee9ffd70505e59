package dev.artishow.bot.review;

import dev.artishow.bot.imagine.Fence;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps out who is timed out, and who has had drawn what a day's quota allows. A job that ends
 * without pictures is not counted, so that it costs nothing.
 */
public final class Fences implements Fence {
  private static final Duration DAY = Duration.ofDays(1);

  private final CaseRecords records;
  private final Settings settings;
  private final InstantSource clock;

  public Fences(CaseRecords records, Settings settings, InstantSource clock) {
    this.records = records;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Optional<Block> of(Requester requester, Order order) {
    Instant now = clock.instant();
    Optional<Block> timeOut =
        records.timeOut(requester.guildId(), requester.memberId(), now).map(Block.TimedOut::new);
    if (timeOut.isPresent()) {
      return timeOut;
    }
    OptionalLong quota = settings.of(requester.guildId(), Setting.DAILY_PICTURES);
    if (quota.isEmpty()) {
      return Optional.empty();
    }
    int had = records.pictures(requester.guildId(), requester.memberId(), now.minus(DAY));
    return had + order.count() > quota.getAsLong()
        ? Optional.of(new Block.QuotaSpent(had, quota.getAsLong()))
        : Optional.empty();
  }
}
