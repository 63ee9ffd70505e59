package dev.artishow.sandbox.guild;

import java.util.Set;

/** What a role may allow, with Discord's bit positions. */
public enum GuildPermission {
  KICK_MEMBERS(1),
  BAN_MEMBERS(2),
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_EXTERNAL_EMOJIS(18),
  MANAGE_ROLES(28),
  MANAGE_WEBHOOKS(29),
  MANAGE_GUILD_EXPRESSIONS(30),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  CREATE_PRIVATE_THREADS(36),
  SEND_MESSAGES_IN_THREADS(38),
  MODERATE_MEMBERS(40),
  CREATE_GUILD_EXPRESSIONS(43);

  /** Every permission that exists, also those without a name here. */
  public static final long ALL = (1L << 53) - 1;

  /** What {@code @everyone} may do in a server as Discord makes it. */
  public static final Set<GuildPermission> OF_EVERYONE =
      Set.of(
          VIEW_CHANNEL,
          SEND_MESSAGES,
          EMBED_LINKS,
          ATTACH_FILES,
          READ_MESSAGE_HISTORY,
          ADD_REACTIONS,
          USE_EXTERNAL_EMOJIS,
          USE_APPLICATION_COMMANDS,
          CREATE_PUBLIC_THREADS,
          CREATE_PRIVATE_THREADS,
          SEND_MESSAGES_IN_THREADS);

  /** What the link of the operator's guide asks for, and no more. */
  public static final Set<GuildPermission> OF_INVITATION =
      Set.of(
          VIEW_CHANNEL,
          SEND_MESSAGES,
          SEND_MESSAGES_IN_THREADS,
          ATTACH_FILES,
          READ_MESSAGE_HISTORY);

  private final int bit;

  GuildPermission(int bit) {
    this.bit = bit;
  }

  public long mask() {
    return 1L << bit;
  }

  public boolean isIn(long permissions) {
    return (permissions & mask()) != 0;
  }

  public static long maskOf(Set<GuildPermission> permissions) {
    return permissions.stream().mapToLong(GuildPermission::mask).reduce(0, (a, b) -> a | b);
  }
}
