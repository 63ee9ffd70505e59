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
 */
public record DiscordConnection(
    Secret.Given token, Optional<DiscordEndpoint> endpoint, List<Long> guilds) {
  public DiscordConnection {
    guilds = List.copyOf(guilds);
  }
}
