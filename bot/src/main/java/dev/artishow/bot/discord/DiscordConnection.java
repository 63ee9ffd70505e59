package dev.artishow.bot.discord;

import dev.artishow.config.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Where and as whom the bot logs in.
 *
 * @param token the bot's token
 * @param endpoint another Discord, or empty for Discord's own
 * @param guilds ids of the servers to register the commands in; empty registers them everywhere
 * @param operators ids of the users who run the bot
 * @param shards how many sessions with Discord share the servers; 0 for as many as it recommends
 */
public record DiscordConnection(
    Secret.Given token,
    Optional<DiscordEndpoint> endpoint,
    List<Long> guilds,
    List<Long> operators,
    int shards) {
  public DiscordConnection {
    guilds = List.copyOf(guilds);
    operators = List.copyOf(operators);
  }

  /** One that nobody runs from Discord. */
  public DiscordConnection(
      Secret.Given token, Optional<DiscordEndpoint> endpoint, List<Long> guilds) {
    this(token, endpoint, guilds, List.of(), 0);
  }
}
