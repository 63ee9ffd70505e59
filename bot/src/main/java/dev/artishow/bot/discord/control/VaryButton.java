package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.command.Conversation;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.text.Phrase;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Draws a variation of one of the pictures: the same things in the same places, other details. Its
 * argument is the picture's seed.
 */
public final class VaryButton implements Feature.Control {
  private final Conversation conversation;

  public VaryButton(Conversation conversation) {
    this.conversation = conversation;
  }

  @Override
  public String name() {
    return "vary";
  }

  @Override
  public Access access() {
    return Access.MEMBER;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.OWN;
  }

  @Override
  public void serve(Exchange exchange) {
    Optional<JobId> job = exchange.customId().job();
    OptionalLong seed = exchange.customId().number();
    if (job.isEmpty() || seed.isEmpty()) {
      exchange.tell(Phrase.FORGOTTEN);
      return;
    }
    conversation.begin(
        exchange,
        wish ->
            conversation
                .desk()
                .intake()
                .takeAgain(wish, job.get(), order -> order.varied(seed.getAsLong(), 1)));
  }
}
