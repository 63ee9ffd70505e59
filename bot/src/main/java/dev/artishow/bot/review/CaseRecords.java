package dev.artishow.bot.review;

import dev.artishow.moderation.guild.GuildException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is on record about cases beside their states. */
public interface CaseRecords {
  /** How often moderators decided one way and the other. */
  record Tally(int approved, int refused) {}

  /**
   * What happened in a server.
   *
   * @param overturned refusals that an appeal ended
   */
  record Stats(int stopped, int waiting, int approved, int refused, int appealed, int overturned) {}

  /** Keeps why a case was opened. */
  void keep(String caseId, List<Ground> grounds);

  /** Why a case was opened. */
  List<Ground> grounds(String caseId);

  /** Leaves a case to admins. */
  void escalate(String caseId, long actor, Instant at);

  boolean isEscalated(String caseId);

  /** What moderators of a server decided on a rule since a time. */
  Tally decisions(long guildId, String ruleId, Instant since);

  /** A member's prompts that moderators refused since a time: what is older no longer counts. */
  int strikes(long guildId, long memberId, Instant since);

  Stats stats(long guildId, Instant since);

  void add(GuildException exception);

  List<GuildException> exceptions(long guildId);

  /** Takes nothing from a member until then; the past to end it early. */
  void timeOut(long guildId, long memberId, Instant until, long actor, Instant at);

  /** Until when nothing is taken from a member, if that is so. */
  Optional<Instant> timeOut(long guildId, long memberId, Instant now);

  /**
   * How many pictures a member was promised since a time; what ended without them is not counted.
   */
  int pictures(long guildId, long memberId, Instant since);
}
