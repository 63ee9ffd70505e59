package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.work.InFlight;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/**
 * Under the welcome: asks an admin where moderators are to be shown what the rules hold. Its
 * subject is the server, since the welcome is a direct message.
 */
public final class SetupButton implements Feature.Control {
  private final InFlight inFlight;

  public SetupButton(InFlight inFlight) {
    this.inFlight = inFlight;
  }

  /** The button of a server. */
  public static CustomId of(long guildId) {
    return new CustomId("setup", Long.toUnsignedString(guildId), "");
  }

  @Override
  public String name() {
    return "setup";
  }

  @Override
  public Access access() {
    return Access.MEMBER;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.THINKING;
  }

  @Override
  public boolean isForDirectMessages() {
    return true;
  }

  @Override
  public void serve(Exchange exchange) {
    inFlight.add(ServerAdmins.check(exchange, guild -> ask(exchange, guild)));
  }

  private static void ask(Exchange exchange, Guild guild) {
    List<SelectOption> channels =
        guild.getTextChannels().stream()
            .filter(TextChannel::canTalk)
            .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
            .map(channel -> SelectOption.of("#" + channel.getName(), channel.getId()))
            .toList();
    if (channels.isEmpty()) {
      exchange.tell(Phrase.NO_CHANNELS);
      return;
    }
    exchange.show(
        new MessageCreateBuilder()
            .setContent(exchange.say(Phrase.CHOOSE_REVIEW_CHANNEL, Map.of()))
            .setComponents(
                ActionRow.of(
                    StringSelectMenu.create(SetupChoice.of(guild.getIdLong()).toString())
                        .setPlaceholder(exchange.say(Phrase.REVIEW_CHANNEL, Map.of()))
                        .addOptions(channels)
                        .build())));
  }
}
