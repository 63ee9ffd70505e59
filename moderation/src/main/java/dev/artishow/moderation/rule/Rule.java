package dev.artishow.moderation.rule;

import java.util.Map;
import java.util.Optional;

/**
 * One rule of a {@link RuleBook}.
 *
 * @param severity how grave a hit is
 * @param active false switches it off
 * @param reason one sentence for the member, with the remedy where there is one
 * @param in its wording by language, ISO 639-1; the languages do not mix
 */
public record Rule(
    Category category,
    Severity severity,
    Optional<Boolean> active,
    Reason reason,
    Map<String, Wording> in) {
  public Rule {
    if (severity == Severity.HARD) {
      throw new IllegalArgumentException(
          "severity must be low, medium or high: hard rules are part of the program");
    }
  }

  boolean isActive() {
    return active.orElse(true);
  }
}
