package dev.artishow.bot.discord.send;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.delivery.Post;
import dev.artishow.bot.delivery.Sending;
import dev.artishow.bot.delivery.Waiting;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries deliveries to Discord. Edits may be repeated as they are; before a message is posted once
 * more, it is looked for, since Discord remembers a nonce for minutes only.
 */
public final class DiscordPost implements Post {
  private static final Logger log = LoggerFactory.getLogger(DiscordPost.class);

  /** Discord's clock and this machine's. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

  private final Supplier<JDA> jda;
  private final Letters letters;

  public DiscordPost(Supplier<JDA> jda, Letters letters) {
    this.jda = jda;
    this.letters = letters;
  }

  @Override
  public CompletableFuture<Sending> send(Waiting attempt) {
    Delivery delivery = attempt.delivery();
    Optional<MessageCreateData> letter = letters.write(delivery, attempt.route());
    if (letter.isEmpty()) {
      return CompletableFuture.completedFuture(new Sending.Unwanted());
    }
    return carry(attempt, letter.get())
        .exceptionallyCompose(fault -> withoutFiles(attempt, fault))
        .<Sending>thenApply(Sending.Sent::new)
        .exceptionally(fault -> sending(attempt, fault));
  }

  private CompletableFuture<Long> withoutFiles(Waiting attempt, Throwable fault) {
    Optional<MessageCreateData> small =
        DiscordFault.of(fault) == DiscordFault.TOO_LARGE
            ? letters.writeWithoutFiles(attempt.delivery(), attempt.route())
            : Optional.empty();
    if (small.isEmpty()) {
      return CompletableFuture.failedFuture(fault);
    }
    log.warn(
        "delivery {}: its files are too large for server {}",
        attempt.delivery().id(),
        attempt.delivery().address().guildId());
    return carry(attempt, small.get());
  }

  private CompletableFuture<Long> carry(Waiting attempt, MessageCreateData letter) {
    Address address = attempt.delivery().address();
    return switch (attempt.route()) {
      case TOKEN ->
          InteractionHook.from(jda.get(), address.reply().orElseThrow().value())
              .editOriginal(MessageEditData.fromCreateData(letter))
              .submit()
              .thenApply(ISnowflake::getIdLong);
      case OWN_MESSAGE ->
          new Messages(jda.get())
              .edit(address.channelId(), address.ownMessage().orElseThrow(), letter);
      case CHANNEL -> post(attempt, address.channelId(), letter);
      case DIRECT ->
          jda.get()
              .openPrivateChannelById(address.memberId())
              .submit()
              .thenCompose(channel -> post(attempt, channel.getIdLong(), letter));
      case GALLERY -> throw new IllegalArgumentException("nothing is sent to the gallery");
    };
  }

  private CompletableFuture<Long> post(Waiting attempt, long channelId, MessageCreateData letter) {
    Delivery delivery = attempt.delivery();
    var messages = new Messages(jda.get());
    if (attempt.attempts() <= 1) {
      return messages.post(channelId, letter, delivery.id());
    }
    return messages
        .find(
            channelId,
            delivery.created().minus(CLOCKS_DIFFER).toEpochMilli(),
            letters.mark(delivery))
        .exceptionallyCompose(DiscordPost::unknown)
        .thenCompose(
            found ->
                found
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> messages.post(channelId, letter, delivery.id())));
  }

  /** Where the bot may not read what was posted, the nonce alone has to do. */
  private static CompletableFuture<Optional<Long>> unknown(Throwable fault) {
    return DiscordFault.of(fault) == DiscordFault.DENIED
        ? CompletableFuture.completedFuture(Optional.empty())
        : CompletableFuture.failedFuture(fault);
  }

  private static Sending sending(Waiting attempt, Throwable fault) {
    Throwable cause = DiscordFault.cause(fault);
    return switch (DiscordFault.of(fault)) {
      case MESSAGE_GONE -> new Sending.Unwanted();
      case TROUBLE, STOPPED -> new Sending.Later(cause.toString());
      default -> new Sending.Blocked(attempt.route() + ": " + cause.getMessage());
    };
  }
}
