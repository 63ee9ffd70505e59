package dev.artishow.bot.petition;

import dev.artishow.bot.job.JobId;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Something that a member wants done with a picture.
 *
 * @param words the name for what is to be made of it, or what is wrong with it
 */
public record Petition(
    String id,
    Kind kind,
    long guildId,
    long memberId,
    Spot spot,
    String words,
    Standing standing,
    Instant at) {

  /** What is wanted. */
  public enum Kind {
    /** That the picture goes. */
    REPORT,
    /** That the server has it as an emoji. */
    EMOJI,
    /** That the server has it as a sticker. */
    STICKER;

    /** As buttons and files are called: {@code emoji}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is made of the picture. */
    public boolean isMaking() {
      return this != REPORT;
    }
  }

  /** How far it has come. */
  public enum State {
    /** It waits for a moderator. */
    OPEN,
    /** It was done. */
    GRANTED,
    /** A moderator decided against it. */
    DECLINED,
    /** It was done and taken back. */
    UNDONE
  }

  /** The message with the picture, and the job that it answers. */
  public record Spot(JobId job, long channelId, long messageId) {}

  /**
   * How it stands.
   *
   * @param decider who brought it there, if somebody did
   * @param madeId Discord's id of the emoji or sticker that was made
   */
  public record Standing(State state, OptionalLong decider, OptionalLong madeId) {
    static final Standing OPEN =
        new Standing(State.OPEN, OptionalLong.empty(), OptionalLong.empty());
  }

  /** The same, further on. */
  Petition at(State state, long decider, OptionalLong madeId) {
    return new Petition(
        id,
        kind,
        guildId,
        memberId,
        spot,
        words,
        new Standing(state, OptionalLong.of(decider), madeId),
        at);
  }
}
