package dev.artishow.sandbox.guild;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Users and guilds. Guarded by the world's lock. */
public final class Population {
  private static final String OWNER = "Owner";

  private final Clock clock;
  private final Snowflakes ids;
  private final User bot;
  private final Map<Long, User> users = new LinkedHashMap<>();
  private final Map<Long, Guild> guilds = new LinkedHashMap<>();
  private final Channels channels;

  public Population(Clock clock, Snowflakes ids, User bot, Channels channels) {
    this.clock = clock;
    this.ids = ids;
    this.bot = bot;
    this.channels = channels;
    users.put(bot.id(), bot);
  }

  public Optional<User> findUser(long id) {
    return Optional.ofNullable(users.get(id));
  }

  public User user(long id) {
    return findUser(id).orElseThrow(() -> new NoSuchElementException("no user " + id));
  }

  /** Everybody but bots and those who only own guilds. */
  public List<User> people() {
    return users.values().stream().filter(u -> !u.bot() && !u.name().equals(OWNER)).toList();
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

  /** Founds a guild with an owner alone, and no channel. */
  public Guild found(String name, String locale) {
    User owner = person(OWNER);
    Guild guild = new Guild(ids.next(), name, owner.id(), locale);
    guilds.put(guild.id(), guild);
    join(guild, owner);
    return guild;
  }

  /** Invites the bot, with a role of its own that has these permissions. */
  public void invite(Guild guild, Set<GuildPermission> permissions) {
    guild.setInstalled(true);
    grant(guild, bot, bot.name(), GuildPermission.maskOf(permissions));
  }

  public boolean isBotIn(long guildId) {
    return findGuild(guildId).flatMap(g -> g.member(bot.id())).isPresent();
  }

  public Membership join(Guild guild, User user) {
    return guild
        .member(user.id())
        .orElseGet(
            () -> {
              Membership fresh = new Membership(user.id(), Set.of(), clock.instant(), null);
              guild.put(fresh);
              return fresh;
            });
  }

  /** Gives the member a role of its own with these permissions. */
  public Role grant(Guild guild, User user, String roleName, long permissions) {
    Role role = addRole(guild, roleName, permissions, user.bot());
    guild.put(join(guild, user).wearing(role.id()));
    return role;
  }

  /** Makes a role above the others. */
  public Role addRole(Guild guild, String name, long permissions, boolean managed) {
    int position = guild.roles().size();
    return guild.put(new Role(ids.next(), name, permissions, position, managed, false));
  }

  /** What the user may do in the channel; everything in direct messages. */
  public long permissionsIn(Channel channel, long userId) {
    Long guildId = channel.guildId();
    return guildId == null
        ? GuildPermission.ALL
        : new Permissions(channels, clock.instant()).of(userId, channel, guild(guildId));
  }

  /** What the bot may do in the channel. */
  public long botPermissionsIn(Channel channel) {
    return permissionsIn(channel, bot.id());
  }
}
