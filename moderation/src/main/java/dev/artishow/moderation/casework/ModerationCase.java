package dev.artishow.moderation.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One prompt that a person decides on. Each move gives a new case or is denied, and these always
 * hold: claimed by one person at a time, decided by who claimed it, decided once, never by the
 * member it is about, an appeal never by the first decider.
 *
 * @param memberId whose prompt it is
 * @param claimant who has taken it, while it is claimed
 * @param decider who decided it first, once it is decided
 * @param expires when it ends by itself if it still waits
 */
public record ModerationCase(
    String id,
    long guildId,
    long memberId,
    CaseState state,
    OptionalLong claimant,
    OptionalLong decider,
    Optional<String> grounds,
    Instant opened,
    Instant expires) {
  public ModerationCase {
    boolean isClaimed = state == CaseState.CLAIMED || state == CaseState.APPEAL_CLAIMED;
    if (isClaimed != claimant.isPresent()) {
      throw new IllegalArgumentException(
          "claimant must be there exactly while a case is claimed, state was " + state);
    }
    if (!expires.isAfter(opened)) {
      throw new IllegalArgumentException("expires must be after opened, was " + expires);
    }
  }

  /** A prompt was held. */
  public static ModerationCase held(
      String id, long guildId, long memberId, Instant opened, Instant expires) {
    return new ModerationCase(
        id,
        guildId,
        memberId,
        CaseState.OPEN,
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        opened,
        expires);
  }

  /** A prompt was refused by a rule: on record, so that the member may appeal. */
  public static ModerationCase refused(
      String id, long guildId, long memberId, String grounds, Instant opened, Instant expires) {
    return new ModerationCase(
        id,
        guildId,
        memberId,
        CaseState.REFUSED,
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.of(grounds),
        opened,
        expires);
  }

  /** A moderator takes it. */
  public Step claim(long moderator, Instant now) {
    if (state.isWaiting() && !now.isBefore(expires)) {
      return new Step.Denied("the case expired at " + expires);
    }
    if (moderator == memberId) {
      return new Step.Denied("nobody decides on a prompt of their own");
    }
    return switch (state) {
      case OPEN -> taken(CaseState.CLAIMED, OptionalLong.of(moderator));
      case APPEALED ->
          decider.isPresent() && decider.getAsLong() == moderator
              ? new Step.Denied("who decided first does not decide on the appeal")
              : taken(CaseState.APPEAL_CLAIMED, OptionalLong.of(moderator));
      case CLAIMED, APPEAL_CLAIMED -> new Step.Denied("somebody else has claimed the case");
      default -> new Step.Denied("the case is " + state + " and waits for nobody");
    };
  }

  /** Who claimed it gives it back. */
  public Step release(long moderator) {
    if (!isClaimedBy(moderator)) {
      return notClaimed();
    }
    CaseState before = state == CaseState.CLAIMED ? CaseState.OPEN : CaseState.APPEALED;
    return taken(before, OptionalLong.empty());
  }

  /**
   * Who claimed it decides.
   *
   * @param draws whether the prompt may be drawn
   * @param why for the statement of reasons
   */
  public Step decide(long moderator, boolean draws, String why, Instant now) {
    if (!isClaimedBy(moderator)) {
      return notClaimed();
    }
    if (!now.isBefore(expires)) {
      return new Step.Denied("the case expired at " + expires);
    }
    if (why.isBlank()) {
      return new Step.Denied("a decision needs its reason");
    }
    CaseState after =
        state == CaseState.CLAIMED
            ? (draws ? CaseState.APPROVED : CaseState.REFUSED)
            : (draws ? CaseState.OVERTURNED : CaseState.UPHELD);
    OptionalLong first = decider.isPresent() ? decider : OptionalLong.of(moderator);
    return new Step.Taken(
        new ModerationCase(
            id,
            guildId,
            memberId,
            after,
            OptionalLong.empty(),
            first,
            Optional.of(why),
            opened,
            expires));
  }

  /**
   * The member asks for another look.
   *
   * @param until when the appeal expires
   */
  public Step appeal(long member, Instant now, Instant until) {
    if (member != memberId) {
      return new Step.Denied("only the member whose prompt it is may appeal");
    }
    if (state != CaseState.REFUSED) {
      return new Step.Denied("only a refusal can be appealed, the case is " + state);
    }
    if (!until.isAfter(now)) {
      return new Step.Denied("an appeal must end later than it begins");
    }
    return new Step.Taken(
        new ModerationCase(
            id,
            guildId,
            memberId,
            CaseState.APPEALED,
            OptionalLong.empty(),
            decider,
            grounds,
            opened,
            until));
  }

  /** Its time is over: what was held is not drawn, and a refusal stands. */
  public Step expire(Instant now) {
    if (!state.isWaiting()) {
      return new Step.Denied("the case is " + state + " and waits for nobody");
    }
    if (now.isBefore(expires)) {
      return new Step.Denied("the case does not expire before " + expires);
    }
    boolean isAppeal = state == CaseState.APPEALED || state == CaseState.APPEAL_CLAIMED;
    return taken(isAppeal ? CaseState.UPHELD : CaseState.EXPIRED, OptionalLong.empty());
  }

  private boolean isClaimedBy(long moderator) {
    return claimant.isPresent() && claimant.getAsLong() == moderator;
  }

  private static Step notClaimed() {
    return new Step.Denied("claim the case first");
  }

  private Step taken(CaseState after, OptionalLong by) {
    return new Step.Taken(
        new ModerationCase(id, guildId, memberId, after, by, decider, grounds, opened, expires));
  }
}
