package dev.artishow.bot.review;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.Courier;
import dev.artishow.bot.delivery.Deliveries;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.ReplyToken;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.moderation.casework.CaseState;
import dev.artishow.moderation.casework.Cases;
import dev.artishow.moderation.casework.ModerationCase;
import dev.artishow.moderation.casework.Move;
import dev.artishow.moderation.casework.Step;
import dev.artishow.moderation.guild.GuildException;
import dev.artishow.moderation.rule.HardRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Where people decide on prompts that the rules stopped. What is approved is drawn and delivered
 * like any order; what is refused is told to the member, who may ask somebody else to look again.
 */
public final class ReviewDesk {
  /** How long moderators have. */
  static final Duration REVIEW_TIME = Duration.ofDays(7);

  /** How long a strike counts. */
  static final Duration STRIKE_LIFE = Duration.ofDays(90);

  /** What the desk works with. */
  public record Files(
      Cases cases, CaseRecords records, Jobs jobs, Settings settings, Deliveries deliveries) {}

  private final Files files;
  private final Studio studio;
  private final Courier courier;
  private final InstantSource clock;

  public ReviewDesk(Files files, Studio studio, Courier courier, InstantSource clock) {
    this.files = files;
    this.studio = studio;
    this.courier = courier;
    this.clock = clock;
  }

  /** A case with what is known around it; none of another server. */
  public Optional<CaseView> find(long guildId, String caseId) {
    return files.cases().find(caseId).filter(one -> one.guildId() == guildId).map(this::view);
  }

  /** The cases of a server that wait for somebody, the oldest first. */
  public List<ModerationCase> waiting(long guildId) {
    files.cases().waiting(guildId).forEach(this::expire);
    return files.cases().waiting(guildId);
  }

  private void expire(ModerationCase one) {
    if (one.expire(clock.instant()) instanceof Step.Taken taken) {
      boolean moved = replace(one, taken.after(), "expired", Move.NO_MODERATOR);
      if (moved) {
        tell(taken.after());
      }
    }
  }

  private CaseView view(ModerationCase one) {
    Instant since = clock.instant().minus(STRIKE_LIFE);
    List<Ground> grounds = files.records().grounds(one.id());
    CaseRecords.Tally similar =
        grounds.isEmpty()
            ? new CaseRecords.Tally(0, 0)
            : files.records().decisions(one.guildId(), grounds.get(0).ruleId(), since);
    return new CaseView(
        one,
        files.cases().prompt(one.id()),
        job(one),
        grounds,
        files.cases().ofMember(one.guildId(), one.memberId()).stream()
            .filter(other -> !other.id().equals(one.id()))
            .toList(),
        files.records().strikes(one.guildId(), one.memberId(), since),
        similar,
        files.records().isEscalated(one.id()));
  }

  private Optional<JobRecord> job(ModerationCase one) {
    return JobId.isJobId(one.id()) ? files.jobs().find(new JobId(one.id())) : Optional.empty();
  }

  /** A moderator takes a case. */
  public Decision claim(long guildId, String caseId, long moderator, boolean isAdmin) {
    if (files.records().isEscalated(caseId) && !isAdmin) {
      return new Decision.AdminsOnly();
    }
    return step(
        guildId, caseId, moderator, "claimed", one -> one.claim(moderator, clock.instant()));
  }

  /** Who claimed a case gives it back. */
  public Decision release(long guildId, String caseId, long moderator) {
    return step(guildId, caseId, moderator, "released", one -> one.release(moderator));
  }

  /** Who claimed a case leaves it to admins. */
  public Decision escalate(long guildId, String caseId, long moderator) {
    Decision released =
        step(guildId, caseId, moderator, "escalated", one -> one.release(moderator));
    if (released instanceof Decision.Done) {
      files.records().escalate(caseId, moderator, clock.instant());
    }
    return released;
  }

  /** Who claimed a case lets it be drawn. */
  public Decision approve(long guildId, String caseId, long moderator, String why) {
    Decision decided =
        step(
            guildId,
            caseId,
            moderator,
            "approved",
            one -> one.decide(moderator, true, why, clock.instant()));
    JobId id = new JobId(caseId);
    if (decided instanceof Decision.Done && files.jobs().release(id)) {
      files.jobs().find(id).ifPresent(found -> studio.draw(found.job()));
    }
    return decided;
  }

  /** Who claimed a case does not let it be drawn, and says why. */
  public Decision refuse(long guildId, String caseId, long moderator, String why) {
    Decision decided =
        step(
            guildId,
            caseId,
            moderator,
            "refused",
            one -> one.decide(moderator, false, why, clock.instant()));
    if (decided instanceof Decision.Done) {
      files.cases().find(caseId).ifPresent(this::tell);
    }
    return decided;
  }

