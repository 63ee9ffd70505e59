package dev.artishow.moderation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How prompts are screened: the section {@code moderation} of the configuration.
 *
 * @param rulesFile rules laid over the built-in ones
 * @param policy what follows from a finding, by category and severity, where it is not the default
 */
public record ModerationConfig(
    Optional<Path> rulesFile, Optional<Map<String, Policy.Levels>> policy) {
  /** The built-in rules and the default policy. */
  public static final ModerationConfig DEFAULT =
      new ModerationConfig(Optional.empty(), Optional.empty());

  public ModerationConfig {
    policy.ifPresent(Policy::new);
  }

  Policy effectivePolicy() {
    return policy.map(Policy::new).orElse(Policy.DEFAULT);
  }
}
