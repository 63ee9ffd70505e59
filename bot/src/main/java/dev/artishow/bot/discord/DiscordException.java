package dev.artishow.bot.discord;

/** The bot could not come up on Discord; the message says what the operator can do. */
public final class DiscordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DiscordException(String message, Throwable cause) {
    super(message, cause);
  }
}
