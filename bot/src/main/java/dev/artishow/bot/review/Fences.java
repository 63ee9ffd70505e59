package dev.artishow.bot.review;

import dev.artishow.bot.imagine.Fence;
import dev.artishow.bot.imagine.Wish;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.job.Usage;
import dev.artishow.bot.setting.GuildSettings;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.moderation.guild.Asker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Keeps out who is timed out, who asks where nothing is to be drawn, who was here or was stopped by
 * the rules a moment ago and who has had drawn what a day's quota allows, and everybody once the
 * server's energy is used up. Only pictures that were or will be drawn count, so that what fails
 * costs nothing. Of what is set for several of a member's roles the most generous holds.
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
  public Optional<Block> of(Wish wish, Order order) {
    Instant now = clock.instant();
    GuildSettings set = settings.of(wish.requester().guildId());
    return timedOut(wish.requester(), now)
        .or(() -> elsewhere(wish.asker(), set))
        .or(() -> coolingDown(wish.requester(), set, now))
        .or(() -> tooSoon(wish, set, now))
        .or(() -> quotaSpent(wish, order, set, now))
        .or(() -> allowanceSpent(wish, set, now))
        .or(() -> energySpent(wish.requester(), set, now));
  }

  private Optional<Block> timedOut(Requester requester, Instant now) {
    return records.timeOut(requester.guildId(), requester.memberId(), now).map(Block.TimedOut::new);
  }

  private static Optional<Block> elsewhere(Asker asker, GuildSettings set) {
    Set<Long> channels = set.ids(Setting.CHANNELS);
    return channels.isEmpty() || channels.contains(asker.channelId())
        ? Optional.empty()
        : Optional.of(new Block.Elsewhere(channels));
  }

  private Optional<Block> coolingDown(Requester requester, GuildSettings set, Instant now) {
    OptionalDouble seconds = set.amount(Setting.COOLDOWN);
    return seconds.isEmpty()
        ? Optional.empty()
        : records
            .latestStop(requester.guildId(), requester.memberId())
            .map(stop -> stop.plusSeconds((long) seconds.getAsDouble()))
            .filter(now::isBefore)
            .map(Block.CoolingDown::new);
  }

  private Optional<Block> tooSoon(Wish wish, GuildSettings set, Instant now) {
    Requester requester = wish.requester();
    return set.amounts(Setting.SLOW_MODE, wish.asker().roleIds()).stream()
        .min(Comparator.naturalOrder())
        .flatMap(
            seconds ->
                usage
                    .latest(requester.guildId(), requester.memberId())
                    .map(latest -> latest.plusSeconds(seconds.longValue())))
        .filter(now::isBefore)
        .map(Block.TooSoon::new);
  }

  private Optional<Block> quotaSpent(Wish wish, Order order, GuildSettings set, Instant now) {
    Optional<Double> quota = mostGenerous(Setting.DAILY_PICTURES, wish, set);
    if (quota.isEmpty()) {
      return Optional.empty();
    }
    Requester requester = wish.requester();
    int had = usage.pictures(requester.guildId(), requester.memberId(), now.minus(DAY));
    return had + order.count() > quota.get()
        ? Optional.of(new Block.QuotaSpent(had, quota.get().longValue()))
        : Optional.empty();
  }

  private Optional<Block> allowanceSpent(Wish wish, GuildSettings set, Instant now) {
    Requester requester = wish.requester();
    return mostGenerous(Setting.MEMBER_WATT_HOURS, wish, set)
        .flatMap(
            quota -> {
              double had =
                  usage
                      .footprint(requester.guildId(), requester.memberId(), now.minus(DAY))
                      .wattHours();
              return had >= quota
                  ? Optional.of(new Block.AllowanceSpent(had, quota))
                  : Optional.empty();
            });
  }

  private static Optional<Double> mostGenerous(Setting setting, Wish wish, GuildSettings set) {
    return set.amounts(setting, wish.asker().roleIds()).stream().max(Comparator.naturalOrder());
  }

  private Optional<Block> energySpent(Requester requester, GuildSettings set, Instant now) {
    OptionalDouble budget = set.amount(Setting.DAILY_WATT_HOURS);
    if (budget.isEmpty()) {
      return Optional.empty();
    }
    double spent = usage.footprint(requester.guildId(), now.minus(DAY)).wattHours();
    return spent >= budget.getAsDouble()
        ? Optional.of(new Block.EnergySpent(budget.getAsDouble()))
        : Optional.empty();
  }
}
