package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.OutcomeWording;
import dev.artishow.bot.discord.card.PetitionCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.petition.Outcome;
import dev.artishow.bot.work.InFlight;
import java.util.concurrent.CompletableFuture;

/** A button on a petition's card: decides, and shows the card as it is then. */
public final class PetitionButton implements Feature.Control {
  /** What it does. */
  @FunctionalInterface
  public interface Act {
    CompletableFuture<Outcome> on(String petitionId, Exchange exchange);
  }

  private final String name;
  private final PetitionCard card;
  private final InFlight inFlight;
  private final Act act;

  public PetitionButton(String name, PetitionCard card, InFlight inFlight, Act act) {
    this.name = name;
    this.card = card;
    this.inFlight = inFlight;
    this.act = act;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Access access() {
    return Access.MODERATOR;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.SILENT;
  }

  @Override
  public void serve(Exchange exchange) {
    inFlight.add(
        act.on(exchange.customId().subject(), exchange)
            .thenAccept(outcome -> show(outcome, exchange)));
  }

  private void show(Outcome outcome, Exchange exchange) {
    if (outcome instanceof Outcome.Done done) {
      exchange.change(card.write(exchange.caller().language(), done.petition()));
    } else {
      exchange.tell(OutcomeWording.phrase(outcome));
    }
  }
}
