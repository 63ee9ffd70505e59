package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.setting.Change;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Phrase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/**
 * {@code /settings …}: what a server decides about the bot. Where its option can be left out, a
 * command without it takes its setting back to how it is where nobody set it.
 */
public final class SettingsCommands {
  private static final int MAX_DAILY_PICTURES = 100_000;
  private static final int MAX_DAILY_WATT_HOURS = 1_000_000;

  /** Discord's own slow mode goes to six hours. */
  private static final int MAX_SLOW_MODE_SECONDS = 6 * 3600;

  /** As many as Discord suggests. */
  private static final int MAX_STYLES = OptionData.MAX_CHOICES;

  private static final int MAX_STYLE_NAME_CHARACTERS = 32;
  private static final int MAX_STYLE_CHARACTERS = 200;
  private static final int STYLE_EXCERPT_CHARACTERS = 60;

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
        setter(
            Setting.DAILY_WATT_HOURS,
            options
                .of("settings daily-watt-hours", OptionType.INTEGER, "watt-hours")
                .setRequiredRange(1, MAX_DAILY_WATT_HOURS)),
        setter(
            Setting.SLOW_MODE,
            options
                .of("settings slow-mode", OptionType.INTEGER, "seconds")
                .setRequiredRange(1, MAX_SLOW_MODE_SECONDS)),
        new TypedCommand(
            "settings style",
            Access.ADMIN,
            List.of(
                options
                    .of("settings style", OptionType.STRING, "name")
                    .setRequired(true)
                    .setMaxLength(MAX_STYLE_NAME_CHARACTERS),
                options
                    .of("settings style", OptionType.STRING, "words")
                    .setMaxLength(MAX_STYLE_CHARACTERS)),
            this::style),
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
            "setting", change.name(),
            "before", shown(change.name(), change.before()),
            "after", shown(change.name(), change.after()),
            "version", change.version()));
  }

  private void show(Exchange exchange) {
    long guildId = exchange.caller().guildId();
    Map<Setting, Long> set = settings.of(guildId);
    var lines = new ArrayList<String>();
    for (Setting setting : Setting.values()) {
      lines.add(line(setting.key(), Optional.ofNullable(set.get(setting)).map(String::valueOf)));
    }
    settings
        .styles(guildId)
        .forEach((name, words) -> lines.add(line("style " + name, Optional.of(words))));
    exchange.tell(Phrase.SETTINGS, Map.of("settings", String.join("\n", lines)));
  }

  private static String line(String name, Optional<String> value) {
    return "- `%s`: %s".formatted(name, shown(name, value));
  }

  private static String shown(String name, Optional<String> value) {
    return value.map(text -> shown(name, text)).orElse("—");
  }

  private static String shown(String name, String value) {
    return Setting.of(name)
        .map(setting -> shown(setting, value))
        .orElseGet(
            () -> MarkdownSanitizer.escape(CleanText.excerpt(value, STYLE_EXCERPT_CHARACTERS)));
  }

  private static String shown(Setting setting, String value) {
    return switch (setting) {
      case REVIEW_CHANNEL -> "<#" + value + ">";
      case MODERATOR_ROLE, ADMIN_ROLE -> "<@&" + value + ">";
      case DAILY_PICTURES -> value;
      case DAILY_WATT_HOURS -> value + " Wh";
      case SLOW_MODE -> value + " s";
      case EMOJI_APPROVAL -> value.equals("0") ? "✗" : "✓";
    };
  }

  private void style(Exchange exchange) {
    String name = exchange.text("name").orElse("").toLowerCase(Locale.ROOT);
    Optional<String> words = exchange.text("words").filter(typed -> !typed.isEmpty());
    Caller caller = exchange.caller();
    Map<String, String> styles = settings.styles(caller.guildId());
    if (name.isEmpty()) {
      exchange.tell(Phrase.STYLE_NAME);
    } else if (words.isPresent() && styles.size() >= MAX_STYLES && !styles.containsKey(name)) {
      exchange.tell(Phrase.TOO_MANY_STYLES, Map.of("limit", MAX_STYLES));
    } else {
      tell(
          exchange,
          settings.setStyle(caller.guildId(), name, words, caller.memberId(), clock.instant()));
    }
  }
}
