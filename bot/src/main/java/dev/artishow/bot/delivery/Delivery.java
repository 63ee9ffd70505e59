package dev.artishow.bot.delivery;

import java.time.Instant;

/**
 * Something that is owed to somebody.
 *
 * @param subject the job or case that it is about
 */
public record Delivery(Kind kind, String subject, Address address, Instant created) {
  /** What is said. */
  public enum Kind {
    /** How a job ended: pictures, or why there are none. */
    ANSWER,
    /** What moderators decided on a member's case. */
    DECISION,
    /** A case, for moderators. */
    CARD,
    /** What a member wants done, for moderators; what came of it, for the member. */
    PETITION
  }

  /**
   * Names it, at most 25 characters; also Discord's nonce, by which it knows a message that it was
   * sent before.
   */
  public String id() {
    return id(kind, subject);
  }

  /** The id of what is owed about something. */
  public static String id(Kind kind, String subject) {
    return kind.name().charAt(0) + "-" + subject;
  }
}
