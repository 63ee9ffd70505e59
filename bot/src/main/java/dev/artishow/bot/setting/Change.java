package dev.artishow.bot.setting;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A change of one setting.
 *
 * @param version the server's changes are counted from 1
 * @param before empty if it had not been set
 * @param after empty if it is no longer set
 * @param actor who did it
 */
public record Change(
    long version,
    Setting setting,
    OptionalLong before,
    OptionalLong after,
    long actor,
    Instant at) {}
