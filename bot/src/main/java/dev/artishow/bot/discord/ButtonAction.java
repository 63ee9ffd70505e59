package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.JobId;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** What a button under a picture does. */
interface ButtonAction {

  ButtonId.Action action();

  /** A member clicked it. Called on an event thread: parse, hand over, do not wait. */
  void onClick(ButtonInteractionEvent event, JobId job);
}
