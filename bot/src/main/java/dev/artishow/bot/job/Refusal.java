package dev.artishow.bot.job;

/**
 * Why a job has no pictures.
 *
 * @param detail what belongs to the reason: the seconds to wait, the model's name; else empty
 */
public record Refusal(Reason reason, String detail) {
  /** What kept it from being drawn. */
  public enum Reason {
    /** The engine has too much to do. */
    BUSY,
    /** The model asked for is not loaded. */
    UNKNOWN_MODEL,
    /** It was not drawn within the time that the engine was given. */
    EXPIRED,
    /** Somebody stopped it. */
    CANCELLED,
    /** Something broke; the log says what. */
    FAILED,
    /** It was drawn, and is shown to nobody, for what it shows. */
    WITHHELD,
    /** The process ended while it was drawn, and again when it was drawn anew. */
    INTERRUPTED,
    /** Discord never took the acknowledgement, and has told the member so. */
    UNHEARD,
    /** Moderators decided against it for good, or did not decide in time. */
    DECLINED
  }

  public static Refusal of(Reason reason) {
    return new Refusal(reason, "");
  }
}
