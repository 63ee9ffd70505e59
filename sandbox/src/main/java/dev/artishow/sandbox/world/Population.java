package dev.artishow.sandbox.world;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Users, guilds and channels. Guarded by the world's lock. */
public final class Population {
  private static final long BOT_LACKS =
      GuildPermission.maskOf(
          Set.of(
              GuildPermission.ADMINISTRATOR,
              GuildPermission.KICK_MEMBERS,
              GuildPermission.BAN_MEMBERS));

  private final Clock clock;
  private final Snowflakes ids;
  private final User bot;
  private final Map<Long, User> users = new LinkedHashMap<>();
  private final Map<Long, Guild> guilds = new LinkedHashMap<>();
  private final Map<Long, Channel> channels = new LinkedHashMap<>();
  private final Set<Long> closed = new HashSet<>();

  Population(Clock clock, Snowflakes ids, User bot) {
    this.clock = clock;
    this.ids = ids;
    this.bot = bot;
    users.put(bot.id(), bot);
  }

  public Optional<User> findUser(long id) {
    return Optional.ofNullable(users.get(id));
  }

  public User user(long id) {
    return findUser(id).orElseThrow(() -> new NoSuchElementException("no user " + id));
  }

  /** The person of that name, who is made if unknown. */
  public User person(String name) {
    return users.values().stream()
        .filter(u -> !u.bot() && u.name().equals(name))
        .findFirst()
        .orElseGet(() -> put(new User(ids.next(), name, false, DiscordLocales.DEFAULT)));
  }

  /** Adds the user, or takes the place of the one with the same id. */
  public User put(User user) {
    users.put(user.id(), user);
    return user;
  }

  public List<Guild> guilds() {
    return List.copyOf(guilds.values());
  }

  public Optional<Guild> findGuild(long id) {
    return Optional.ofNullable(guilds.get(id));
  }

  public Guild guild(long id) {
    return findGuild(id).orElseThrow(() -> new NoSuchElementException("no guild " + id));
  }

  /** Founds a guild with an owner, the bot as a member, and no channel. */
  public Guild found(String name, String locale) {
    User owner = person("Owner");
    Guild guild = new Guild(ids.next(), name, owner.id(), locale);
    guilds.put(guild.id(), guild);
    join(guild, owner);
    join(guild, bot);
    grant(guild, bot, bot.name(), GuildPermission.ALL & ~BOT_LACKS);
    return guild;
  }

  public Membership join(Guild guild, User user) {
    return guild
        .member(user.id())
        .orElseGet(
            () -> {
              Membership fresh = new Membership(user.id(), Set.of(), clock.instant());
              guild.put(fresh);
              return fresh;
            });
  }

  /** Gives the member a role of its own with these permissions. */
  public Role grant(Guild guild, User user, String roleName, long permissions) {
    Role role = guild.addRole(ids.next(), roleName, permissions, user.bot());
    guild.put(join(guild, user).wearing(role.id()));
    return role;
  }

  public Channel openTextChannel(Guild guild, String name) {
    return put(Channel.text(ids.next(), name, guild.id(), channelsOf(guild.id()).size()));
  }

  /** The direct messages with {@code userId}, opened if there were none. */
  public Channel direct(long userId) {
    return channels.values().stream()
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

  public Channel put(Channel channel) {
    channels.put(channel.id(), channel);
    return channel;
  }

  public Optional<Channel> findChannel(long id) {
    return Optional.ofNullable(channels.get(id));
  }

  public Channel channel(long id) {
    return findChannel(id).orElseThrow(() -> new NoSuchElementException("no channel " + id));
  }

  public List<Channel> channelsOf(long guildId) {
    return channels.values().stream()
        .filter(c -> c.guildId() != null && c.guildId() == guildId)
        .toList();
  }

  /** What the bot may do in the channel. */
  public long botPermissionsIn(Channel channel) {
    Long guildId = channel.guildId();
    return guildId == null
        ? GuildPermission.ALL
        : guild(guildId).permissionsOf(bot.id()) & ~channel.botDenied();
  }
}
