package dev.artishow.bot.imagine;

import dev.artishow.bot.imagine.Admission.Stopped;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Refusal;
import dev.artishow.bot.logging.Sensitive;
import dev.artishow.moderation.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Screens what members want and puts it on record, before they are told that it was taken on: what
 * Discord may have heard of is in the database.
 */
public final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private static final int TURNS = 64;

  /** Who asks several times at once is served one after the other, so that each order counts. */
  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

  private final Fence fence;
  private final GuildScreens screens;
  private final StopRecord stops;
  private final Seeds seeds;
  private final Jobs jobs;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * @param random a thread-safe source of job ids
   */
  public Intake(
      Fence fence,
      GuildScreens screens,
      StopRecord stops,
      Seeds seeds,
      Jobs jobs,
      RandomGenerator random,
      InstantSource clock) {
    this.fence = fence;
    this.screens = screens;
    this.stops = stops;
    this.seeds = seeds;
    this.jobs = jobs;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Takes an order.
   *
   * @param seed the first picture's seed, or empty for one of the engine's choice
   */
  public Admission take(Wish wish, Order order, OptionalLong seed) {
    synchronized (turns[Math.floorMod(wish.requester().memberId(), turns.length)]) {
      return takeInTurn(wish, order, seed);
    }
  }

  private Admission takeInTurn(Wish wish, Order order, OptionalLong seed) {
    Optional<Fence.Block> block = fence.of(wish, order);
    if (block.isPresent()) {
      return new Admission.Blocked(block.get());
    }
    Verdict verdict = screens.of(wish).screen(order.prompt());
    if (verdict instanceof Verdict.Advise advise) {
      return advised(wish, order, seed, advise);
    }
    return verdict.stops()
        ? stopped(wish, order, seed, verdict)
        : taken(wish, order, seed, List.of());
  }

  /**
   * Takes an earlier job's order anew, for the rules may have changed.
   *
   * @param change what is to be otherwise this time
   */
  public Admission takeAgain(Wish wish, JobId id, UnaryOperator<Order> change) {
    return jobs.find(id)
        .map(found -> take(wish, change.apply(found.job().order()), OptionalLong.empty()))
        .orElseGet(Admission.Forgotten::new);
  }

  /**
   * Takes back what was taken on but whose member was told otherwise, because it took too long.
   *
   * @param admission as {@link #take} gave it, too late
   */
  public void withdraw(Admission admission) {
    if (admission instanceof Admission.Taken taken) {
      JobId id = taken.job().id();
      jobs.refuse(id, Refusal.of(Refusal.Reason.EXPIRED), false, clock.instant());
      log.info("job {} was taken back: its member had been told that it took too long", id);
    }
  }

  /**
   * Names that belong to others are left out; where nothing else is asked for, nothing is drawn.
   */
  private Admission advised(Wish wish, Order order, OptionalLong seed, Verdict.Advise advise) {
    String drawable = advise.drawable(order.prompt());
    if (drawable.isEmpty()) {
      return stopped(wish, order, seed, new Verdict.Refuse(advise.findings()));
    }
    List<Admission.Advice> advice =
        advise.findings().stream()
            .map(finding -> new Admission.Advice(finding.excerpt(order.prompt()), finding))
            .toList();
    return taken(wish, order.withPrompt(drawable), seed, advice);
  }

  private Admission stopped(Wish wish, Order order, OptionalLong seed, Verdict verdict) {
    Job job = held(wish, order, seed);
    boolean isReviewed = stops.stopped(job, wish.interactionId(), verdict);
    var stopped = new Stopped(job, verdict.found(), isReviewed);
    return verdict instanceof Verdict.Hold
        ? new Admission.Held(stopped)
        : new Admission.Refused(stopped);
  }

  private Admission taken(
      Wish wish, Order order, OptionalLong seed, List<Admission.Advice> advice) {
    Job job = job(wish, order, seed);
    if (!jobs.receive(job, wish.interactionId(), JobState.RECEIVED)) {
      return new Admission.Repeated();
    }
    log.atDebug().addMarker(Sensitive.MARKER).log("job {}: {}", job.id(), order.prompt());
    return new Admission.Taken(job, advice);
  }

  /** Its answer belongs where all see it, not into the reply that told the member alone. */
  private Job held(Wish wish, Order order, OptionalLong seed) {
    Job job = job(wish, order, seed);
    return order.isPrivate()
        ? job
        : new Job(
            job.id(), job.requester(), order, job.firstSeed(), job.receivedAt(), Optional.empty());
  }

  private Job job(Wish wish, Order order, OptionalLong seed) {
    return new Job(
        JobId.random(random),
        wish.requester(),
        order,
        seed.orElseGet(() -> seeds.first(order, wish.requester())),
        clock.instant(),
        Optional.of(wish.reply()));
  }

  /** The record of a job, e.g. for who wants to know its details. */
  public Optional<JobRecord> find(JobId id) {
    return jobs.find(id);
  }

  /**
   * Whether a member may delete a job's pictures: its owner and moderators may. Of a job that is
   * not on record the owner is not known, so only moderators may.
   */
  public boolean mayDelete(JobId id, long memberId, boolean isModerator) {
    return isModerator
        || jobs.find(id)
            .filter(found -> found.job().requester().memberId() == memberId)
            .isPresent();
  }

  /** Erases a deleted job's record, prompt and all. */
  public void forget(JobId id) {
    jobs.remove(id);
  }
}
