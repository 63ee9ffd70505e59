package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.OutcomeWording;
import dev.artishow.bot.discord.card.PetitionCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.petition.Outcome;
import dev.artishow.bot.petition.PetitionDesk;
import dev.artishow.bot.text.Phrase;
import java.util.OptionalLong;
import net.dv8tion.jda.api.entities.Message;

/**
 * Takes away an emoji or sticker again: whoever wanted it may, wherever they were told of it, and
 * moderators. Its argument is the server.
 */
public final class UndoButton implements OwnersButton {
  private final PetitionDesk desk;
  private final PetitionCard card;

  public UndoButton(PetitionDesk desk, PetitionCard card) {
    this.desk = desk;
    this.card = card;
  }

  @Override
  public String name() {
    return "undo";
  }

  @Override
  public void serve(Exchange exchange) {
    OptionalLong server = exchange.customId().number();
    if (server.isEmpty()) {
      exchange.tell(Phrase.FORGOTTEN);
      return;
    }
    Caller caller = exchange.caller();
    long guildId = server.getAsLong();
    boolean isModerator = caller.guildId() == guildId && caller.may(Access.MODERATOR);
    exchange.follow(
        desk.undo(guildId, exchange.customId().subject(), caller.memberId(), isModerator)
            .thenAccept(outcome -> show(outcome, exchange)));
  }

  private void show(Outcome outcome, Exchange exchange) {
    if (outcome instanceof Outcome.Done done) {
      boolean isTold =
          exchange.caller().guildId() == 0
              || exchange.message().filter(Message::isEphemeral).isPresent();
      exchange.change(
          isTold
              ? card.tell(exchange.caller().language(), done.petition())
              : card.write(exchange.caller().language(), done.petition()));
    } else {
      exchange.tell(OutcomeWording.phrase(outcome));
    }
  }
}
