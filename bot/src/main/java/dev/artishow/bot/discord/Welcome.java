package dev.artishow.bot.discord;

import dev.artishow.bot.discord.control.Setup;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Greets the owner of a server that the bot has joined, in a direct message: what to do first, and
 * which permissions are missing. Who exactly invited it Discord tells only bots that may read the
 * audit log.
 */
final class Welcome extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(Welcome.class);

  /** What the bot can make use of. */
  private static final List<Permission> WANTED =
      List.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.MESSAGE_ATTACH_FILES,
          Permission.MESSAGE_HISTORY,
          Permission.CREATE_GUILD_EXPRESSIONS);

  private final Texts texts;

  Welcome(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    Guild guild = event.getGuild();
    log.info("joined server {}", guild.getId());
    event
        .getJDA()
        .openPrivateChannelById(guild.getOwnerIdLong())
        .flatMap(channel -> channel.sendMessage(letter(guild)))
        .queue(
            sent -> {},
            fault ->
                log.info(
                    "the owner of server {} takes no direct messages: {}",
                    guild.getId(),
                    fault.toString()));
  }

  private MessageCreateData letter(Guild guild) {
    Language language = Language.of(guild.getLocale().getLocale());
    String missing =
        WANTED.stream()
            .filter(permission -> !guild.getSelfMember().hasPermission(permission))
            .map(permission -> "- " + permission.getName())
            .collect(Collectors.joining("\n"));
    String text = texts.say(language, Phrase.WELCOME, Map.of("server", guild.getName()));
    String all =
        missing.isEmpty()
            ? text
            : text
                + "\n"
                + texts.say(language, Phrase.MISSING_PERMISSIONS, Map.of("permissions", missing));
    return new MessageCreateBuilder()
        .setContent(all)
        .addComponents(
            ActionRow.of(
                Button.primary(
                    Setup.button(guild.getIdLong()).toString(),
                    texts.say(language, Phrase.SET_UP_BUTTON))))
        .build();
  }
}
