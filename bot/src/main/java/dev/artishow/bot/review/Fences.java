package dev.artishow.bot.review;

import dev.artishow.bot.imagine.Fence;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.job.Usage;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out who is timed out, who was here a moment ago and who has had drawn what a day's quota
 * allows, and everybody once the server's energy is used up. A job that ends without pictures is
 * not counted, so that it costs nothing.
 */
public final class Fences implements Fence {
  private static final Duration DAY = Duration.ofDays(1);

  private final CaseRecords records;
  private final Usage usage;
  private final Settings settings;
  private final InstantSource clock;

  public Fences(CaseRecords records, Usage usage, Settings settings, InstantSource clock) {
    this.records = records;
    this.usage = usage;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Optional<Block> of(Requester requester, Order order) {
    Instant now = clock.instant();
    Map<Setting, Long> set = settings.of(requester.guildId());
    return timedOut(requester, now)
        .or(() -> tooSoon(requester, set.get(Setting.SLOW_MODE), now))
        .or(() -> quotaSpent(requester, order, set.get(Setting.DAILY_PICTURES), now))
        .or(() -> energySpent(requester, set.get(Setting.DAILY_WATT_HOURS), now));
  }

  private Optional<Block> timedOut(Requester requester, Instant now) {
    return records.timeOut(requester.guildId(), requester.memberId(), now).map(Block.TimedOut::new);
  }

  private Optional<Block> tooSoon(Requester requester, @Nullable Long seconds, Instant now) {
    return seconds == null
        ? Optional.empty()
        : usage
            .latest(requester.guildId(), requester.memberId())
            .map(latest -> latest.plusSeconds(seconds))
            .filter(now::isBefore)
            .map(Block.TooSoon::new);
  }

  private Optional<Block> quotaSpent(
      Requester requester, Order order, @Nullable Long quota, Instant now) {
    if (quota == null) {
      return Optional.empty();
    }
    int had = usage.pictures(requester.guildId(), requester.memberId(), now.minus(DAY));
    return had + order.count() > quota
        ? Optional.of(new Block.QuotaSpent(had, quota))
        : Optional.empty();
  }

  private Optional<Block> energySpent(Requester requester, @Nullable Long budget, Instant now) {
    if (budget == null) {
      return Optional.empty();
    }
    double spent = usage.footprint(requester.guildId(), now.minus(DAY)).wattHours();
    return spent >= budget ? Optional.of(new Block.EnergySpent(budget)) : Optional.empty();
  }
}
