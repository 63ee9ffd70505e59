package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.ImagineService;
import dev.artishow.bot.imagine.JobId;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/**
 * Draws the same order with new seeds. Anybody who sees the picture may: they could type the same
 * words themselves, and what comes of it is theirs to delete.
 */
final class AgainButton implements ButtonAction {
  private final ImagineService service;
  private final ImagineConversation conversation;

  AgainButton(ImagineService service, ImagineConversation conversation) {
    this.service = service;
    this.conversation = conversation;
  }

  @Override
  public ButtonId.Action action() {
    return ButtonId.Action.AGAIN;
  }

  @Override
  public void onClick(ButtonInteractionEvent event, JobId job) {
    conversation.begin(event, () -> service.admitAgain(job));
  }
}
