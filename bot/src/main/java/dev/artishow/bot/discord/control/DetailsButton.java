package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.DetailsCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.imagine.Intake;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.text.Phrase;
import java.util.Optional;

/** Tells whoever asks what a picture was made by, out of what, and at what cost. */
public final class DetailsButton implements Feature.Control {
  private final Intake intake;
  private final DetailsCard card;

  public DetailsButton(Intake intake, DetailsCard card) {
    this.intake = intake;
    this.card = card;
  }

  @Override
  public String name() {
    return "details";
  }

  @Override
  public Access access() {
    return Access.MEMBER;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.AT_ONCE;
  }

  @Override
  public boolean isForDirectMessages() {
    return true;
  }

  @Override
  public void serve(Exchange exchange) {
    if (!show(exchange, exchange.customId().job())) {
      exchange.tell(Phrase.FORGOTTEN);
    }
  }

  /**
   * Shows what is known of a job's pictures.
   *
   * @return false if nothing is
   */
  public boolean show(Exchange exchange, Optional<JobId> job) {
    Optional<JobRecord> found = job.flatMap(intake::find);
    found.ifPresent(record -> exchange.show(card.write(exchange.caller(), record)));
    return found.isPresent();
  }
}
