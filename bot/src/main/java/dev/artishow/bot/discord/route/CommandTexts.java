package dev.artishow.bot.discord.route;

import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;

/** Gives Discord the names and descriptions of commands in every language but English. */
final class CommandTexts implements LocalizationFunction {
  private final Texts texts;

  CommandTexts(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Map<DiscordLocale, String> apply(String key) {
    return of(key);
  }

  /** A text in every language but English. */
  Map<DiscordLocale, String> of(String key) {
    var translated = new EnumMap<DiscordLocale, String>(DiscordLocale.class);
    for (DiscordLocale locale : DiscordLocale.values()) {
      Language language = Language.of(locale.getLocale());
      if (locale != DiscordLocale.UNKNOWN && !language.equals(Language.ENGLISH)) {
        translated.put(locale, texts.command(language, key));
      }
    }
    return translated;
  }
}
