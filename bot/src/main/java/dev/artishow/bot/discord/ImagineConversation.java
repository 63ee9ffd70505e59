package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.Admission;
import dev.artishow.bot.imagine.Admission.Admitted;
import dev.artishow.bot.imagine.Commission;
import dev.artishow.bot.imagine.Requester;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a member's wish to its answer. Screening comes before the first answer, because that answer
 * fixes who sees the rest: a refusal is for the member alone, a picture for everybody.
 */
final class ImagineConversation {
  private static final Logger log = LoggerFactory.getLogger(ImagineConversation.class);

  private final AnswerDesk desk;
  private final Deadline deadline;
  private final Refusals refusals;
  private final InFlight inFlight;
  private final Executor callbacks;

  /**
   * @param callbacks where answers are made up, off the engine's thread
   */
  ImagineConversation(
      AnswerDesk desk,
      Deadline deadline,
      Refusals refusals,
      InFlight inFlight,
      Executor callbacks) {
    this.desk = desk;
    this.deadline = deadline;
    this.refusals = refusals;
    this.inFlight = inFlight;
    this.callbacks = callbacks;
  }

  /**
   * Takes the whole conversation on, up to the last answer.
   *
   * @param admission screens what the member wants
   */
  void begin(IReplyCallback event, Supplier<Admission> admission) {
    inFlight.add(
        deadline
            .decide(admission)
            .handle((decided, fault) -> answer(event, decided, fault))
            .thenCompose(answered -> answered)
            .exceptionally(
                fault -> {
                  log.error("interaction {} broke off", event.getId(), fault);
                  return null;
                }));
  }

  private CompletableFuture<Void> answer(
      IReplyCallback event, @Nullable Admission admission, @Nullable Throwable fault) {
    if (admission instanceof Admitted admitted) {
      return defer(event, admitted);
    }
    if (admission != null) {
      refusals.tell(event, admission);
    } else {
      refusals.tell(event, Objects.requireNonNull(fault));
    }
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Void> defer(IReplyCallback event, Admitted admitted) {
    return event
        .deferReply(admitted.order().isPrivate())
        .submit()
        .handle(
            (deferred, fault) -> fault == null ? draw(event, admitted) : notDeferred(event, fault))
        .thenCompose(answered -> answered);
  }

  /** What was not acknowledged is not drawn: nobody could be given the picture. */
  private static CompletableFuture<Void> notDeferred(IReplyCallback event, Throwable fault) {
    if (fault instanceof ErrorResponseException response
        && response.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED) {
      log.error(
          "interaction {} was answered by another process with the same token; run only one bot per token",
          event.getId());
    } else {
      log.warn("interaction {} could not be acknowledged, not drawn", event.getId(), fault);
    }
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Void> draw(IReplyCallback event, Admitted admitted) {
    var requester =
        new Requester(
            event.getUser().getIdLong(),
            event.getGuild().getIdLong(),
            event.getChannelIdLong(),
            MemberLanguage.of(event));
    Commission commission = desk.service().draw(admitted, requester, event.getToken());
    var reply = new DeferredReply(event.getJDA(), desk, commission.job(), event.getToken());
    desk.timing().delay().after(DeferredReply.LAST_WORD, reply::sayLastWord);
    return commission.outcome().thenComposeAsync(reply::deliver, callbacks);
  }
}
