package dev.artishow.moderation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How prompts are screened: the section {@code moderation} of the configuration.
 *
 * @param rulesFile rules laid over the built-in ones
 */
public record ModerationConfig(Optional<Path> rulesFile) {}
