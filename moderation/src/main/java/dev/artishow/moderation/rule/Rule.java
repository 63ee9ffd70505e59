package dev.artishow.moderation.rule;

import java.util.Map;
import java.util.Optional;

/**
 * One rule of a {@link RuleBook}.
 *
 * @param severity how grave a hit is
 * @param active false switches it off
 * @param reason one sentence for the member, with the remedy where there is one, by language as
 *     {@link Reason} has it
 * @param in its wording by language, ISO 639-1; the languages do not mix
 */
public record Rule(
    Category category,
    Severity severity,
    Optional<Boolean> active,
    Map<String, String> reason,
    Map<String, Wording> in) {
  public Rule {
    if (severity == Severity.HARD) {
      throw new IllegalArgumentException(
          "severity must be low, medium or high: hard rules are part of the program");
    }
    if (!reason.containsKey(Reason.DEFAULT)) {
      throw new IllegalArgumentException(
          "reason.%s must be given, was missing".formatted(Reason.DEFAULT));
    }
  }

  Reason why() {
    return new Reason(reason);
  }

  boolean isActive() {
    return active.orElse(true);
  }
}
