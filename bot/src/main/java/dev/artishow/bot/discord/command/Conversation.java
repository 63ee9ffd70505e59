package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.card.RefusalWording;
import dev.artishow.bot.discord.card.StoppedCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.send.Acknowledger;
import dev.artishow.bot.discord.send.LiveReply;
import dev.artishow.bot.imagine.Admission;
import dev.artishow.bot.imagine.Admission.Taken;
import dev.artishow.bot.imagine.Fence;
import dev.artishow.bot.imagine.Intake;
import dev.artishow.bot.imagine.InterruptedJobs.Heard;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.imagine.Wish;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.job.Refusal;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.bot.work.InFlight;
import dev.artishow.bot.work.Persistence;
import dev.artishow.bot.work.Timing;
import dev.artishow.engine.Priority;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/**
 * From a member's wish to the point from which a record stands for it. Screening comes before the
 * first answer, because that answer fixes who sees the rest: a refusal is for the member alone, a
 * picture for everybody.
 */
public final class Conversation {
  /** What it takes to have such conversations. */
  public record Desk(
      Intake intake,
      Studio studio,
      Jobs jobs,
      Acknowledger acknowledger,
      Texts texts,
      Timing timing) {}

  private final Desk desk;
  private final StoppedCard stopped;
  private final RefusalWording wording;
  private final Persistence persistence;
  private final Executor workers;
  private final InFlight inFlight;

  /**
   * @param workers make up what is shown of the progress
   */
  public Conversation(Desk desk, Persistence persistence, Executor workers, InFlight inFlight) {
    this.desk = desk;
    this.wording = new RefusalWording(desk.texts());
    this.stopped = new StoppedCard(desk.texts());
    this.persistence = persistence;
    this.workers = workers;
    this.inFlight = inFlight;
  }

  public Desk desk() {
    return desk;
  }

  /** Has it decided, and goes on accordingly. Runs on a thread that may wait for the database. */
  public void begin(Exchange exchange, Function<Wish, Admission> decision) {
    Admission admission = decision.apply(wish(exchange));
    if (exchange.event().isAcknowledged()) {
      desk.intake().withdraw(admission);
    } else if (admission instanceof Taken taken) {
      inFlight.add(acknowledge(exchange, taken));
    } else if (admission instanceof Admission.Refused refused) {
      exchange.show(stopped.refused(exchange.caller().language(), refused.stopped()));
    } else if (admission instanceof Admission.Held held) {
      exchange.show(stopped.held(exchange.caller().language(), held.stopped()));
    } else if (admission instanceof Admission.Blocked blocked) {
      tell(exchange, blocked.block());
    } else if (admission instanceof Admission.Forgotten) {
      exchange.tell(Phrase.FORGOTTEN);
    }
  }

  private static void tell(Exchange exchange, Fence.Block block) {
    if (block instanceof Fence.Block.TimedOut timedOut) {
      exchange.tell(
          Phrase.TIMED_OUT, Map.of("until", "<t:" + timedOut.until().getEpochSecond() + ":R>"));
    } else if (block instanceof Fence.Block.QuotaSpent spent) {
      exchange.tell(Phrase.QUOTA_SPENT, Map.of("had", spent.had(), "quota", spent.quota()));
    } else if (block instanceof Fence.Block.TooSoon soon) {
      exchange.tell(
          Phrase.TOO_SOON, Map.of("again", "<t:" + soon.again().getEpochSecond() + ":R>"));
    } else if (block instanceof Fence.Block.CoolingDown cooling) {
      exchange.tell(
          Phrase.COOLING_DOWN, Map.of("again", "<t:" + cooling.again().getEpochSecond() + ":R>"));
    } else if (block instanceof Fence.Block.Elsewhere elsewhere) {
      exchange.tell(
          Phrase.DRAWN_ELSEWHERE,
          Map.of(
              "channels",
              elsewhere.channelIds().stream()
                  .sorted()
                  .map(id -> "<#" + id + ">")
                  .collect(Collectors.joining(", "))));
    } else if (block instanceof Fence.Block.AllowanceSpent spent) {
      exchange.tell(Phrase.ALLOWANCE_SPENT, Map.of("had", spent.had(), "quota", spent.quota()));
    } else if (block instanceof Fence.Block.EnergySpent energy) {
      exchange.tell(Phrase.ENERGY_BUDGET_SPENT, Map.of("budget", energy.budget()));
    }
  }

  private Wish wish(Exchange exchange) {
    Caller caller = exchange.caller();
    var requester =
        new Requester(
            caller.memberId(),
            caller.guildId(),
            caller.channelId(),
            caller.language(),
            // moderators do not wait long: others wait for them
            caller.may(Access.MODERATOR) ? Priority.HIGH : Priority.NORMAL);
    return new Wish(
        requester, caller.asker(), exchange.id(), exchange.reply(desk.timing().clock().instant()));
  }

  private CompletableFuture<Void> acknowledge(Exchange exchange, Taken taken) {
    Job job = taken.job();
    return desk.acknowledger()
        .acknowledge(exchange.event(), job.order().isPrivate())
        .thenCompose(
            heard ->
                persistence.insist("acknowledgement of job " + job.id(), () -> put(job, heard)))
        .thenAccept(
            goesOn -> {
              if (goesOn) {
                draw(exchange, taken);
              }
            });
  }

  /** What Discord did not hear of is not drawn: it has told the member so. */
  private boolean put(Job job, Heard heard) {
    if (heard instanceof Heard.Yes yes) {
      return desk.jobs().acknowledge(job.id(), yes.ownMessage());
    }
    desk.jobs()
        .refuse(
            job.id(), Refusal.of(Refusal.Reason.UNHEARD), false, desk.timing().clock().instant());
    return false;
  }

  private void draw(Exchange exchange, Taken taken) {
    Job job = taken.job();
    CompletableFuture<Void> drawn =
        desk.studio()
            .draw(job, LiveReply.begin(job, exchange.hook(), desk.texts(), desk.timing(), workers));
    // after the picture: the first message that follows "thinking…" would take its place
    inFlight.add(drawn.thenRun(() -> advise(exchange, taken)));
  }

  /** What was left out of what was drawn, to the member alone. */
  private void advise(Exchange exchange, Taken taken) {
    if (!taken.advice().isEmpty()) {
      exchange.show(
          new MessageCreateBuilder()
              .setContent(wording.advised(exchange.caller().language(), taken.advice())));
    }
  }
}
