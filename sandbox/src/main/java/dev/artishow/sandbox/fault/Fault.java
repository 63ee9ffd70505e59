package dev.artishow.sandbox.fault;

import java.time.Duration;

/**
 * Something that goes wrong with one request.
 *
 * @param status HTTP status of the answer; 0 if it brings none of its own
 * @param time how long the answer takes, or is told to take before the request may be repeated
 */
public record Fault(Kind kind, int status, Duration time) {
  private static final int TOO_MANY_REQUESTS = 429;

  /** What goes wrong. */
  public enum Kind {
    /** The answer is an error, and nothing was done. */
    REFUSAL,
    /** The answer is an error, but what was asked for was done. */
    HIDDEN_SUCCESS,
    /** The connection breaks before anything is done. */
    LOST_REQUEST,
    /** What was asked for is done, but the connection breaks before the answer. */
    LOST_ANSWER,
    /** Too many requests of this route. */
    RATE_LIMIT,
    /** Too many requests at all. */
    GLOBAL_RATE_LIMIT,
    /** The answer is right, and late. */
    DELAY
  }

  public Fault {
    boolean answers = kind == Kind.REFUSAL || kind == Kind.HIDDEN_SUCCESS;
    if (answers && (status < 400 || status > 599)) {
      throw new IllegalArgumentException("status must be 400–599, was " + status);
    }
    if (time.isNegative()) {
      throw new IllegalArgumentException("time must not be negative, was " + time);
    }
  }

  /** An error, before anything was done. */
  public static Fault refuses(int status) {
    return new Fault(Kind.REFUSAL, status, Duration.ZERO);
  }

  /** An error, after all was done. */
  public static Fault doesButAnswers(int status) {
    return new Fault(Kind.HIDDEN_SUCCESS, status, Duration.ZERO);
  }

  /** The connection breaks before anything was done. */
  public static Fault losesRequest() {
    return new Fault(Kind.LOST_REQUEST, 0, Duration.ZERO);
  }

  /** The connection breaks after all was done. */
  public static Fault losesAnswer() {
    return new Fault(Kind.LOST_ANSWER, 0, Duration.ZERO);
  }

  /**
   * 429 for this route alone.
   *
   * @param retryAfter what the bot is told to wait
   */
  public static Fault limitsRate(Duration retryAfter) {
    return new Fault(Kind.RATE_LIMIT, TOO_MANY_REQUESTS, retryAfter);
  }

  /**
   * 429 for all routes.
   *
   * @param retryAfter what the bot is told to wait
   */
  public static Fault limitsRateOfAll(Duration retryAfter) {
    return new Fault(Kind.GLOBAL_RATE_LIMIT, TOO_MANY_REQUESTS, retryAfter);
  }

  /** The answer takes so long, of real time. */
  public static Fault delays(Duration time) {
    return new Fault(Kind.DELAY, 0, time);
  }
}
