package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.command.Conversation;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.text.Phrase;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Draws the same order with new seeds. Anybody who sees the picture may: they could type the same
 * words themselves, and what comes of it is theirs to delete.
 */
public final class AgainButton implements Feature.Control {
  private final Conversation conversation;

  public AgainButton(Conversation conversation) {
    this.conversation = conversation;
  }

  @Override
  public String name() {
    return "again";
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
    if (job.isEmpty()) {
      exchange.tell(Phrase.FORGOTTEN);
    } else {
      conversation.begin(
          exchange,
          wish ->
              conversation.desk().intake().takeAgain(wish, job.get(), UnaryOperator.identity()));
    }
  }
}
