package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.OwnDrawingCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.reference.OwnDrawing;
import dev.artishow.bot.reference.OwnDrawingDesk;
import dev.artishow.bot.text.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** What is done with a server's own drawing on its card: approved, that undone, removed. */
public final class ReferenceControls {
  private final OwnDrawingDesk desk;
  private final OwnDrawingCard card;

  public ReferenceControls(OwnDrawingDesk desk, OwnDrawingCard card) {
    this.desk = desk;
    this.card = card;
  }

  /** All of them. */
  public List<Feature> all() {
    return List.of(
        CardControl.button(
            "reference-approve",
            exchange -> show(exchange, desk.approve(exchange.caller().guildId(), id(exchange)))),
        CardControl.button(
            "reference-undo",
            exchange -> show(exchange, desk.undo(exchange.caller().guildId(), id(exchange)))),
        new Removal());
  }

  private static String id(Exchange exchange) {
    return exchange.customId().subject();
  }

  private void show(Exchange exchange, Optional<OwnDrawing> after) {
    if (after.isPresent()) {
      exchange.change(card.forModerators(exchange.caller().language(), after.get()));
    } else {
      exchange.tell(Phrase.PETITION_MOVED);
    }
  }

  /** For moderators, and for who gave it, wherever they were told of it. */
  private final class Removal implements OwnersButton {
    @Override
    public String name() {
      return "reference-remove";
    }

    @Override
    public void serve(Exchange exchange) {
      OptionalLong server = exchange.customId().number();
      Caller caller = exchange.caller();
      Optional<OwnDrawing> removed =
          server.isEmpty()
              ? Optional.empty()
              : desk.remove(
                  new OwnDrawingDesk.Giver(
                      server.getAsLong(),
                      caller.memberId(),
                      caller.language(),
                      caller.guildId() == server.getAsLong() && caller.may(Access.MODERATOR)),
                  id(exchange));
      if (removed.isPresent()) {
        exchange.change(
            new MessageCreateBuilder()
                .setContent(
                    exchange.say(Phrase.REFERENCE_REMOVED, Map.of("name", removed.get().name()))));
      } else {
        exchange.tell(Phrase.PETITION_MOVED);
      }
    }
  }
}
