package dev.artishow.bot.discord.route;

import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.bot.work.InFlight;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
    CompletableFuture<?> sent;
    if (!event.isAcknowledged()) {
      sent = event.reply(data).setEphemeral(true).submit();
    } else if (acknowledgement == Acknowledgement.THINKING) {
      sent =
          InteractionHook.from(event.getJDA(), event.getToken())
              .editOriginal(MessageEditData.fromCreateData(data))
              .submit();
    } else {
      sent =
          InteractionHook.from(event.getJDA(), event.getToken())
              .sendMessage(data)
              .setEphemeral(true)
              .submit();
    }
    track(event, sent);
  }

  /** Waits for it when the bot ends. */
  void track(IReplyCallback event, CompletableFuture<?> sent) {
    inFlight.add(
        sent.handle(
            (message, fault) -> {
              if (fault instanceof IllegalStateException) {
                // the decision and the word that it is late met; the member has one of them
                log.info("interaction {}: {}", event.getId(), fault.getMessage());
              } else if (fault != null) {
                log.warn("interaction {} could not be answered", event.getId(), fault);
              }
              return null;
            }));
  }
}
