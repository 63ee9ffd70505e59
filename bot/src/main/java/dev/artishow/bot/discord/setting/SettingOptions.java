package dev.artishow.bot.discord.setting;

import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/**
 * What can be typed with the command of a setting. What needs a choice among words, or several
 * channels or roles, has its form alone.
 */
final class SettingOptions {
  private static final String CHANNEL = "channel";
  private static final String ROLE = "role";
  private static final String WANTED = "wanted";
  private static final String NAME = "name";
  private static final String WORDS = "words";
  private static final int MAX_NAME_CHARACTERS = 32;

  private final Options options;

  SettingOptions(Options options) {
    this.options = options;
  }

  /** What the command of a setting takes. */
  List<OptionData> of(Setting setting) {
    var all = new ArrayList<OptionData>();
    if (setting.scope() == Setting.Scope.NAME) {
      all.add(option(setting, OptionType.STRING, NAME).setMaxLength(MAX_NAME_CHARACTERS));
    }
    value(setting).ifPresent(all::add);
    if (setting.scope() == Setting.Scope.ROLE) {
      all.add(option(setting, OptionType.ROLE, ROLE));
    } else if (setting.scope() == Setting.Scope.CHANNEL) {
      all.add(channel(setting));
    }
    return all;
  }

  private Optional<OptionData> value(Setting setting) {
    Shape shape = setting.shape();
    if (shape instanceof Shape.Amount amount) {
      return Optional.of(amount(setting, amount));
    } else if (shape instanceof Shape.YesNo) {
      return Optional.of(option(setting, OptionType.BOOLEAN, WANTED));
    } else if (shape instanceof Shape.Words words) {
      return Optional.of(
          option(setting, OptionType.STRING, WORDS).setMaxLength(words.maxCharacters()));
    } else if (shape instanceof Shape.Channels channels && channels.max() == 1) {
      return Optional.of(channel(setting));
    } else if (shape instanceof Shape.Roles roles && roles.max() == 1) {
      return Optional.of(option(setting, OptionType.ROLE, ROLE));
    }
    return Optional.empty();
  }

  private OptionData amount(Setting setting, Shape.Amount amount) {
    return amount.decimals() == 0
        ? option(setting, OptionType.INTEGER, amount.unit())
            .setRequiredRange(amount.min().longValue(), amount.max().longValue())
        : option(setting, OptionType.NUMBER, amount.unit())
            .setRequiredRange(amount.min().doubleValue(), amount.max().doubleValue());
  }

  private OptionData channel(Setting setting) {
    return option(setting, OptionType.CHANNEL, CHANNEL)
        .setChannelTypes(ChannelType.TEXT, ChannelType.FORUM);
  }

  private OptionData option(Setting setting, OptionType type, String name) {
    return options.of("settings " + setting.key(), type, name);
  }

  /** For what within the server it was typed; empty for all of it. */
  static String subject(Exchange exchange, Setting setting) {
    return switch (setting.scope()) {
      case SERVER -> "";
      case ROLE -> id(exchange, ROLE).orElse("");
      case CHANNEL -> id(exchange, CHANNEL).orElse("");
      case NAME -> exchange.text(NAME).orElse("");
    };
  }

  /** The value that was typed. */
  static Optional<String> value(Exchange exchange, Setting setting) {
    Shape shape = setting.shape();
    if (shape instanceof Shape.Amount amount) {
      return exchange.text(amount.unit());
    } else if (shape instanceof Shape.YesNo) {
      return exchange
          .text(WANTED)
          .map(text -> Boolean.parseBoolean(text) ? Shape.YesNo.YES : Shape.YesNo.NO);
    } else if (shape instanceof Shape.Words) {
      return exchange.text(WORDS);
    } else if (shape instanceof Shape.Channels channels && channels.max() == 1) {
      return id(exchange, CHANNEL);
    } else if (shape instanceof Shape.Roles roles && roles.max() == 1) {
      return id(exchange, ROLE);
    }
    return Optional.empty();
  }

  private static Optional<String> id(Exchange exchange, String option) {
    OptionalLong id = exchange.mentioned(option);
    return id.isPresent() ? Optional.of(Long.toUnsignedString(id.getAsLong())) : Optional.empty();
  }
}
