package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.ImagineService;
import dev.artishow.bot.imagine.JobId;
import dev.artishow.bot.text.Phrase;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes a message with pictures, and the record of its job: for its owner and moderators. */
final class DeleteButton implements ButtonAction {
  private static final Logger log = LoggerFactory.getLogger(DeleteButton.class);

  private final ImagineService service;
  private final Deadline deadline;
  private final PrivateReply replies;
  private final InFlight inFlight;

  DeleteButton(ImagineService service, Deadline deadline, PrivateReply replies, InFlight inFlight) {
    this.service = service;
    this.deadline = deadline;
    this.replies = replies;
    this.inFlight = inFlight;
  }

  @Override
  public ButtonId.Action action() {
    return ButtonId.Action.DELETE;
  }

  @Override
  public void onClick(ButtonInteractionEvent event, JobId job) {
    boolean isModerator =
        event.getMember().hasPermission(event.getGuildChannel(), Permission.MESSAGE_MANAGE);
    inFlight.add(
        deadline
            .decide(() -> service.mayDelete(job, event.getUser().getIdLong(), isModerator))
            .thenCompose(allowed -> answer(event, job, allowed))
            .exceptionally(
                fault -> {
                  log.error("job {}: its owner could not be looked up", job, fault);
                  replies.send(event, Phrase.NOT_DELETED);
                  return null;
                }));
  }

  /** Completes normally in any case. */
  private CompletableFuture<Void> answer(ButtonInteractionEvent event, JobId job, boolean allowed) {
    if (allowed) {
      return delete(event, job);
    }
    replies.send(event, Phrase.NOT_YOURS);
    return CompletableFuture.completedFuture(null);
  }

  /** Through the click's own token, which needs no permission in the channel. */
  private CompletableFuture<Void> delete(ButtonInteractionEvent event, JobId job) {
    return event
        .deferEdit()
        .submit()
        .thenCompose(
            taken ->
                InteractionHook.from(event.getJDA(), event.getToken()).deleteOriginal().submit())
        .handle(
            (deleted, fault) -> {
              if (fault == null || DiscordFault.of(fault) == DiscordFault.MESSAGE_GONE) {
                service.forget(job);
                log.info("job {} was deleted by member {}", job, event.getUser().getId());
              } else {
                log.error("job {}: its message could not be deleted", job, fault);
                replies.followUp(event, Phrase.NOT_DELETED);
              }
              return null;
            });
  }
}
