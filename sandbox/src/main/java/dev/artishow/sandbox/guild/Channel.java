package dev.artishow.sandbox.guild;

import org.jspecify.annotations.Nullable;

/**
 * A channel or thread of a guild, or the direct messages between the bot and one user.
 *
 * @param guildId null for direct messages
 * @param parentId the channel that a thread hangs on, otherwise null
 * @param recipientId the user at the other end of direct messages, otherwise null
 * @param thread how a thread stands, otherwise null
 */
public record Channel(
    long id,
    ChannelType type,
    String name,
    @Nullable Long guildId,
    @Nullable Long parentId,
    @Nullable Long recipientId,
    ChannelTraits traits,
    @Nullable ThreadState thread) {

  static Channel direct(long id, long recipientId) {
    return new Channel(
        id, ChannelType.DIRECT, "", null, null, recipientId, ChannelTraits.PLAIN, null);
  }

  public boolean isDirect() {
    return type == ChannelType.DIRECT;
  }

  public boolean isThread() {
    return type.isThread();
  }

  public boolean isArchived() {
    return thread != null && thread.archived();
  }

  /** The permission that it takes to post here. */
  public GuildPermission neededToPost() {
    return isThread() ? GuildPermission.SEND_MESSAGES_IN_THREADS : GuildPermission.SEND_MESSAGES;
  }

  public Channel with(ChannelTraits newTraits) {
    return new Channel(id, type, name, guildId, parentId, recipientId, newTraits, thread);
  }

  public Channel with(ThreadState newThread) {
    return new Channel(id, type, name, guildId, parentId, recipientId, traits, newThread);
  }

  public Channel called(String newName) {
    return new Channel(id, type, newName, guildId, parentId, recipientId, traits, thread);
  }
}
