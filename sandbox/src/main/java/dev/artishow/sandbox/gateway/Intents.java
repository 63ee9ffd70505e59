package dev.artishow.sandbox.gateway;

/** Bits by which a bot asks for kinds of events. */
public final class Intents {
  public static final int GUILDS = 1;
  public static final int GUILD_MEMBERS = 1 << 1;
  public static final int GUILD_PRESENCES = 1 << 8;
  public static final int GUILD_MESSAGES = 1 << 9;
  public static final int DIRECT_MESSAGES = 1 << 12;
  public static final int MESSAGE_CONTENT = 1 << 15;

  /** Those that the owner of an application must switch on first. */
  static final int PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

  private Intents() {}
}
