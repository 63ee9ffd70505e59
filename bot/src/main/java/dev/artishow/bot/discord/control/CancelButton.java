package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.imagine.Intake;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.text.Phrase;
import java.util.Optional;

/** Stops a job that waits or is being drawn: for its owner and moderators. */
public final class CancelButton implements Feature.Control {
  private final Intake intake;
  private final Studio studio;

  public CancelButton(Intake intake, Studio studio) {
    this.intake = intake;
    this.studio = studio;
  }

  @Override
  public String name() {
    return "cancel";
  }

  @Override
  public Access access() {
    return Access.MEMBER;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.SILENT;
  }

  @Override
  public void serve(Exchange exchange) {
    Optional<JobId> job = exchange.customId().job();
    boolean isModerator = exchange.caller().may(Access.MODERATOR);
    if (job.isEmpty()) {
      exchange.tell(Phrase.FORGOTTEN);
    } else if (!intake.mayDelete(job.get(), exchange.caller().memberId(), isModerator)) {
      exchange.tell(Phrase.NOT_YOURS);
    } else if (!studio.cancel(job.get())) {
      exchange.tell(Phrase.NOT_CANCELLED);
    }
  }
}
