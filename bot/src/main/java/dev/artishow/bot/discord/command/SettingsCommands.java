package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.setting.Change;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.text.Phrase;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/**
 * {@code /settings …}: what a server decides about the bot. Without its option a command takes its
 * setting back to how it is where nobody set it.
 */
public final class SettingsCommands {
  private static final int MAX_DAILY_PICTURES = 100_000;

  private final Settings settings;
  private final Options options;
  private final InstantSource clock;

  public SettingsCommands(Settings settings, Options options, InstantSource clock) {
    this.settings = settings;
    this.options = options;
    this.clock = clock;
  }

  /** All of them. */
  public List<Feature> all() {
    return List.of(
        new TypedCommand("settings show", Access.ADMIN, List.of(), this::show),
        setter(
            Setting.REVIEW_CHANNEL,
            options
                .of("settings review-channel", OptionType.CHANNEL, "channel")
                .setChannelTypes(ChannelType.TEXT)),
        setter(
            Setting.MODERATOR_ROLE, options.of("settings moderator-role", OptionType.ROLE, "role")),
        setter(Setting.ADMIN_ROLE, options.of("settings admin-role", OptionType.ROLE, "role")),
        setter(
            Setting.DAILY_PICTURES,
            options
                .of("settings daily-pictures", OptionType.INTEGER, "pictures")
                .setRequiredRange(1, MAX_DAILY_PICTURES)),
        new TypedCommand(
            "settings emoji-approval",
            Access.ADMIN,
            List.of(
                options
                    .of("settings emoji-approval", OptionType.BOOLEAN, "wanted")
                    .setRequired(true)),
            exchange ->
                set(
                    exchange,
                    Setting.EMOJI_APPROVAL,
                    OptionalLong.of(exchange.truth("wanted") ? 1 : 0))),
        new TypedCommand("settings undo", Access.ADMIN, List.of(), this::undo));
  }

  private Feature setter(Setting setting, OptionData option) {
    return new TypedCommand(
        "settings " + setting.key(),
        Access.ADMIN,
        List.of(option),
        exchange -> set(exchange, setting, exchange.number(option.getName())));
  }

  private void set(Exchange exchange, Setting setting, OptionalLong value) {
    tell(
        exchange,
        settings.set(
            exchange.caller().guildId(),
            setting,
            value,
            exchange.caller().memberId(),
            clock.instant()));
  }

  private void undo(Exchange exchange) {
    Optional<Change> undone =
        settings.undo(exchange.caller().guildId(), exchange.caller().memberId(), clock.instant());
    if (undone.isPresent()) {
      tell(exchange, undone.get());
    } else {
      exchange.tell(Phrase.NOTHING_TO_UNDO);
    }
  }

  private static void tell(Exchange exchange, Change change) {
    exchange.tell(
        Phrase.SETTING_CHANGED,
        Map.of(
            "setting", change.setting().key(),
            "before", shown(change.setting(), change.before()),
            "after", shown(change.setting(), change.after()),
            "version", change.version()));
  }

  private void show(Exchange exchange) {
    Map<Setting, Long> set = settings.of(exchange.caller().guildId());
    var lines = new StringBuilder();
    for (Setting setting : Setting.values()) {
      Long value = set.get(setting);
      lines
          .append("- `")
          .append(setting.key())
          .append("`: ")
          .append(shown(setting, value == null ? OptionalLong.empty() : OptionalLong.of(value)))
          .append('\n');
    }
    exchange.tell(Phrase.SETTINGS, Map.of("settings", lines.toString().strip()));
  }

  private static String shown(Setting setting, OptionalLong value) {
    if (value.isEmpty()) {
      return "—";
    }
    return switch (setting) {
      case REVIEW_CHANNEL -> "<#" + value.getAsLong() + ">";
      case MODERATOR_ROLE, ADMIN_ROLE -> "<@&" + value.getAsLong() + ">";
      case DAILY_PICTURES -> String.valueOf(value.getAsLong());
      case EMOJI_APPROVAL -> value.getAsLong() == 0 ? "✗" : "✓";
    };
  }
}
