package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;

/** Under a picture: tells moderators that something is wrong with it. */
public final class ReportButton implements Feature.Control {
  @Override
  public String name() {
    return ReportQuestion.REPORT;
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
  public void serve(Exchange exchange) {
    ReportQuestion.open(exchange);
  }
}
