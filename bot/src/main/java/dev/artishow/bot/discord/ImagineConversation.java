package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.Admission;
import dev.artishow.bot.imagine.Admission.Admitted;
import dev.artishow.bot.imagine.Commission;
import dev.artishow.bot.imagine.Requester;
import dev.artishow.engine.Priority;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
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
            .thenCompose(decided -> answer(event, decided))
            .exceptionally(
                fault -> {
                  refusals.tell(event, DiscordFault.cause(fault));
                  return null;
                }));
  }

  /** Completes normally in any case. */
  private CompletableFuture<Void> answer(IReplyCallback event, Admission admission) {
    if (!(admission instanceof Admitted admitted)) {
      refusals.tell(event, admission);
      return CompletableFuture.completedFuture(null);
    }
    return event
        .deferReply(admitted.order().isPrivate())
        .submit()
        .thenCompose(deferred -> draw(event, admitted))
        .exceptionally(
            fault -> {
              notDrawn(event, fault);
              return null;
            });
  }

  /** What was not acknowledged is not drawn: nobody could be given the picture. */
  private static void notDrawn(IReplyCallback event, Throwable fault) {
    if (DiscordFault.of(fault) == DiscordFault.ANSWERED_ALREADY) {
      log.error(
          "interaction {} was answered by another process with the same token; run one bot per token",
          event.getId());
    } else {
      log.warn("interaction {} could not be acknowledged, not drawn", event.getId(), fault);
    }
  }

  /** Moderators do not wait long: others wait for them. */
  private static Priority priority(IReplyCallback event) {
    Member member = event.getMember();
    return member != null && member.hasPermission(Permission.MESSAGE_MANAGE)
        ? Priority.HIGH
        : Priority.NORMAL;
  }

  private CompletableFuture<Void> draw(IReplyCallback event, Admitted admitted) {
    var requester =
        new Requester(
            event.getUser().getIdLong(),
            event.getGuild().getIdLong(),
            event.getChannelIdLong(),
            MemberLanguage.of(event));
    Commission commission =
        desk.service().draw(admitted, requester, priority(event), event.getToken());
    var reply = new DeferredReply(event.getJDA(), desk, commission.job(), event.getToken());
    desk.timing().delay().after(DeferredReply.LAST_WORD, reply::sayLastWord);
    return commission
        .outcome()
        .thenComposeAsync(reply::deliver, callbacks)
        .thenRun(() -> refusals.advise(event, admitted));
  }
}
