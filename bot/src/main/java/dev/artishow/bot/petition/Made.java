package dev.artishow.bot.petition;

/** What came of an attempt to change something in a server. */
public sealed interface Made {
  /**
   * It is done.
   *
   * @param id Discord's id of what was made; 0 if nothing was
   */
  record Done(long id) implements Made {}

  /** There is no room for one more. */
  record Full() implements Made {}

  /** The bot may not do that there. */
  record Forbidden() implements Made {}

  /** It did not work; {@code why} is for the log. */
  record Failed(String why) implements Made {}
}
