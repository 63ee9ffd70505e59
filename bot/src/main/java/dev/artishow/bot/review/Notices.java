package dev.artishow.bot.review;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.ReplyToken;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.moderation.casework.CaseState;
import dev.artishow.moderation.casework.ModerationCase;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** What is owed to members and moderators when a case begins or moves. */
final class Notices {
  private final Jobs jobs;
  private final Settings settings;
  private final InstantSource clock;

  Notices(Jobs jobs, Settings settings, InstantSource clock) {
    this.jobs = jobs;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is owed for a move. */
  Optional<Delivery> of(ModerationCase before, ModerationCase after) {
    return switch (after.state()) {
      case REFUSED, UPHELD, EXPIRED -> Optional.of(decision(after));
      case APPEALED ->
          before.state() == CaseState.REFUSED
              ? card(after.guildId(), after.id() + ".2")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Tells the member, alone, what was decided. */
  private Delivery decision(ModerationCase decided) {
    Optional<ReplyToken> reply =
        jobs.find(new JobId(decided.id())).flatMap(found -> found.job().reply());
    Address alone = Address.member(decided.guildId(), decided.memberId(), reply);
    String subject = decided.id() + "." + decided.state().name().charAt(0);
    return new Delivery(Delivery.Kind.DECISION, subject, alone, clock.instant());
  }

  /**
   * Shows moderators a case, where the server has a channel for that.
   *
   * @param subject the case's id; that of a case which they saw before, with what sets it apart
   */
  Optional<Delivery> card(long guildId, String subject) {
    OptionalLong channel = settings.of(guildId).id(Setting.REVIEW_CHANNEL);
    return channel.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Delivery(
                Delivery.Kind.CARD,
                subject,
                Address.channel(guildId, channel.getAsLong()),
                clock.instant()));
  }
}
