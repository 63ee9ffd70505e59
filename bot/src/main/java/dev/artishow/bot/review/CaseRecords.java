package dev.artishow.bot.review;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.job.Job;
import dev.artishow.moderation.casework.Cases;
import dev.artishow.moderation.casework.ModerationCase;
import dev.artishow.moderation.casework.Move;
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

  /**
   * Moves a case as {@link Cases#replace} does. What is owed for it is put on record with it; a job
   * of which nothing can come any more ends with it.
   */
  boolean move(ModerationCase before, ModerationCase after, Move move, Optional<Delivery> owed);

  /** The cases of all servers for which the time is over. */
  List<ModerationCase> overdue(Instant now);

  /**
   * A case that begins, and all that belongs to it.
   *
   * @param job what would be drawn
   * @param interactionId Discord's id of the member's wish
   * @param card what moderators are shown, where the server has a place for that
   */
  record Opening(
      Job job,
      long interactionId,
      ModerationCase opened,
      Move move,
      List<Ground> grounds,
      Optional<Delivery> card) {
    public Opening {
      grounds = List.copyOf(grounds);
    }
  }

  /**
   * Puts a case on record, with all that belongs to it or not at all.
   *
   * @return false if that interaction is known already: Discord has sent it again
   */
  boolean open(Opening opening);

  /** Why a case was opened. */
  List<Ground> grounds(String caseId);

  /** Leaves a case to admins. */
  void escalate(String caseId, long actor, Instant at);

  boolean isEscalated(String caseId);

  /** What moderators of a server decided on a rule since a time. */
  Tally decisions(long guildId, String ruleId, Instant since);

  /** When the rules last stopped a prompt of a member. */
  Optional<Instant> latestStop(long guildId, long memberId);

  /** A member's prompts that moderators refused since a time: what is older no longer counts. */
  int strikes(long guildId, long memberId, Instant since);

  Stats stats(long guildId, Instant since);

  void add(GuildException exception);

  /** A server's exceptions that are in force, the oldest first. */
  List<GuildException> exceptions(long guildId);

  /**
   * Takes an exception back.
   *
   * @return false if there is no such exception in force in that server
   */
  boolean undo(long guildId, String exceptionId, long actor, Instant at);

  /** Takes nothing from a member until then; the past to end it early. */
  void timeOut(long guildId, long memberId, Instant until, long actor, Instant at);

  /** Until when nothing is taken from a member, if that is so. */
  Optional<Instant> timeOut(long guildId, long memberId, Instant now);
}
