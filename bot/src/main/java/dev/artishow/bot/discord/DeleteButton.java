package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.ImagineService;
import dev.artishow.bot.imagine.JobId;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.concurrent.Executor;
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
  private final Texts texts;

  DeleteButton(ImagineService service, Executor executor, Delay delay, Texts texts) {
    this.service = service;
    this.deadline = new Deadline(executor, delay);
    this.texts = texts;
  }

  @Override
  public ButtonId.Action action() {
    return ButtonId.Action.DELETE;
  }

  @Override
  public void onClick(ButtonInteractionEvent event, JobId job) {
    Language language = PrivateReply.language(event);
    boolean isModerator =
        event.getMember().hasPermission(event.getGuildChannel(), Permission.MESSAGE_MANAGE);
    deadline.decide(
        () -> service.mayDelete(job, event.getUser().getIdLong(), isModerator),
        allowed -> {
          if (allowed) {
            delete(event, job);
          } else {
            PrivateReply.send(event, texts.say(language, Phrase.NOT_YOURS));
          }
        },
        fault -> {
          log.error("job {}: its owner could not be looked up", job, fault);
          PrivateReply.send(event, texts.say(language, Phrase.NOT_DELETED));
        });
  }

  private void delete(ButtonInteractionEvent event, JobId job) {
    event
        .deferEdit()
        .queue(
            acknowledged -> deleteMessage(event, job),
            fault -> log.warn("job {}: the click could not be acknowledged", job, fault));
  }

  /** Through the click's own token, which needs no permission in the channel. */
  private void deleteMessage(ButtonInteractionEvent event, JobId job) {
    InteractionHook hook = InteractionHook.from(event.getJDA(), event.getToken());
    hook.deleteOriginal()
        .queue(
            deleted -> forget(event, job),
            fault -> {
              if (DiscordFault.of(fault) == DiscordFault.MESSAGE_GONE) {
                forget(event, job);
                return;
              }
              log.error("job {}: its message could not be deleted", job, fault);
              hook.sendMessage(texts.say(PrivateReply.language(event), Phrase.NOT_DELETED))
                  .setEphemeral(true)
                  .queue(sent -> {}, silent -> log.warn("nor the member told", silent));
            });
  }

  private void forget(ButtonInteractionEvent event, JobId job) {
    service.forget(job);
    log.info("job {} was deleted by member {}", job, event.getUser().getId());
  }
}
