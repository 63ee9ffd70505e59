package dev.artishow.sandbox.world;

/** Bits by which a bot asks for kinds of events. */
public final class Intents {
  public static final int GUILDS = 1;
  public static final int GUILD_MEMBERS = 1 << 1;
  public static final int GUILD_EXPRESSIONS = 1 << 3;
  public static final int GUILD_PRESENCES = 1 << 8;
  public static final int GUILD_MESSAGES = 1 << 9;
  public static final int DIRECT_MESSAGES = 1 << 12;
  public static final int MESSAGE_CONTENT = 1 << 15;
  public static final int AUTO_MODERATION_CONFIGURATION = 1 << 20;

  /** Those that the owner of an application must switch on first. */
  public static final int PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

  private Intents() {}
}
