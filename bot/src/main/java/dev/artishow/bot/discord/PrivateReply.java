package dev.artishow.bot.discord;

import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers at once what only the member is to see. */
final class PrivateReply {
  private static final Logger log = LoggerFactory.getLogger(PrivateReply.class);

  private final Texts texts;
  private final InFlight inFlight;

  PrivateReply(Texts texts, InFlight inFlight) {
    this.texts = texts;
    this.inFlight = inFlight;
  }

  void send(IReplyCallback event, Phrase phrase) {
    send(event, phrase, Map.of());
  }

  void send(IReplyCallback event, Phrase phrase, Map<String, ?> arguments) {
    send(event, texts.say(MemberLanguage.of(event), phrase, arguments));
  }

  void send(IReplyCallback event, String text) {
    track(
        event,
        event
            .reply(text)
            .setEphemeral(true)
            .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
            .submit());
  }

  /** For a click that was acknowledged already. */
  void followUp(IReplyCallback event, Phrase phrase) {
    track(
        event,
        InteractionHook.from(event.getJDA(), event.getToken())
            .sendMessage(texts.say(MemberLanguage.of(event), phrase))
            .setEphemeral(true)
            .submit());
  }

  private void track(IReplyCallback event, CompletableFuture<?> reply) {
    inFlight.add(
        reply.handle(
            (sent, fault) -> {
              if (fault != null) {
                log.warn("interaction {} could not be answered", event.getId(), fault);
              }
              return null;
            }));
  }
}
