package dev.artishow.bot.discord.route;

import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.bot.work.InFlight;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that only the member who asked is to see. */
public final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private final Texts texts;
  private final InFlight inFlight;

  public Answers(Texts texts, InFlight inFlight) {
    this.texts = texts;
    this.inFlight = inFlight;
  }

  /** The language that the member's Discord is set to. */
  public static Language language(Interaction event) {
    return Language.of(event.getUserLocale().getLocale());
  }

  /** Answers at once, before anything was acknowledged. */
  public void atOnce(IReplyCallback event, Phrase phrase, Map<String, ?> arguments) {
    atOnce(event, texts.say(language(event), phrase, arguments));
  }

  private void atOnce(IReplyCallback event, String text) {
    MessageCreateData data =
        new MessageCreateBuilder()
            .setContent(text)
            .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
            .build();
    toCallerAlone(event, Acknowledgement.AT_ONCE, data);
  }

  void toCallerAlone(
      IReplyCallback event, Acknowledgement acknowledgement, MessageCreateData data) {
    if (!event.isAcknowledged()) {
      acknowledge(event, event.reply(data).setEphemeral(true).submit());
    } else if (acknowledgement == Acknowledgement.THINKING) {
      track(
          event,
          InteractionHook.from(event.getJDA(), event.getToken())
              .editOriginal(MessageEditData.fromCreateData(data))
              .submit());
    } else {
      track(
          event,
          InteractionHook.from(event.getJDA(), event.getToken())
              .sendMessage(data)
              .setEphemeral(true)
              .submit());
    }
  }

  /** As {@link #track}, of what is the first answer if no other came before it. */
  void acknowledge(IReplyCallback event, CompletableFuture<?> sent) {
    track(
        event,
        sent.exceptionally(
            fault -> {
              if (!isSecond(fault)) {
                throw new CompletionException(fault);
              }
              // the decision and the word that it is late met; the member has one of them
              log.info("interaction {}: {}", event.getId(), fault.getMessage());
              return null;
            }));
  }

  /**
   * JDA has no exception of its own for an interaction that was acknowledged already. The first
   * answer fails with a bare one for nothing else; a request that is cancelled fails with a
   * subclass.
   */
  private static boolean isSecond(Throwable fault) {
    return fault.getClass().equals(IllegalStateException.class);
  }

  /** Waits for it when the bot ends. */
  void await(CompletableFuture<?> work) {
    inFlight.add(work);
  }

  /** As {@link #await}, of something that Discord is told. */
  void track(IReplyCallback event, CompletableFuture<?> sent) {
    await(
        sent.handle(
            (message, fault) -> {
              if (fault != null) {
                log.warn("interaction {} could not be answered", event.getId(), fault);
              }
              return null;
            }));
  }
}
