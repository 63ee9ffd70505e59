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
    show(exchange, exchange.customId().job());
  }

  /** The same of a message that has the button, as its menu asks for it. */
  public void serveMenu(Exchange exchange) {
    Optional<JobId> job = exchange.pictured();
    if (job.isPresent()) {
      show(exchange, job);
    } else {
      exchange.tell(Phrase.NO_PICTURE_OF_MINE);
    }
  }

  private void show(Exchange exchange, Optional<JobId> job) {
    Optional<JobRecord> found = job.flatMap(intake::find);
    if (found.isPresent()) {
      exchange.show(card.write(exchange.caller().language(), found.get()));
    } else {
      exchange.tell(Phrase.FORGOTTEN);
    }
  }
}
