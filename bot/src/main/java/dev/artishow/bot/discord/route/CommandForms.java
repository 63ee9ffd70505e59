package dev.artishow.bot.discord.route;

import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * What Discord is told of the commands, in all languages. In servers only: what is drawn in a
 * direct message no moderator could see or delete.
 */
public final class CommandForms {
  private final Texts texts;
  private final CommandTexts translations;

  public CommandForms(Texts texts) {
    this.texts = texts;
    this.translations = new CommandTexts(texts);
  }

  /** All that are to be registered. */
  public List<CommandData> of(List<Feature> features) {
    Map<String, SlashCommandData> commands = new LinkedHashMap<>();
    var menus = new ArrayList<CommandData>();
    for (Feature feature : features) {
      if (feature instanceof Feature.Slash slash) {
        add(slash, commands);
      } else if (feature instanceof Feature.MessageMenu menu) {
        CommandData entry = restricted(Commands.message(menu.name()), menu);
        menus.add(entry.setNameLocalizations(translations.of(menu.textKey())));
      }
    }
    var all = new ArrayList<CommandData>(commands.values());
    all.addAll(menus);
    return all;
  }

  private void add(Feature.Slash slash, Map<String, SlashCommandData> commands) {
    String[] path = slash.name().split(" ", 2);
    SlashCommandData command =
        commands.computeIfAbsent(
            path[0],
            name -> {
              SlashCommandData begun = Commands.slash(name, describe(name));
              restricted(begun, slash).setLocalizationFunction(translations);
              return begun;
            });
    if (path.length == 1) {
      command.addOptions(slash.options());
    } else {
      String key = slash.name().replace(' ', '.');
      command.addSubcommands(
          new SubcommandData(path[1], describe(key)).addOptions(slash.options()));
    }
  }

  private CommandData restricted(CommandData command, Feature feature) {
    DefaultMemberPermissions permissions =
        switch (feature.access()) {
          case MEMBER -> DefaultMemberPermissions.ENABLED;
          case MODERATOR -> DefaultMemberPermissions.enabledFor(Permission.MESSAGE_MANAGE);
          case ADMIN, OPERATOR -> DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER);
        };
    return command
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
        .setDefaultPermissions(permissions);
  }

  private String describe(String key) {
    return texts.command(Language.ENGLISH, key + ".description");
  }
}
