package dev.artishow.sandbox.guild;

/**
 * A role of a guild; the one whose id is the guild's is {@code @everyone}.
 *
 * @param permissions bits of {@link GuildPermission}
 * @param managed whether it belongs to a bot
 * @param mentionable whether everyone may ping it
 */
public record Role(
    long id, String name, long permissions, int position, boolean managed, boolean mentionable) {}
