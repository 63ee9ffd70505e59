package dev.artishow.moderation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How prompts are screened: the section {@code moderation} of the configuration.
 *
 * @param rulesFile the rules to apply; empty for those that are built in
 */
public record ModerationConfig(Optional<Path> rulesFile) {}
