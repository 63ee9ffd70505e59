package dev.artishow.bot.discord;

import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** A command that members type. */
interface SlashCommand {

  /** What Discord is to show. */
  SlashCommandData definition();

  /** A member used it. Called on an event thread: parse, hand over, do not wait. */
  void onUse(SlashCommandInteractionEvent event);
}