  /** Frees words from a rule in this server from now on, and approves the case. */
  public Decision except(long guildId, String caseId, long moderator, String words) {
    Optional<Ground> ground = files.records().grounds(caseId).stream().findFirst();
    if (ground.isEmpty()) {
      return new Decision.Unknown();
    }
    if (HardRules.IDS.contains(ground.get().ruleId())) {
      return new Decision.HardRule();
    }
    Decision approved = approve(guildId, caseId, moderator, "exception: " + words);
    if (approved instanceof Decision.Done) {
      files
          .records()
          .add(
              new GuildException(
                  "x-" + caseId + "-" + clock.instant().toEpochMilli(),
                  guildId,
                  ground.get().ruleId(),
                  words,
                  moderator,
                  clock.instant(),
                  Optional.of(caseId),
                  Optional.empty()));
    }
    return approved;
  }

  /**
   * Takes nothing from a case's member for a while.
   *
   * @param hours as typed
   */
  public Decision timeOut(long guildId, String caseId, long moderator, String hours) {
    Optional<ModerationCase> found =
        files.cases().find(caseId).filter(one -> one.guildId() == guildId);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    if (!hours.matches("\\d{1,3}")) {
      return new Decision.NoNumber();
    }
    Instant now = clock.instant();
    Instant until = now.plus(Duration.ofHours(Long.parseLong(hours)));
    files.records().timeOut(guildId, found.get().memberId(), until, moderator, now);
    return new Decision.Done();
  }

  /** A member asks somebody else to look again. */
  public Decision appeal(String caseId, long memberId) {
    Instant now = clock.instant();
    Optional<ModerationCase> found = files.cases().find(caseId);
    if (found.isEmpty() || found.get().memberId() != memberId) {
      return new Decision.Unknown();
    }
    Decision appealed =
        step(
            found.get().guildId(),
            caseId,
            Move.NO_MODERATOR,
            "appealed",
            one -> one.appeal(memberId, now, now.plus(REVIEW_TIME)));
    if (appealed instanceof Decision.Done) {
      show(found.get().guildId(), caseId + ".2");
    }
    return appealed;
  }

  private Decision step(
      long guildId,
      String caseId,
      long actor,
      String action,
      Function<ModerationCase, Step> change) {
    Optional<ModerationCase> found =
        files.cases().find(caseId).filter(one -> one.guildId() == guildId);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    ModerationCase one = found.get();
    if (change.apply(one) instanceof Step.Taken taken
        && replace(one, taken.after(), action, actor)) {
      return new Decision.Done();
    }
    return denied(files.cases().find(caseId).orElse(one), actor);
  }

  private static Decision denied(ModerationCase one, long actor) {
    if (one.memberId() == actor) {
      return new Decision.OwnPrompt();
    }
    boolean isFirst = one.decider().isPresent() && one.decider().getAsLong() == actor;
    return one.state() == CaseState.APPEALED && isFirst
        ? new Decision.FirstDecider()
        : new Decision.Moved(one.state());
  }

  private boolean replace(ModerationCase before, ModerationCase after, String action, long actor) {
    String version =
        files.records().grounds(before.id()).stream()
            .map(Ground::ruleVersion)
            .findFirst()
            .orElse("");
    return files
        .cases()
        .replace(
            before, after, new Move(clock.instant(), actor, action, version, Optional.empty()));
  }

  /** Tells the member, alone, what was decided. */
  private void tell(ModerationCase decided) {
    Optional<ReplyToken> reply = job(decided).flatMap(found -> found.job().reply());
    var alone =
        new Address(decided.guildId(), 0, decided.memberId(), true, reply, OptionalLong.empty());
    owe(Delivery.Kind.DECISION, decided.id() + "." + decided.state().name().charAt(0), alone);
  }

  /** Shows moderators a case, where the server has a channel for that. */
  boolean show(long guildId, String subject) {
    OptionalLong channel = files.settings().of(guildId, Setting.REVIEW_CHANNEL);
    if (channel.isPresent()) {
      owe(Delivery.Kind.CARD, subject, Address.channel(guildId, channel.getAsLong()));
    }
    return channel.isPresent();
  }

  private void owe(Delivery.Kind kind, String subject, Address address) {
    var delivery = new Delivery(kind, subject, address, clock.instant());
    files.deliveries().add(delivery);
    courier.wake(delivery.id());
  }
}
