package dev.artishow.bot.review;

import dev.artishow.moderation.casework.CaseState;

/** What came of what somebody wanted to do with a case. */
public sealed interface Decision {
  /** It is done. */
  record Done() implements Decision {}

  /** There is no such case here. */
  record Unknown() implements Decision {}

  /** The case is not, or no longer, where that can be done. */
  record Moved(CaseState state) implements Decision {}

  /** Nobody decides on a prompt of their own. */
  record OwnPrompt() implements Decision {}

  /** Whoever decided first does not decide on the appeal. */
  record FirstDecider() implements Decision {}

  /** It was left to admins. */
  record AdminsOnly() implements Decision {}

  /** A hard rule knows no exceptions. */
  record HardRule() implements Decision {}

  /** What was typed is no number of hours. */
  record NoNumber() implements Decision {}
}
