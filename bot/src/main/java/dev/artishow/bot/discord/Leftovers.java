package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.ImagineService;
import dev.artishow.bot.imagine.Job;
import dev.artishow.bot.imagine.JobState;
import dev.artishow.bot.imagine.Jobs;
import java.time.InstantSource;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the members whose pictures an earlier process left undone. Nothing is drawn again by
 * itself: the member decides with the button.
 */
final class Leftovers {
  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

  private final JDA jda;
  private final ImagineService service;
  private final OutcomeMessages messages;
  private final InstantSource clock;

  Leftovers(JDA jda, ImagineService service, OutcomeMessages messages, InstantSource clock) {
    this.jda = jda;
    this.service = service;
    this.messages = messages;
    this.clock = clock;
  }

  void tell(List<Jobs.Unanswered> unanswered) {
    for (Jobs.Unanswered leftover : unanswered) {
      Job job = leftover.job();
      if (clock.instant().isBefore(DeferredReply.tokenEnd(job))) {
        InteractionHook hook = InteractionHook.from(jda, leftover.replyToken());
        hook.retrieveOriginal()
            .queue(reply -> tell(job, hook, reply), fault -> notTold(job, fault));
      } else {
        log.info("job {} was interrupted, too long ago to tell its member", job.id());
        service.end(job, JobState.INTERRUPTED);
      }
    }
  }

  private void tell(Job job, InteractionHook hook, Message reply) {
    if (!reply.getAttachments().isEmpty()) {
      // the process ended after the pictures were sent and before that was recorded
      service.end(job, JobState.DELIVERED);
      return;
    }
    hook.editOriginal(MessageEditData.fromCreateData(messages.interrupted(job).build()))
        .queue(
            edited -> {
              log.info("job {} was interrupted, its member has been told", job.id());
              service.end(job, JobState.INTERRUPTED);
            },
            fault -> notTold(job, fault));
  }

  private void notTold(Job job, Throwable fault) {
    log.warn("job {} was interrupted, and its member could not be told", job.id(), fault);
    service.end(job, JobState.INTERRUPTED);
  }
}
