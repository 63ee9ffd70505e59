package dev.artishow.bot.discord;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord which commands there are. */
final class Registration {
  private static final Logger log = LoggerFactory.getLogger(Registration.class);

  private final JDA jda;
  private final List<SlashCommandData> commands;

  Registration(JDA jda, List<SlashCommandData> commands) {
    this.jda = jda;
    this.commands = commands;
  }

  /**
   * Replaces whatever was registered before.
   *
   * @param guilds ids of the servers to register in, or empty for all servers
   */
  void register(List<Long> guilds) {
    if (guilds.isEmpty()) {
      send(jda.updateCommands(), "all servers");
      return;
    }
    for (long id : guilds) {
      Guild guild = jda.getGuildById(id);
      if (guild == null) {
        log.error("server {} of discord.guilds is unknown here; invite the bot to it first", id);
      } else {
        send(guild.updateCommands(), "server " + id);
      }
    }
  }

  private void send(CommandListUpdateAction update, String where) {
    update
        .addCommands(commands)
        .queue(
            registered -> log.info("{} commands registered for {}", registered.size(), where),
            fault ->
                log.error(
                    "the commands could not be registered for {}; was the bot invited with the scope applications.commands?",
                    where,
                    fault));
  }
}
