package dev.artishow.bot.discord;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord which commands there are, in all servers or in some, and takes back what an earlier
 * start told it of the others: members would see it twice.
 */
final class Registration {
  private static final Logger log = LoggerFactory.getLogger(Registration.class);

  private final ShardManager shards;
  private final List<CommandData> commands;

  Registration(ShardManager shards, List<CommandData> commands) {
    this.shards = shards;
    this.commands = commands;
  }

  /**
   * Replaces whatever was registered before.
   *
   * @param guilds ids of the servers to register in, or empty for all servers
   */
  void register(List<Long> guilds) {
    Set<Long> chosen = new HashSet<>(guilds);
    send(
        shards.getShards().get(0).updateCommands(),
        guilds.isEmpty() ? commands : List.of(),
        "all servers");
    for (Guild guild : shards.getGuilds()) {
      if (chosen.remove(guild.getIdLong())) {
        send(guild.updateCommands(), commands, "server " + guild.getId());
      } else {
        clear(guild);
      }
    }
    chosen.forEach(
        id ->
            log.error(
                "server {} of discord.guilds is unknown here; invite the bot to it first", id));
  }

  /** Asks first: what is registered in a server is seldom anything, and changes a day are few. */
  private void clear(Guild guild) {
    guild
        .retrieveCommands()
        .queue(
            left -> {
              if (!left.isEmpty()) {
                send(guild.updateCommands(), List.of(), "server " + guild.getId());
              }
            },
            fault ->
                log.debug("commands of server {} not known: {}", guild.getId(), fault.toString()));
  }

  private static void send(
      CommandListUpdateAction update, List<CommandData> commands, String where) {
    update
        .addCommands(commands)
        .queue(
            registered -> log.info("{} commands registered for {}", registered.size(), where),
            fault ->
                log.error(
                    "the commands could not be registered for {}; was the bot invited with the"
                        + " scope applications.commands?",
                    where,
                    fault));
  }
}
