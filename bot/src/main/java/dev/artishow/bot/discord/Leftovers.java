package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.Job;
import dev.artishow.bot.imagine.JobState;
import dev.artishow.bot.imagine.Jobs;
import java.util.concurrent.CompletableFuture;
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
  private final AnswerDesk desk;

  Leftovers(JDA jda, AnswerDesk desk) {
    this.jda = jda;
    this.desk = desk;
  }

  /** Completes, always normally, when nothing more will be tried for this job. */
  CompletableFuture<Void> tell(Jobs.Unanswered leftover) {
    Job job = leftover.job();
    if (!desk.timing().clock().instant().isBefore(DeferredReply.tokenEnd(job))) {
      log.info("job {} was interrupted, too long ago to tell its member", job.id());
      desk.service().end(job, JobState.INTERRUPTED);
      return CompletableFuture.completedFuture(null);
    }
    InteractionHook hook = InteractionHook.from(jda, leftover.replyToken());
    return hook.retrieveOriginal()
        .submit()
        .thenCompose(reply -> tell(job, hook, reply))
        .exceptionally(
            fault -> {
              log.warn("job {} was interrupted, its member could not be told", job.id(), fault);
              return JobState.INTERRUPTED;
            })
        .thenAccept(state -> desk.service().end(job, state));
  }

  private CompletableFuture<JobState> tell(Job job, InteractionHook hook, Message reply) {
    if (!reply.getAttachments().isEmpty()) {
      log.info("job {} was delivered just before the bot ended", job.id());
      return CompletableFuture.completedFuture(JobState.DELIVERED);
    }
    return hook.editOriginal(
            MessageEditData.fromCreateData(desk.messages().interrupted(job).build()))
        .submit()
        .thenApply(
            edited -> {
              log.info("job {} was interrupted, its member has been told", job.id());
              return JobState.INTERRUPTED;
            });
  }
}
