package dev.artishow.bot.metric;

import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.job.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A record of jobs that tells how long they took from state to state, and how they ended. Times are
 * those of jobs that this process took on; of the others it counts the endings.
 */
public final class CountedJobs implements Jobs {
  private final Jobs jobs;
  private final MeterRegistry meters;
  private final Map<JobId, Timer.Sample> waiting = new ConcurrentHashMap<>();
  private final Map<JobId, Timer.Sample> drawing = new ConcurrentHashMap<>();

  public CountedJobs(Jobs jobs, MeterRegistry meters) {
    this.jobs = jobs;
    this.meters = meters;
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentileHistogram()
        .register(meters);
  }

  private void waits(JobId id) {
    waiting.put(id, Timer.start(meters));
  }

  private void forget(JobId id) {
    waiting.remove(id);
    drawing.remove(id);
  }

  @Override
  public boolean receive(Job job, long interactionId, JobState state) {
    boolean isNew = jobs.receive(job, interactionId, state);
    if (isNew && state == JobState.RECEIVED) {
      waits(job.id());
    }
    return isNew;
  }

  @Override
  public boolean acknowledge(JobId id, OptionalLong ownMessage) {
    return jobs.acknowledge(id, ownMessage);
  }

  @Override
  public boolean release(JobId id) {
    boolean isReleased = jobs.release(id);
    if (isReleased) {
      waits(id);
    }
    return isReleased;
  }

  @Override
  public Optional<Integer> begin(JobId id) {
    Optional<Integer> draws = jobs.begin(id);
    Optional.ofNullable(waiting.remove(id))
        .ifPresent(
            since ->
                since.stop(
                    timer(
                        "artishow.bot.wait",
                        "from an order that was taken, or approved, to its handing over to the"
                            + " engine")));
    draws.ifPresent(
        times -> {
          drawing.put(id, Timer.start(meters));
          if (times > 1) {
            Retries.counted(meters, "drawing");
          }
        });
    return draws;
  }

  @Override
  public boolean drawn(JobId id, List<DrawnPicture> pictures, Instant at) {
    boolean isDrawn = jobs.drawn(id, pictures, at);
    Timer.Sample since = drawing.remove(id);
    if (isDrawn && since != null) {
      since.stop(
          timer(
              "artishow.bot.drawing",
              "from the handing over to the engine to pictures on record, its queue included"));
    }
    return isDrawn;
  }

  @Override
  public boolean refuse(JobId id, Refusal refusal, boolean isTold, Instant at) {
    boolean isRefused = jobs.refuse(id, refusal, isTold, at);
    forget(id);
    if (isRefused) {
      refused(meters, refusal.reason().name());
    }
    return isRefused;
  }

  /** Counts something that was not drawn. */
  static void refused(MeterRegistry meters, String reason) {
    Counter.builder("artishow.bot.refusals")
        .description("orders that were not drawn, by why")
        .tag("reason", reason.toLowerCase(Locale.ROOT))
        .register(meters)
        .increment();
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    return jobs.find(id);
  }

  @Override
  public List<JobRecord> unfinished() {
    return jobs.unfinished();
  }

  @Override
  public List<JobRecord> gallery(long guildId, long memberId, int limit) {
    return jobs.gallery(guildId, memberId, limit);
  }

  @Override
  public void remove(JobId id) {
    jobs.remove(id);
    forget(id);
  }
}
