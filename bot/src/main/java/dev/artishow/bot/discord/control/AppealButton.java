package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.review.Decision;
import dev.artishow.bot.review.ReviewDesk;
import dev.artishow.bot.text.Phrase;

/** Asks somebody else to look again at a prompt that was refused: for its member. */
public final class AppealButton implements Feature.Control {
  private final ReviewDesk desk;

  public AppealButton(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "appeal";
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
    Decision appealed = desk.appeal(exchange.customId().subject(), exchange.caller().memberId());
    exchange.tell(appealed instanceof Decision.Done ? Phrase.APPEALED : Phrase.NOT_APPEALABLE);
  }
}
