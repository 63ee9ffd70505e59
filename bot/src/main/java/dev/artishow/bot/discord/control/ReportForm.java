package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.OutcomeWording;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.petition.Outcome;
import dev.artishow.bot.petition.Petition;
import dev.artishow.bot.petition.PetitionDesk;
import dev.artishow.bot.text.Phrase;
import java.util.OptionalLong;

/** The answer to what is wrong with a picture. Its argument is the message. */
public final class ReportForm implements Feature.Form {
  private final PetitionDesk desk;

  public ReportForm(PetitionDesk desk) {
    this.desk = desk;
  }

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
    return Acknowledgement.THINKING;
  }

  @Override
  public void serve(Exchange exchange) {
    Caller caller = exchange.caller();
    CustomId id = exchange.customId();
    OptionalLong messageId = id.number();
    if (id.job().isEmpty() || messageId.isEmpty()) {
      exchange.tell(Phrase.FORGOTTEN);
      return;
    }
    Outcome outcome =
        desk.report(
            desk.of(
                Petition.Kind.REPORT,
                caller.guildId(),
                caller.memberId(),
                new Petition.Spot(id.job().get(), caller.channelId(), messageId.getAsLong()),
                exchange.field(ReportQuestion.REASON)));
    exchange.tell(
        outcome instanceof Outcome.NobodyToAsk
            ? Phrase.REPORT_KEPT
            : OutcomeWording.phrase(outcome));
  }
}
