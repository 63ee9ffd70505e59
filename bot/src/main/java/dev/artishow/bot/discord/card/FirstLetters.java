package dev.artishow.bot.discord.card;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.discord.send.Letters;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Deliveries of one kind that may be about different things: written by the first who knows. */
public final class FirstLetters implements Letters {
  private final List<Letters> letters;

  /**
   * @param letters who mark their messages in the same way
   */
  public FirstLetters(Letters... letters) {
    this.letters = List.of(letters);
  }

  @Override
  public Optional<MessageCreateData> write(Delivery delivery, Route route) {
    return letters.stream().flatMap(one -> one.write(delivery, route).stream()).findFirst();
  }

  @Override
  public Optional<MessageCreateData> writeWithoutFiles(Delivery delivery, Route route) {
    return letters.stream()
        .flatMap(one -> one.writeWithoutFiles(delivery, route).stream())
        .findFirst();
  }

  @Override
  public String mark(Delivery delivery) {
    return letters.get(0).mark(delivery);
  }
}
