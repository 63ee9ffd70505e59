package dev.artishow.bot.delivery;

/** What came of one attempt to deliver. */
public sealed interface Sending {
  /** It is there. */
  record Sent(long messageId) implements Sending {}

  /** Not now; the same way may hold later. */
  record Later(String why) implements Sending {}

  /** This way leads nowhere; another may. */
  record Blocked(String why) implements Sending {}

  /** Somebody deleted what was to carry it: it is not wanted there. */
  record Unwanted() implements Sending {}
}
