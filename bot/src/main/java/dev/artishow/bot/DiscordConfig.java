package dev.artishow.bot;

import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordEndpoint;
import dev.artishow.config.Range;
import dev.artishow.config.Retired;
import dev.artishow.config.Secret;
import java.util.List;
import java.util.Optional;

/**
 * How the bot meets Discord: the section {@code discord} of the configuration.
 *
 * @param token the bot's token
 * @param guilds ids of the servers to register commands in; empty registers them for all servers
 * @param operators ids of the users who may give orders for all servers, e.g. about models
 * @param shards how many sessions with Discord share the servers; 0 for as many as it recommends;
 *     more than 64 share one machine's engine badly
 * @param endpoint another Discord than Discord's own, e.g. the sandbox
 */
@Retired(
    key = "database",
    advice =
        "is now database.url; write database { url = \"jdbc:sqlite:data/artishow.db\" } with the"
            + " path of your file")
public record DiscordConfig(
    Secret token,
    List<Long> guilds,
    List<Long> operators,
    @Range(min = 0, max = 64) int shards,
    Optional<DiscordEndpoint> endpoint) {
  public DiscordConfig {
    guilds = List.copyOf(guilds);
    operators = List.copyOf(operators);
    if (guilds.stream().anyMatch(id -> id <= 0)) {
      throw new IllegalArgumentException("guilds must be Discord server ids, was " + guilds);
    }
    if (operators.stream().anyMatch(id -> id <= 0)) {
      throw new IllegalArgumentException("operators must be Discord user ids, was " + operators);
    }
  }

  /**
   * Where and as whom to log in.
   *
   * @throws IllegalStateException when no token was given; the message says where to get one and
   *     where to put it
   */
  public DiscordConnection connection() {
    if (token instanceof Secret.Given given) {
      return new DiscordConnection(given, endpoint, guilds, operators, shards);
    }
    throw new IllegalStateException(
        "the bot has no token: %s; get one at https://discord.com/developers/applications (your application, Bot, Reset Token); the operator's guide shows every step"
            .formatted(((Secret.Missing) token).reason()));
  }
}
