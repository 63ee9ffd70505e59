package dev.artishow.bot.discord.route;

/** Who may use a feature; each includes those before it. */
public enum Access {
  MEMBER,
  /** Members who may manage messages, or have the server's moderator role. */
  MODERATOR,
  /** Members who may manage the server, or have the server's admin role. */
  ADMIN,
  /** Those who run the bot, whom its configuration names. */
  OPERATOR
}
