package dev.artishow.bot.setting;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of one setting.
 *
 * @param version the server's changes are counted from 1
 * @param name what was set, as {@link Setting.Entry#key} has it
 * @param before as it is written down; empty if it had not been set
 * @param after empty if it is no longer set
 * @param actor who did it
 */
public record Change(
    long version,
    String name,
    Optional<String> before,
    Optional<String> after,
    long actor,
    Instant at) {}
