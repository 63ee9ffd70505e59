package dev.artishow.bot.imagine;

import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.job.Refusal;
import dev.artishow.bot.work.InFlight;
import dev.artishow.bot.work.Persistence;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws what an earlier process took on and did not finish, with the same seeds. */
public final class InterruptedJobs {
  private static final Logger log = LoggerFactory.getLogger(InterruptedJobs.class);

  private final Jobs jobs;
  private final Studio studio;
  private final Persistence persistence;
  private final InFlight inFlight;
  private final InstantSource clock;

  public InterruptedJobs(
      Jobs jobs, Studio studio, Persistence persistence, InFlight inFlight, InstantSource clock) {
    this.jobs = jobs;
    this.studio = studio;
    this.persistence = persistence;
    this.inFlight = inFlight;
    this.clock = clock;
  }

  /** Whether Discord has heard the acknowledgement of a job. */
  @FunctionalInterface
  public interface Hearing {
    CompletableFuture<Heard> ask(Job job);
  }

  /** What Discord knows of a job's acknowledgement. */
  public sealed interface Heard {
    /**
     * It shows that the bot is at work.
     *
     * @param ownMessage where
     */
    record Yes(OptionalLong ownMessage) implements Heard {}

    /** It never heard of it, and told the member that the bot did not respond. */
    record No() implements Heard {}
  }

  /** To be called once, after login and before anything new is taken on. */
  public void resume(Hearing hearing) {
    for (JobRecord found : jobs.unfinished()) {
      Job job = found.job();
      log.info("job {} was interrupted in state {}", job.id(), found.state());
      if (found.state() == JobState.ACKNOWLEDGED) {
        studio.draw(job);
      } else {
        inFlight.add(hearing.ask(job).thenCompose(heard -> resume(job, heard)));
      }
    }
  }

  private CompletableFuture<Void> resume(Job job, Heard heard) {
    if (heard instanceof Heard.Yes yes) {
      return persistence
          .insist(
              "acknowledgement of job " + job.id(),
              () -> jobs.acknowledge(job.id(), yes.ownMessage()))
          .thenAccept(
              changed -> {
                if (changed) {
                  studio.draw(job);
                }
              });
    }
    return persistence
        .insist(
            "refusal of job " + job.id(),
            () -> jobs.refuse(job.id(), Refusal.of(Refusal.Reason.UNHEARD), false, clock.instant()))
        .thenAccept(changed -> log.info("job {} was never acknowledged: not drawn", job.id()));
  }
}
