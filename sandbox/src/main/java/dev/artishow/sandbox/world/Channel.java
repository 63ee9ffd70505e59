package dev.artishow.sandbox.world;

import org.jspecify.annotations.Nullable;

/**
 * A text channel of a guild, or the direct messages between the bot and one user.
 *
 * @param guildId null for direct messages
 * @param recipientId the user at the other end of direct messages, otherwise null
 * @param botDenied bits of {@link GuildPermission} that the bot lacks here
 */
public record Channel(
    long id,
    String name,
    @Nullable Long guildId,
    @Nullable Long recipientId,
    int position,
    long botDenied) {

  public static Channel text(long id, String name, long guildId, int position) {
    return new Channel(id, name, guildId, null, position, 0);
  }

  public static Channel direct(long id, long recipientId) {
    return new Channel(id, "", null, recipientId, 0, 0);
  }

  public boolean isDirect() {
    return guildId == null;
  }

  /** Discord's channel type: 0 for a guild's text channel, 1 for direct messages. */
  public int type() {
    return isDirect() ? 1 : 0;
  }

  public Channel denyingBot(long permissions) {
    return new Channel(id, name, guildId, recipientId, position, permissions);
  }
}
