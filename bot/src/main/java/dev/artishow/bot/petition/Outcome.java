package dev.artishow.bot.petition;

/** What came of what somebody wanted to do with a petition. */
public sealed interface Outcome {
  /** It is as they wanted. */
  record Done(Petition petition) implements Outcome {}

  /** Moderators were asked. */
  record Asked() implements Outcome {}

  /** The server has set no place where moderators could be asked. */
  record NobodyToAsk() implements Outcome {}

  /** They have asked before. */
  record AskedBefore() implements Outcome {}

  /** It is not, or no longer, where that can be done. */
  record Moved() implements Outcome {}

  /** Discord did not let it happen. */
  record Hindered(Made why) implements Outcome {}
}
