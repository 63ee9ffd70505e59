package dev.artishow.bot.discord.send;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.Route;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Makes up what is delivered, from what is on record now. */
public interface Letters {
  /**
   * The message for a route; empty if there is nothing to say any more.
   *
   * @param route beyond the reply, a message says whom it is for
   */
  Optional<MessageCreateData> write(Delivery delivery, Route route);

  /** The same without files, for where they are too large. */
  Optional<MessageCreateData> writeWithoutFiles(Delivery delivery, Route route);

  /** What the message's buttons carry and no other's. */
  String mark(Delivery delivery);
}
