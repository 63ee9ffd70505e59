package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.CaseCard;
import dev.artishow.bot.discord.card.DecisionWording;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.review.Decision;
import dev.artishow.bot.review.ReviewDesk;
import java.util.Map;

/** A button on a case's card: does something with the case, and shows the card as it is then. */
public final class CaseButton implements Feature.Control {
  /** What it does. */
  @FunctionalInterface
  public interface Act {
    Decision on(String caseId, Exchange exchange);
  }

  private final String name;
  private final ReviewDesk desk;
  private final CaseCard card;
  private final Act act;

  public CaseButton(String name, ReviewDesk desk, CaseCard card, Act act) {
    this.name = name;
    this.desk = desk;
    this.card = card;
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
    finish(act.on(exchange.customId().subject(), exchange), exchange, desk, card);
  }

  static void finish(Decision decision, Exchange exchange, ReviewDesk desk, CaseCard card) {
    desk.find(exchange.caller().guildId(), exchange.customId().subject())
        .ifPresent(view -> exchange.change(card.write(exchange.caller().language(), view)));
    if (!(decision instanceof Decision.Done)) {
      exchange.tell(
          DecisionWording.phrase(decision), Map.of("limit", ReviewDesk.MAX_TIME_OUT_HOURS));
    }
  }
}
