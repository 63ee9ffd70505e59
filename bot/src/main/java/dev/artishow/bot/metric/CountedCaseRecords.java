package dev.artishow.bot.metric;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.review.CaseRecords;
import dev.artishow.bot.review.Ground;
import dev.artishow.moderation.casework.CaseState;
import dev.artishow.moderation.casework.ModerationCase;
import dev.artishow.moderation.casework.Move;
import dev.artishow.moderation.guild.GuildException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Records of cases that tell how many were opened, and how people ended them. */
public final class CountedCaseRecords implements CaseRecords {
  private final CaseRecords records;
  private final MeterRegistry meters;

  public CountedCaseRecords(CaseRecords records, MeterRegistry meters) {
    this.records = records;
    this.meters = meters;
  }

  @Override
  public boolean move(
      ModerationCase before, ModerationCase after, Move move, Optional<Delivery> owed) {
    boolean isMoved = records.move(before, after, move, owed);
    if (isMoved && (after.state().isFinal() || after.state() == CaseState.REFUSED)) {
      Counter.builder("artishow.bot.cases.decided")
          .description("what came of cases; overturned are refusals that an appeal ended")
          .tag("ending", name(after.state()))
          .register(meters)
          .increment();
    }
    return isMoved;
  }

  @Override
  public boolean open(Opening opening) {
    boolean isNew = records.open(opening);
    if (isNew) {
      boolean isHeld = opening.opened().state() == CaseState.OPEN;
      Counter.builder("artishow.bot.stops")
          .description("prompts that the rules stopped: refused, or held for people to decide")
          .tag("verdict", isHeld ? "held" : "refused")
          .register(meters)
          .increment();
    }
    return isNew;
  }

  private static String name(CaseState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<ModerationCase> overdue(Instant now) {
    return records.overdue(now);
  }

  @Override
  public List<Ground> grounds(String caseId) {
    return records.grounds(caseId);
  }

  @Override
  public void escalate(String caseId, long actor, Instant at) {
    records.escalate(caseId, actor, at);
  }

  @Override
  public boolean isEscalated(String caseId) {
    return records.isEscalated(caseId);
  }

  @Override
  public Tally decisions(long guildId, String ruleId, Instant since) {
    return records.decisions(guildId, ruleId, since);
  }

  @Override
  public Optional<Instant> latestStop(long guildId, long memberId) {
    return records.latestStop(guildId, memberId);
  }

  @Override
  public int strikes(long guildId, long memberId, Instant since) {
    return records.strikes(guildId, memberId, since);
  }

  @Override
  public Stats stats(long guildId, Instant since) {
    return records.stats(guildId, since);
  }

  @Override
  public void add(GuildException exception) {
    records.add(exception);
  }

  @Override
  public List<GuildException> exceptions(long guildId) {
    return records.exceptions(guildId);
  }

  @Override
  public boolean undo(long guildId, String exceptionId, long actor, Instant at) {
    return records.undo(guildId, exceptionId, actor, at);
  }

  @Override
  public void timeOut(long guildId, long memberId, Instant until, long actor, Instant at) {
    records.timeOut(guildId, memberId, until, actor, at);
  }

  @Override
  public Optional<Instant> timeOut(long guildId, long memberId, Instant now) {
    return records.timeOut(guildId, memberId, now);
  }
}
