package dev.artishow.moderation.rule;

/** How grave what a rule finds is. What follows from it is a matter of policy, but for the last. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  /** Refused always and everywhere; no configuration changes that. */
  HARD
}
