package dev.artishow.bot.discord.send;

import dev.artishow.bot.delivery.ReplyToken;
import dev.artishow.bot.imagine.InterruptedJobs;
import dev.artishow.bot.imagine.InterruptedJobs.Heard;
import dev.artishow.bot.job.Job;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets Discord show that the bot is at work, and finds out whether it does. */
public final class Acknowledger implements InterruptedJobs.Hearing {
  private static final Logger log = LoggerFactory.getLogger(Acknowledger.class);

  private final Supplier<JDA> jda;
  private final AcknowledgementWatch watch;
  private final InstantSource clock;

  public Acknowledger(Supplier<JDA> jda, AcknowledgementWatch watch, InstantSource clock) {
    this.jda = jda;
    this.watch = watch;
    this.clock = clock;
  }

  /**
   * Acknowledges.
   *
   * @return completes exceptionally only if the bot is being stopped
   */
  public CompletableFuture<Heard> acknowledge(IReplyCallback event, boolean isPrivate) {
    return event
        .deferReply(isPrivate)
        .submit()
        .<Heard>thenApply(hook -> new Heard.Yes(message(hook)))
        .exceptionallyCompose(fault -> afterFault(event, fault));
  }

  private static OptionalLong message(InteractionHook hook) {
    return hook.hasCallbackResponse() && hook.getCallbackResponse().getMessage() != null
        ? OptionalLong.of(hook.getCallbackResponse().getMessage().getIdLong())
        : OptionalLong.empty();
  }

  private CompletableFuture<Heard> afterFault(IReplyCallback event, Throwable fault) {
    boolean wasDoubtful = watch.wasDoubtful(event.getId());
    DiscordFault why = DiscordFault.of(fault);
    if (why == DiscordFault.TROUBLE || (why == DiscordFault.ANSWERED_ALREADY && wasDoubtful)) {
      return look(event.getJDA(), event.getToken());
    }
    if (why == DiscordFault.ANSWERED_ALREADY) {
      log.warn("interaction {} was acknowledged by somebody else, not drawn here", event.getId());
    } else {
      log.warn(
          "interaction {} could not be acknowledged, not drawn: {}",
          event.getId(),
          DiscordFault.cause(fault).toString());
    }
    return why == DiscordFault.STOPPED
        ? CompletableFuture.failedFuture(fault)
        : CompletableFuture.completedFuture(new Heard.No());
  }

  @Override
  public CompletableFuture<Heard> ask(Job job) {
    boolean canAsk =
        job.reply().map(ReplyToken::ends).filter(clock.instant()::isBefore).isPresent();
    return canAsk
        ? look(jda.get(), job.reply().get().value())
        : CompletableFuture.completedFuture(new Heard.Yes(OptionalLong.empty()));
  }

  /** Where it cannot be known, it is taken to be so: a picture too many harms less than none. */
  private static CompletableFuture<Heard> look(JDA jda, String token) {
    return InteractionHook.from(jda, token)
        .retrieveOriginal()
        .submit()
        .<Heard>thenApply(message -> new Heard.Yes(OptionalLong.of(message.getIdLong())))
        .exceptionally(
            fault ->
                DiscordFault.of(fault) == DiscordFault.NO_TOKEN
                    ? new Heard.No()
                    : new Heard.Yes(OptionalLong.empty()));
  }
}
