package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.Job;
import dev.artishow.bot.imagine.JobState;
import dev.artishow.bot.imagine.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer that a member was promised: an edit of the deferred reply while Discord takes one, a
 * message in the channel afterwards.
 */
final class DeferredReply {
  private static final Logger log = LoggerFactory.getLogger(DeferredReply.class);

  /** How long Discord takes edits of a reply. */
  static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  /** When the member is told that the reply itself will not carry the picture. */
  static final Duration LAST_WORD = Duration.ofMinutes(14);

  private final JDA jda;
  private final AnswerDesk desk;
  private final Job job;
  private final InteractionHook hook;
  private boolean answered;

  DeferredReply(JDA jda, AnswerDesk desk, Job job, String replyToken) {
    this.jda = jda;
    this.desk = desk;
    this.job = job;
    // unlike the event's own hook it trusts Discord's clock, not this machine's
    this.hook = InteractionHook.from(jda, replyToken);
  }

  /** Says, while it is still possible, that the answer will come otherwise or not at all. */
  synchronized void sayLastWord() {
    if (!answered) {
      hook.editOriginal(desk.messages().lastWord(job))
          .queue(
              edited -> {},
              fault -> log.warn("job {}: the member does not know of the delay", job.id(), fault));
    }
  }

  /**
   * Gives the member the outcome by whatever way is left and records how that went.
   *
   * @return completes, always normally, when nothing more will be tried
   */
  CompletableFuture<Void> deliver(Outcome outcome) {
    return send(outcome).handle(this::record);
  }

  private CompletableFuture<JobState> send(Outcome outcome) {
    if (!now().isBefore(tokenEnd(job))) {
      return sendLate(outcome);
    }
    return edit(MessageEditData.fromCreateData(desk.messages().answer(job, outcome).build()))
        .thenApply(edited -> stateAfter(outcome))
        .exceptionallyCompose(fault -> recover(outcome, fault));
  }

  /** In the lock, so that the last word never overtakes the answer. */
  private synchronized CompletableFuture<?> edit(MessageEditData message) {
    answered = true;
    return hook.editOriginal(message).submit();
  }

  private CompletableFuture<JobState> recover(Outcome outcome, Throwable fault) {
    return switch (DiscordFault.of(fault)) {
      case TOKEN_EXPIRED -> sendLate(outcome);
      case MESSAGE_GONE -> {
        log.info("job {}: the reply was deleted while it was drawn", job.id());
        yield CompletableFuture.completedFuture(JobState.UNDELIVERED);
      }
      case TOO_LARGE -> saySize(outcome, fault);
      default -> CompletableFuture.failedFuture(fault);
    };
  }

  private CompletableFuture<JobState> saySize(Outcome outcome, Throwable fault) {
    if (!(outcome instanceof Outcome.Drawn drawn)) {
      return CompletableFuture.failedFuture(fault);
    }
    log.warn(
        "job {}: its pictures are too large for server {}", job.id(), job.requester().guildId());
    return edit(MessageEditData.fromCreateData(desk.messages().tooLarge(job, drawn).build()))
        .thenApply(edited -> JobState.UNDELIVERED);
  }

  private CompletableFuture<JobState> sendLate(Outcome outcome) {
    if (job.order().isPrivate()) {
      log.warn("job {}: too late for a private answer, given up", job.id());
      return CompletableFuture.completedFuture(JobState.UNDELIVERED);
    }
    long channelId = job.requester().channelId();
    GuildMessageChannel channel = jda.getChannelById(GuildMessageChannel.class, channelId);
    if (channel == null
        || !channel.canTalk()
        || !channel
            .getGuild()
            .getSelfMember()
            .hasPermission(channel, Permission.MESSAGE_ATTACH_FILES)) {
      log.warn(
          "job {}: too late for a reply, and channel {} is gone or the bot lacks View Channel, Send Messages or Attach Files there",
          job.id(),
          channelId);
      return CompletableFuture.completedFuture(JobState.UNDELIVERED);
    }
    return channel
        .sendMessage(desk.messages().late(job, outcome).build())
        .submit()
        .thenApply(sent -> stateAfter(outcome));
  }

  private Void record(JobState state, Throwable fault) {
    if (fault != null && DiscordFault.of(fault) == DiscordFault.STOPPED) {
      log.warn("job {}: the bot stopped before it could answer; the next start will", job.id());
      return null;
    }
    if (fault != null) {
      log.error("job {}: Discord did not take the answer", job.id(), fault);
    }
    JobState ending = fault == null ? state : JobState.UNDELIVERED;
    try {
      desk.service().end(job, ending);
    } catch (RuntimeException e) {
      log.error("job {} is {}, which could not be recorded", job.id(), ending, e);
      return null;
    }
    log.info(
        "job {} of server {} is {} after {}",
        job.id(),
        job.requester().guildId(),
        ending,
        Duration.between(job.acceptedAt(), now()));
    return null;
  }

  private Instant now() {
    return desk.timing().clock().instant();
  }

  /** From here on Discord refuses to edit a job's reply. */
  static Instant tokenEnd(Job job) {
    return job.acceptedAt().plus(TOKEN_LIFE);
  }

  private static JobState stateAfter(Outcome outcome) {
    return outcome instanceof Outcome.Drawn ? JobState.DELIVERED : JobState.NOT_DRAWN;
  }
}
