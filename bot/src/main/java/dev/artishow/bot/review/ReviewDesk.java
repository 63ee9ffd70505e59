package dev.artishow.bot.review;

import dev.artishow.bot.delivery.Courier;
import dev.artishow.bot.delivery.Deliveries;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.job.Usage;
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
import java.util.function.Function;

/**
 * Where people decide on prompts that the rules stopped. What is approved is drawn and delivered
 * like any order; what is refused is told to the member, who may ask somebody else to look again.
 */
public final class ReviewDesk {
  /** How long moderators have. */
  static final Duration REVIEW_TIME = Duration.ofDays(7);

  /** How long a strike counts. */
  public static final Duration STRIKE_LIFE = Duration.ofDays(90);

  /** How long a member can be timed out at once. */
  public static final int MAX_TIME_OUT_HOURS = 24 * 28;

  /** What the desk works with. */
  public record Files(
      Cases cases,
      CaseRecords records,
      Jobs jobs,
      Usage usage,
      Settings settings,
      Deliveries deliveries) {}

  private final Files files;
  private final Studio studio;
  private final Courier courier;
  private final Notices notices;
  private final InstantSource clock;

  public ReviewDesk(Files files, Studio studio, Courier courier, InstantSource clock) {
    this.files = files;
    this.studio = studio;
    this.courier = courier;
    this.notices = new Notices(files.jobs(), files.settings(), clock);
    this.clock = clock;
  }

  /** A case with what is known around it; none of another server. */
  public Optional<CaseView> find(long guildId, String caseId) {
    return caseOf(guildId, caseId).map(this::view);
  }

  /** The cases of a server that wait for somebody, the oldest first. */
  public List<ModerationCase> waiting(long guildId) {
    return files.cases().waiting(guildId);
  }

  Notices notices() {
    return notices;
  }

  /** Puts a case on record, and shows it to moderators; false if it was there before. */
  boolean open(CaseRecords.Opening opening) {
    boolean isOpened = files.records().open(opening);
    if (isOpened) {
      opening.card().ifPresent(card -> courier.wake(card.id()));
    }
    return isOpened;
  }

  /** Ends the cases of all servers that nobody decided in time. */
  void expire() {
    Instant now = clock.instant();
    for (ModerationCase one : files.records().overdue(now)) {
      if (one.expire(now) instanceof Step.Taken taken) {
        move(one, taken.after(), "expired", Move.NO_MODERATOR);
      }
    }
  }

  private Optional<ModerationCase> caseOf(long guildId, String caseId) {
    return files.cases().find(caseId).filter(one -> one.guildId() == guildId);
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
    return step(
        guildId,
        caseId,
        moderator,
        "refused",
        one -> one.decide(moderator, false, why, clock.instant()));
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
    Optional<ModerationCase> found = caseOf(guildId, caseId);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    if (!hours.matches("\\d{1,3}") || Long.parseLong(hours) > MAX_TIME_OUT_HOURS) {
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
    return step(
        found.get().guildId(),
        caseId,
        Move.NO_MODERATOR,
        "appealed",
        one -> one.appeal(memberId, now, now.plus(REVIEW_TIME)));
  }

  private Decision step(
      long guildId,
      String caseId,
      long actor,
      String action,
      Function<ModerationCase, Step> change) {
    Optional<ModerationCase> found = caseOf(guildId, caseId);
    if (found.isEmpty()) {
      return new Decision.Unknown();
    }
    ModerationCase one = found.get();
    if (change.apply(one) instanceof Step.Taken taken && move(one, taken.after(), action, actor)) {
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

  /** The move and what is owed for it are on record together, or neither is. */
  private boolean move(ModerationCase before, ModerationCase after, String action, long actor) {
    String version =
        files.records().grounds(before.id()).stream()
            .map(Ground::ruleVersion)
            .findFirst()
            .orElse("");
    Optional<Delivery> owed = notices.of(before, after);
    boolean isMoved =
        files
            .records()
            .move(
                before,
                after,
                new Move(clock.instant(), actor, action, version, Optional.empty()),
                owed);
    if (isMoved) {
      owed.ifPresent(delivery -> courier.wake(delivery.id()));
    }
    return isMoved;
  }
}
