package dev.artishow.moderation.casework;

/** What became of an attempt to move a case. */
public sealed interface Step {
  /** It moved. */
  record Taken(ModerationCase after) implements Step {}

  /** It may not; the case is as it was. */
  record Denied(String why) implements Step {}
}
