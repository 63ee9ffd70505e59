package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.CaseCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.review.Decision;
import dev.artishow.bot.review.ReviewDesk;

/** The answer to a {@link CaseQuestion}. */
public final class CaseForm implements Feature.Form {
  /** What it does. */
  @FunctionalInterface
  public interface Act {
    Decision on(String caseId, Exchange exchange, String answer);
  }

  private final String name;
  private final ReviewDesk desk;
  private final CaseCard card;
  private final Act act;

  public CaseForm(String name, ReviewDesk desk, CaseCard card, Act act) {
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
    String answer = exchange.field(CaseQuestion.FIELD);
    CaseButton.finish(
        act.on(exchange.customId().subject(), exchange, answer), exchange, desk, card);
  }
}
