package dev.artishow.sandbox.guild;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** All channels, threads and direct messages. Guarded by the world's lock. */
public final class Channels {
  private final Clock clock;
  private final Snowflakes ids;
  private final Map<Long, Channel> byId = new LinkedHashMap<>();
  private final Set<Long> closed = new HashSet<>();

  public Channels(Clock clock, Snowflakes ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Opens a channel of a guild, below its others. */
  public Channel open(Guild guild, ChannelType type, String name) {
    ChannelTraits traits = ChannelTraits.at(of(guild.id()).size());
    return put(new Channel(ids.next(), type, name, guild.id(), null, null, traits, null));
  }

  /** Starts a thread in a channel or forum; whoever starts it has joined it. */
  public Channel startThread(Channel parent, ChannelType type, String name, long ownerId) {
    return startThread(ids.next(), parent, type, name, ownerId);
  }

  /**
   * Starts a thread with an id of its own choice.
   *
   * @param id that of the message it hangs on, as Discord has it
   */
  public Channel startThread(long id, Channel parent, ChannelType type, String name, long ownerId) {
    ThreadState state = ThreadState.startedBy(ownerId, clock.instant());
    return put(
        new Channel(
            id, type, name, parent.guildId(), parent.id(), null, ChannelTraits.PLAIN, state));
  }

  /** The direct messages with {@code userId}, opened if there were none. */
  public Channel direct(long userId) {
    return byId.values().stream()
        .filter(c -> c.recipientId() != null && c.recipientId() == userId)
        .findFirst()
        .orElseGet(() -> put(Channel.direct(ids.next(), userId)));
  }

  /** Lets the user hear no more direct messages. */
  public void closeDirect(long userId) {
    closed.add(userId);
  }

  /** Whether the channel leads to a user who takes no direct messages. */
  public boolean isClosed(Channel channel) {
    Long recipient = channel.recipientId();
    return recipient != null && closed.contains(recipient);
  }

  /** Adds the channel, or takes the place of the one with the same id. */
  public Channel put(Channel channel) {
    byId.put(channel.id(), channel);
    return channel;
  }

  /** Takes the channel away, and the threads that hang on it. */
  public void remove(long id) {
    byId.values().removeIf(c -> c.id() == id || (c.parentId() != null && c.parentId() == id));
  }

  public Optional<Channel> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Channel get(long id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no channel " + id));
  }

  /** A guild's channels without its threads, in their order. */
  public List<Channel> of(long guildId) {
    return inGuild(guildId).stream().filter(c -> !c.isThread()).toList();
  }

  /** A guild's threads, the archived ones too. */
  public List<Channel> threadsOf(long guildId) {
    return inGuild(guildId).stream().filter(Channel::isThread).toList();
  }

  private List<Channel> inGuild(long guildId) {
    return byId.values().stream()
        .filter(c -> c.guildId() != null && c.guildId() == guildId)
        .toList();
  }
}
