package dev.artishow.bot.imagine;

import dev.artishow.bot.imagine.Admission.Admitted;
import dev.artishow.bot.logging.Sensitive;
import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Priority;
import dev.artishow.engine.ProgressListener;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Screens orders, records them as jobs and has them drawn. Nothing in here knows Discord.
 *
 * <p>{@link #admit} comes first and is quick; what it admits goes to {@link #draw}. The two are
 * apart because the verdict decides who may see the answer, before there is one.
 */
public final class ImagineService {
  private static final Logger log = LoggerFactory.getLogger(ImagineService.class);

  /** Discord lets a private answer be given for so long, and there is no other way to give it. */
  private static final Duration PRIVATE_ANSWER = Duration.ofMinutes(15);

  private final PromptScreen screen;
  private final ImageGenerator generator;
  private final Jobs jobs;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * @param random a thread-safe source of job ids and seeds
   */
  public ImagineService(
      PromptScreen screen,
      ImageGenerator generator,
      Jobs jobs,
      RandomGenerator random,
      InstantSource clock) {
    this.screen = screen;
    this.generator = generator;
    this.jobs = jobs;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Screens an order.
   *
   * @param seed the first picture's seed, or empty for one of the engine's choice
   */
  public Admission admit(Order order, OptionalLong seed) {
    Verdict verdict = screen.screen(order.prompt());
    if (verdict instanceof Verdict.Refuse refuse) {
      return new Admission.Refused(refuse.findings());
    }
    if (verdict instanceof Verdict.Hold hold) {
      return new Admission.Held(order.prompt(), hold.findings());
    }
    if (verdict instanceof Verdict.Advise advise) {
      return advised(order, seed, advise);
    }
    return new Admitted(order, seed, List.of());
  }

  /**
   * Names that belong to others are left out; where nothing else is asked for, nothing is drawn.
   */
  private static Admission advised(Order order, OptionalLong seed, Verdict.Advise advise) {
    String drawable = advise.drawable(order.prompt());
    if (drawable.isEmpty()) {
      return new Admission.Refused(advise.findings());
    }
    List<Admission.Advice> advice =
        advise.findings().stream()
            .map(finding -> new Admission.Advice(finding.excerpt(order.prompt()), finding))
            .toList();
    return new Admitted(new Order(drawable, order.count(), order.isPrivate()), seed, advice);
  }

  /** Screens an earlier job's order anew, for the rules may have changed, with new seeds. */
  public Admission admitAgain(JobId id) {
    return jobs.find(id)
        .map(job -> admit(job.order(), OptionalLong.empty()))
        .orElseGet(Admission.Forgotten::new);
  }

  /**
   * Records a job, then has its pictures drawn. When the record cannot be written nothing is drawn.
   *
   * @param priority the requester's share of the engine in their guild
   * @param replyToken Discord's key to the member's answer
   */
  public Commission draw(
      Admitted admitted, Requester requester, Priority priority, String replyToken) {
    Order order = admitted.order();
    Asker asker = asker(requester, order, priority);
    long firstSeed = admitted.firstSeed().orElseGet(() -> seed(order, asker));
    var job = new Job(JobId.random(random), requester, order, firstSeed, clock.instant());
    try {
      jobs.add(job, replyToken);
    } catch (RuntimeException e) {
      log.error("job {} could not be recorded and is not drawn", job.id(), e);
      return new Commission(job, CompletableFuture.completedFuture(new Outcome.Failed()));
    }
    log.atDebug().addMarker(Sensitive.MARKER).log("job {}: {}", job.id(), job.order().prompt());
    return new Commission(job, draw(job, asker));
  }

  /** The engine's choice, else one that members can type without effort. */
  private long seed(Order order, Asker asker) {
    return generator
        .firstSeed(order.prompt(), asker, order.count())
        .orElseGet(() -> random.nextInt(Integer.MAX_VALUE));
  }

  private static Asker asker(Requester requester, Order order, Priority priority) {
    boolean isPrivate = order.isPrivate();
    return new Asker(
        requester.guildId(),
        requester.channelId(),
        requester.memberId(),
        priority,
        isPrivate,
        isPrivate ? Optional.of(PRIVATE_ANSWER) : Optional.empty());
  }

  private CompletableFuture<Outcome> draw(Job job, Asker asker) {
    List<CompletableFuture<Drawing>> drawings =
        job.seeds().stream().map(seed -> draw(job, asker, seed)).toList();
    return CompletableFuture.allOf(drawings.toArray(CompletableFuture[]::new))
        .thenApply(done -> outcome(drawings.stream().map(CompletableFuture::join).toList()));
  }

  private CompletableFuture<Drawing> draw(Job job, Asker asker, long seed) {
    CompletableFuture<Drawing> drawing;
    try {
      var request = DrawRequest.of(job.order().prompt(), seed);
      drawing = generator.submit(request, asker, ProgressListener.NONE).drawing();
    } catch (RuntimeException e) {
      drawing = CompletableFuture.failedFuture(e);
    }
    return drawing.handle((ended, fault) -> logged(job, seed, ended, fault));
  }

  private static Drawing logged(Job job, long seed, Drawing ended, @Nullable Throwable fault) {
    if (fault != null) {
      log.error("job {}: the engine broke down at seed {}", job.id(), seed, fault);
      return new Drawing.Failed(fault.toString());
    }
    if (ended instanceof Drawing.Failed failed) {
      log.error("job {}: nothing drawn at seed {}: {}", job.id(), seed, failed.reason());
    }
    return ended;
  }

  private static Outcome outcome(List<Drawing> drawings) {
    List<Drawing.Drawn> drawn =
        drawings.stream()
            .filter(Drawing.Drawn.class::isInstance)
            .map(Drawing.Drawn.class::cast)
            .toList();
    if (!drawn.isEmpty()) {
      return new Outcome.Drawn(drawn, drawings.size() - drawn.size());
    }
    return undrawn(drawings.get(0));
  }

  private static Outcome undrawn(Drawing drawing) {
    if (drawing instanceof Drawing.Busy busy) {
      return new Outcome.Busy(busy.retryAfter());
    } else if (drawing instanceof Drawing.UnknownModel unknown) {
      return new Outcome.UnknownModel(unknown.name());
    } else if (drawing instanceof Drawing.Expired) {
      return new Outcome.Expired();
    } else if (drawing instanceof Drawing.Cancelled) {
      return new Outcome.Cancelled();
    } else if (drawing instanceof Drawing.HandedBack) {
      return new Outcome.HandedBack();
    }
    return new Outcome.Failed();
  }

  /**
   * Whether a member may delete a job's pictures: its owner and moderators may. Of a job that is
   * not on record the owner is not known, so only moderators may.
   *
   * @param isModerator whether the member may manage messages in that channel
   */
  public boolean mayDelete(JobId id, long memberId, boolean isModerator) {
    return isModerator
        || jobs.find(id).filter(job -> job.requester().memberId() == memberId).isPresent();
  }

  /** Erases a deleted job's record, prompt and all. */
  public void forget(JobId id) {
    jobs.remove(id);
  }

  /** Records how a job ended, so that no start of the process takes it up again. */
  public void end(Job job, JobState state) {
    jobs.end(job.id(), state, clock.instant());
  }

  /** Marks what an earlier process left undone, and returns the jobs whose members still wait. */
  public List<Jobs.Unanswered> interruptLeftovers() {
    return jobs.interrupt(clock.instant());
  }
}
