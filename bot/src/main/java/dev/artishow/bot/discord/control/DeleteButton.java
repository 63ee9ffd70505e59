package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.send.DiscordFault;
import dev.artishow.bot.imagine.Intake;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.text.Phrase;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes a message with pictures, and the record of its job: for its owner and moderators. */
public final class DeleteButton implements OwnersButton {
  private static final Logger log = LoggerFactory.getLogger(DeleteButton.class);

  private final Intake intake;
  private final Executor workers;

  public DeleteButton(Intake intake, Executor workers) {
    this.intake = intake;
    this.workers = workers;
  }

  @Override
  public String name() {
    return "delete";
  }

  @Override
  public void serve(Exchange exchange) {
    Optional<JobId> job = exchange.customId().job();
    boolean isModerator = exchange.caller().may(Access.MODERATOR);
    if (job.isEmpty()) {
      exchange.tell(Phrase.FORGOTTEN);
    } else if (intake.mayDelete(job.get(), exchange.caller().memberId(), isModerator)) {
      delete(exchange, job.get());
    } else {
      exchange.tell(Phrase.NOT_YOURS);
    }
  }

  /** Through the click's own token, which needs no permission in the channel. */
  private void delete(Exchange exchange, JobId job) {
    exchange.follow(
        exchange
            .hook()
            .deleteOriginal()
            .submit()
            .handleAsync(
                (deleted, fault) -> {
                  if (fault == null || DiscordFault.of(fault) == DiscordFault.MESSAGE_GONE) {
                    intake.forget(job);
                    log.info("job {} was deleted by member {}", job, exchange.caller().memberId());
                  } else {
                    log.error("job {}: its message could not be deleted", job, fault);
                    exchange.tell(Phrase.NOT_DELETED);
                  }
                  return null;
                },
                workers));
  }
}
