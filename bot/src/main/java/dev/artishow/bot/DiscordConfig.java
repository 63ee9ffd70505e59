package dev.artishow.bot;

import dev.artishow.config.Secret;
import java.nio.file.Path;
import java.util.List;

/**
 * How the bot meets Discord: the section {@code discord} of the configuration.
 *
 * @param token the bot's token
 * @param database the SQLite file, created on first use
 * @param guilds ids of the servers to register commands in; empty registers them for all servers
 */
public record DiscordConfig(Secret token, Path database, List<Long> guilds) {
  public DiscordConfig {
    guilds = List.copyOf(guilds);
    if (guilds.stream().anyMatch(id -> id <= 0)) {
      throw new IllegalArgumentException("guilds must be Discord server ids, was " + guilds);
    }
  }
}
