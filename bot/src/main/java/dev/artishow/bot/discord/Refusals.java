package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.Admission;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a member, and nobody else, why nothing will be drawn. */
final class Refusals {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private final PrivateReply replies;
  private final RefusalWording wording;

  Refusals(PrivateReply replies, RefusalWording wording) {
    this.replies = replies;
    this.wording = wording;
  }

  /** For an order that was not admitted. */
  void tell(IReplyCallback event, Admission admission) {
    Language language = MemberLanguage.of(event);
    if (admission instanceof Admission.Refused refused) {
      replies.send(event, wording.refused(language, refused));
    } else if (admission instanceof Admission.Held held) {
      replies.send(event, wording.held(language, held));
    } else {
      replies.send(event, Phrase.FORGOTTEN);
    }
  }

  /**
   * What was left out of an order that was drawn, to the member alone. It follows the picture: the
   * first message after "thinking…" would take its place.
   */
  void advise(IReplyCallback event, Admission.Admitted admitted) {
    if (!admitted.advice().isEmpty()) {
      event
          .getHook()
          .sendMessage(wording.advised(MemberLanguage.of(event), admitted.advice()))
          .setEphemeral(true)
          .queue(
              sent -> {},
              fault -> log.warn("interaction {}: advice not given", event.getId(), fault));
    }
  }

  /** For an order that could not be screened. */
  void tell(IReplyCallback event, Throwable fault) {
    if (fault instanceof TimeoutException || fault instanceof RejectedExecutionException) {
      log.warn("interaction {}: not screened in time: {}", event.getId(), fault.toString());
      replies.send(event, Phrase.NOT_IN_TIME);
    } else {
      log.error("interaction {}: screening failed", event.getId(), fault);
      replies.send(event, Phrase.FAILED, Map.of("id", event.getId()));
    }
  }
}
