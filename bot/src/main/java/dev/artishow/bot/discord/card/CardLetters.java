package dev.artishow.bot.discord.card;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.discord.send.Letters;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What is said of cases and petitions: as they stand by then, without calling anybody. A delivery's
 * subject is the id and, after a dot, the occasion, for one may be shown and decided twice.
 *
 * @param <T> what it is said of
 */
public final class CardLetters<T> implements Letters {
  /** Finds what a delivery is about, by server and id. */
  @FunctionalInterface
  public interface Finder<T> {
    Optional<T> find(long guildId, String id);
  }

  private final Finder<T> finder;
  private final BiFunction<Delivery, T, MessageCreateBuilder> writer;

  public CardLetters(Finder<T> finder, BiFunction<Delivery, T, MessageCreateBuilder> writer) {
    this.finder = finder;
    this.writer = writer;
  }

  private static String id(Delivery delivery) {
    return delivery.subject().replaceFirst("\\..*", "");
  }

  @Override
  public Optional<MessageCreateData> write(Delivery delivery, Route route) {
    return finder
        .find(delivery.address().guildId(), id(delivery))
        .map(
            found ->
                writer
                    .apply(delivery, found)
                    .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
                    .build());
  }

  @Override
  public Optional<MessageCreateData> writeWithoutFiles(Delivery delivery, Route route) {
    return Optional.empty();
  }

  /** All of a card's buttons carry its id as their subject. */
  @Override
  public String mark(Delivery delivery) {
    return ":" + id(delivery) + ":";
  }
}
