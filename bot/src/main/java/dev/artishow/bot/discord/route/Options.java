package dev.artishow.bot.discord.route;

import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Texts;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Options of commands, described as the texts say. */
public final class Options {
  private final Texts texts;

  public Options(Texts texts) {
    this.texts = texts;
  }

  /** An option of a command, by its name in English. */
  public OptionData of(Feature.Slash command, OptionType type, String name) {
    return of(command.name(), type, name);
  }

  /** An option of a command, by its name in English. */
  public OptionData of(String command, OptionType type, String name) {
    String key = command.replace(' ', '.') + ".options." + name + ".description";
    return new OptionData(type, name, texts.command(Language.ENGLISH, key));
  }
}
