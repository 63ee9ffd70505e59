package dev.artishow.bot.imagine;

import dev.artishow.bot.delivery.Courier;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.job.Refusal;
import dev.artishow.bot.job.Refusal.Reason;
import dev.artishow.bot.provenance.Handout;
import dev.artishow.bot.reference.OwnSketches;
import dev.artishow.bot.work.InFlight;
import dev.artishow.bot.work.Persistence;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Place;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has jobs drawn, and puts on record how that ended together with what is owed to the member. It is
 * the one place in which whatever goes wrong after the acknowledgement becomes a refusal that the
 * member is told.
 */
public final class Studio {
  private static final Logger log = LoggerFactory.getLogger(Studio.class);

  /** The first time, and once more after an interruption. */
  private static final int MAX_DRAWS = 2;

  private final ImageGenerator generator;
  private final OwnSketches sketches;
  private final Handout handout;
  private final Jobs jobs;
  private final Courier courier;
  private final Persistence persistence;
  private final InFlight inFlight;
  private final InstantSource clock;
  private final Map<JobId, Sitting> sittings = new ConcurrentHashMap<>();

  /**
   * @param persistence runs SQL and makes files of pictures
   */
  public Studio(
      ImageGenerator generator,
      OwnSketches sketches,
      Handout handout,
      Jobs jobs,
      Courier courier,
      Persistence persistence,
      InFlight inFlight,
      InstantSource clock) {
    this.generator = generator;
    this.sketches = sketches;
    this.handout = handout;
    this.jobs = jobs;
    this.courier = courier;
    this.persistence = persistence;
    this.inFlight = inFlight;
    this.clock = clock;
  }

  /** Draws a job that is acknowledged, with nobody watching. */
  public void draw(Job job) {
    CompletableFuture<Void> unused = draw(job, Watcher.NONE);
  }

  /**
   * Draws a job that is acknowledged.
   *
   * @return completes when it has ended and its delivery was tried once
   */
  public CompletableFuture<Void> draw(Job job, Watcher watcher) {
    CompletableFuture<Void> delivered =
        persistence
            .insist("begin of job " + job.id(), () -> jobs.begin(job.id()))
            .thenCompose(draws -> draw(job, watcher, draws));
    inFlight.add(delivered);
    return delivered;
  }

  private CompletableFuture<Void> draw(Job job, Watcher watcher, Optional<Integer> draws) {
    if (draws.isEmpty()) {
      watcher.ended();
      return CompletableFuture.completedFuture(null);
    }
    if (draws.get() > MAX_DRAWS) {
      watcher.ended();
      return refuse(job, Refusal.of(Reason.INTERRUPTED));
    }
    return persistence
        .insist("own drawings for job " + job.id(), () -> sketches.of(job.requester().guildId()))
        .thenCompose(own -> draw(job, watcher, own));
  }

  private CompletableFuture<Void> draw(Job job, Watcher watcher, UnaryOperator<DrawRequest> own) {
    var sitting = new Sitting(generator, job, own, watcher);
    sittings.put(job.id(), sitting);
    return sitting
        .draw()
        .thenCompose(
            drawings -> {
              watcher.ended();
              sittings.remove(job.id());
              return conclude(job, drawings);
            });
  }

  private CompletableFuture<Void> conclude(Job job, List<Drawing> drawings) {
    List<Drawing.Drawn> drawn =
        drawings.stream()
            .filter(Drawing.Drawn.class::isInstance)
            .map(Drawing.Drawn.class::cast)
            .toList();
    if (!drawn.isEmpty()) {
      return persistence
          .insist("files of job " + job.id(), () -> files(job, drawn))
          .thenCompose(
              files ->
                  files.isEmpty() ? refuse(job, Refusal.of(Reason.FAILED)) : drawn(job, files));
    }
    if (drawings.stream().anyMatch(Drawing.HandedBack.class::isInstance)) {
      log.info("job {} was handed back and is drawn at the next start", job.id());
      return CompletableFuture.completedFuture(null);
    }
    return refuse(job, refusal(drawings.get(0)));
  }

  /** Empty if they cannot be made, which trying again would not change. */
  private List<DrawnPicture> files(Job job, List<Drawing.Drawn> drawn) {
    List<DrawnPicture> files;
    try {
      files = handout.sign(drawn);
    } catch (RuntimeException e) {
      log.error("job {}: its pictures could not be signed", job.id(), e);
      return List.of();
    }
    handout.remember(job, drawn, files);
    return files;
  }

  private CompletableFuture<Void> drawn(Job job, List<DrawnPicture> files) {
    return persistence
        .insist("pictures of job " + job.id(), () -> jobs.drawn(job.id(), files, clock.instant()))
        .thenCompose(changed -> deliver(job.id(), changed));
  }

  private Refusal refusal(Drawing drawing) {
    if (drawing instanceof Drawing.Busy busy) {
      long again = clock.instant().plus(busy.retryAfter()).getEpochSecond();
      return new Refusal(Reason.BUSY, String.valueOf(again));
    } else if (drawing instanceof Drawing.UnknownModel unknown) {
      return new Refusal(Reason.UNKNOWN_MODEL, unknown.name());
    } else if (drawing instanceof Drawing.Expired) {
      return Refusal.of(Reason.EXPIRED);
    } else if (drawing instanceof Drawing.Cancelled) {
      return Refusal.of(Reason.CANCELLED);
    } else if (drawing instanceof Drawing.Withheld) {
      return Refusal.of(Reason.WITHHELD);
    }
    return Refusal.of(Reason.FAILED);
  }

  private CompletableFuture<Void> refuse(Job job, Refusal refusal) {
    return persistence
        .insist(
            "refusal of job " + job.id(),
            () -> jobs.refuse(job.id(), refusal, true, clock.instant()))
        .thenCompose(changed -> deliver(job.id(), changed));
  }

  private CompletableFuture<Void> deliver(JobId id, boolean changed) {
    return changed
        ? courier.deliver(Delivery.id(Delivery.Kind.ANSWER, id.value()))
        : CompletableFuture.completedFuture(null);
  }

  /**
   * Stops a job that is being drawn.
   *
   * @return false if it is not
   */
  public boolean cancel(JobId id) {
    Optional<Sitting> sitting = Optional.ofNullable(sittings.get(id));
    sitting.ifPresent(Sitting::cancel);
    return sitting.isPresent();
  }

  /** A member's jobs that wait or are being drawn, and where they stand. */
  public Map<Job, Place> standing(long guildId, long memberId) {
    Map<Job, Place> standing = new ConcurrentHashMap<>();
    for (Sitting sitting : sittings.values()) {
      boolean isTheirs =
          sitting.job().requester().memberId() == memberId
              && sitting.job().requester().guildId() == guildId;
      if (isTheirs) {
        sitting.place().ifPresent(place -> standing.put(sitting.job(), place));
      }
    }
    return standing;
  }

  /** How many jobs wait or are being drawn. */
  public int busy() {
    return sittings.size();
  }
}
