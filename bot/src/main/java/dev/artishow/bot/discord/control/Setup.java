package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.text.Phrase;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
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
public final class Setup {
  private static final String BUTTON = "setup";
  private static final String MENU = "setup-channel";

  private final Settings settings;
  private final Executor workers;
  private final InstantSource clock;

  /**
   * @param workers run SQL
   */
  public Setup(Settings settings, Executor workers, InstantSource clock) {
    this.settings = settings;
    this.workers = workers;
    this.clock = clock;
  }

  /** The button of a server. */
  public static CustomId button(long guildId) {
    return id(BUTTON, guildId);
  }

  private static CustomId id(String action, long guildId) {
    return new CustomId(action, Long.toUnsignedString(guildId), "");
  }

  /** The button, and the menu of channels that it shows. */
  public List<Feature> all() {
    return List.of(
        PrivateButton.anywhere(
            BUTTON,
            exchange ->
                exchange.follow(
                    ServerAdmins.check(exchange, workers, guild -> ask(exchange, guild)))),
        PrivateButton.anywhere(
            MENU,
            exchange ->
                exchange.follow(
                    ServerAdmins.check(exchange, workers, guild -> set(exchange, guild)))));
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
                    StringSelectMenu.create(id(MENU, guild.getIdLong()).toString())
                        .setPlaceholder(exchange.say(Phrase.REVIEW_CHANNEL, Map.of()))
                        .addOptions(channels)
                        .build())));
  }

  private void set(Exchange exchange, Guild guild) {
    Optional<TextChannel> channel =
        exchange.chosen().stream()
            .findFirst()
            .flatMap(id -> Optional.ofNullable(guild.getTextChannelById(id)));
    if (channel.isEmpty()) {
      exchange.tell(Phrase.NO_CHANNELS);
      return;
    }
    settings.set(
        guild.getIdLong(),
        Setting.REVIEW_CHANNEL.entry(),
        Optional.of(channel.get().getId()),
        exchange.caller().memberId(),
        clock.instant());
    exchange.tell(Phrase.SET_UP, Map.of("channel", channel.get().getAsMention()));
  }
}
