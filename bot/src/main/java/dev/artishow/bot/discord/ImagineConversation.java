package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.Admission;
import dev.artishow.bot.imagine.Admission.Admitted;
import dev.artishow.bot.imagine.Commission;
import dev.artishow.bot.imagine.ImagineService;
import dev.artishow.bot.imagine.Requester;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a member's wish to its answer. Screening comes before the first answer, because that answer
 * fixes who sees the rest: a refusal is for the member alone, a picture for everybody.
 */
final class ImagineConversation {
  private static final Logger log = LoggerFactory.getLogger(ImagineConversation.class);

  private final ImagineService service;
  private final Deadline deadline;
  private final Timing timing;
  private final Executor callbacks;
  private final Texts texts;
  private final RefusalWording refusals;
  private final OutcomeMessages messages;
  private final InFlight inFlight;

  ImagineConversation(
      ImagineService service,
      Executor screening,
      Executor callbacks,
      Timing timing,
      Texts texts,
      InFlight inFlight) {
    this.service = service;
    this.deadline = new Deadline(screening, timing.delay());
    this.timing = timing;
    this.callbacks = callbacks;
    this.texts = texts;
    this.refusals = new RefusalWording(texts);
    this.messages = new OutcomeMessages(texts, timing.clock());
    this.inFlight = inFlight;
  }

  /**
   * @param admission screens what the member wants
   */
  void begin(IReplyCallback event, Supplier<Admission> admission) {
    deadline.decide(admission, decided -> answer(event, decided), fault -> sorry(event, fault));
  }

  private void answer(IReplyCallback event, Admission admission) {
    Language language = PrivateReply.language(event);
    if (admission instanceof Admitted admitted) {
      defer(event, admitted);
    } else if (admission instanceof Admission.Refused refused) {
      PrivateReply.send(event, refusals.refused(language, refused));
    } else if (admission instanceof Admission.Held held) {
      PrivateReply.send(event, refusals.held(language, held));
    } else {
      PrivateReply.send(event, texts.say(language, Phrase.FORGOTTEN));
    }
  }

  private void sorry(IReplyCallback event, Exception fault) {
    Language language = PrivateReply.language(event);
    if (fault instanceof TimeoutException || fault instanceof RejectedExecutionException) {
      log.warn("interaction {}: not screened in time: {}", event.getId(), fault.toString());
      PrivateReply.send(event, texts.say(language, Phrase.NOT_IN_TIME));
    } else {
      log.error("interaction {}: screening failed", event.getId(), fault);
      PrivateReply.send(event, texts.say(language, Phrase.FAILED, Map.of("id", event.getId())));
    }
  }

  private void defer(IReplyCallback event, Admitted admitted) {
    event
        .deferReply(admitted.order().isPrivate())
        .queue(deferred -> draw(event, admitted), fault -> notDeferred(event, fault));
  }

  /** What was not acknowledged is not drawn: nobody could be given the picture. */
  private static void notDeferred(IReplyCallback event, Throwable fault) {
    if (fault instanceof ErrorResponseException response
        && response.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED) {
      log.error(
          "interaction {} was answered by another process with the same token; run only one bot per token",
          event.getId());
    } else {
      log.warn("interaction {} could not be acknowledged, not drawn", event.getId(), fault);
    }
  }

  private void draw(IReplyCallback event, Admitted admitted) {
    var requester =
        new Requester(
            event.getUser().getIdLong(),
            event.getGuild().getIdLong(),
            event.getChannelIdLong(),
            PrivateReply.language(event));
    Commission commission = service.draw(admitted, requester, event.getToken());
    var reply =
        new DeferredReply(
            event.getJDA(), commission.job(), event.getToken(), service, messages, timing.clock());
    timing.delay().after(DeferredReply.LAST_WORD, reply::sayLastWord);
    inFlight.add(commission.outcome().thenComposeAsync(reply::deliver, callbacks));
  }
}
