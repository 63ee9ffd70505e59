package dev.artishow.bot.discord.card;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.discord.send.Letters;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Makes up deliveries of all kinds. */
public final class Letterbox implements Letters {
  private final Map<Delivery.Kind, Letters> kinds;

  public Letterbox(Letters answers, Letters decisions, Letters cards, Letters petitions) {
    kinds =
        Map.of(
            Delivery.Kind.ANSWER, answers,
            Delivery.Kind.DECISION, decisions,
            Delivery.Kind.CARD, cards,
            Delivery.Kind.PETITION, petitions);
  }

  private Letters of(Delivery delivery) {
    return Objects.requireNonNull(kinds.get(delivery.kind()));
  }

  @Override
  public Optional<MessageCreateData> write(Delivery delivery, Route route) {
    return of(delivery).write(delivery, route);
  }

  @Override
  public Optional<MessageCreateData> writeWithoutFiles(Delivery delivery, Route route) {
    return of(delivery).writeWithoutFiles(delivery, route);
  }

  @Override
  public String mark(Delivery delivery) {
    return of(delivery).mark(delivery);
  }
}
