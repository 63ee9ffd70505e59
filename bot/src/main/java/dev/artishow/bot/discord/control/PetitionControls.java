package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.OutcomeWording;
import dev.artishow.bot.discord.card.PetitionCard;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.petition.Outcome;
import dev.artishow.bot.petition.PetitionDesk;
import java.util.List;

/** What moderators do with a petition on its card, which is shown as it is then. */
public final class PetitionControls {
  private final PetitionDesk desk;
  private final PetitionCard card;

  public PetitionControls(PetitionDesk desk, PetitionCard card) {
    this.desk = desk;
    this.card = card;
  }

  /** All of them. */
  public List<Feature> all() {
    return List.of(
        CardControl.button("grant", this::grant), CardControl.button("decline", this::decline));
  }

  private void grant(Exchange exchange) {
    Caller by = exchange.caller();
    exchange.follow(
        desk.grant(by.guildId(), exchange.customId().subject(), by.memberId())
            .thenAccept(outcome -> show(exchange, outcome)));
  }

  private void decline(Exchange exchange) {
    Caller by = exchange.caller();
    show(exchange, desk.decline(by.guildId(), exchange.customId().subject(), by.memberId()));
  }

  private void show(Exchange exchange, Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      exchange.change(card.write(exchange.caller().language(), done.petition()));
    } else {
      exchange.tell(OutcomeWording.phrase(outcome));
    }
  }
}
