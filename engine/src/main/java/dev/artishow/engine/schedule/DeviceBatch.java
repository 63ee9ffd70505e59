package dev.artishow.engine.schedule;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Progress;
import dev.artishow.engine.device.NativeMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures in flight. A fault of one is its own: a batch that cannot make its step is halved
 * until what is left to blame is alone. For its loop's thread only.
 */
final class DeviceBatch {
  private static final Logger log = LoggerFactory.getLogger(DeviceBatch.class);
  private static final Duration RETRY_AFTER_WANT_OF_MEMORY = Duration.ofSeconds(30);
  private static final int MAX_ATTEMPTS = 2;

  private final int loop;
  private final BatchLimit limit;
  private final Pace pace;
  private final EnergyShares energy;
  private final Endings endings;
  private final LoopObserver observer;
  private final UnaryOperator<Picture> finish;
  private final LongSupplier nanos;
  private final List<DrawTask> tasks = new ArrayList<>();

  /**
   * @param loop whose batch this is
   * @param shared what it has in common with the other loops
   */
  DeviceBatch(int loop, BatchLimit limit, SharedLoopState shared) {
    this.loop = loop;
    this.limit = limit;
    this.pace = shared.pace();
    this.energy = shared.energy();
    this.endings = shared.endings();
    this.observer = shared.environment().observer();
    this.finish = shared.environment().finish();
    this.nanos = shared.environment().nanos();
  }

  boolean isEmpty() {
    return tasks.isEmpty();
  }

  int size() {
    return tasks.size();
  }

  /** Whether no more may join, however little memory they take. */
  boolean isFull() {
    return tasks.size() >= limit.pictures();
  }

  /** What is left to do, in steps × pixels. */
  double cost() {
    return tasks.stream().mapToDouble(DrawTask::cost).sum();
  }

  boolean hasRoomFor(DrawTask task) {
    long taken = tasks.stream().mapToLong(other -> other.model().bytesPerPicture()).sum();
    return limit.hasRoom(tasks.size(), taken, task.model().bytesPerPicture());
  }

  /** Takes a task on; its picture is in flight once all that were taken have begun. */
  void take(DrawTask task) {
    energy.work(loop);
    tasks.add(task);
    task.start(nanos.getAsLong());
  }

  /**
   * Begins the pictures of all tasks that were taken since the last time, or ends them.
   *
   * @return those that joined
   */
  List<DrawTask> begin() {
    var joined = new ArrayList<DrawTask>();
    byModel(task -> !task.isBegun())
        .forEach((model, group) -> joined.addAll(succeeding(group, part -> begin(model, part))));
    return joined;
  }

  private void begin(StepModel model, List<DrawTask> group) {
    List<Canvas> canvases = model.begin(group.stream().map(DrawTask::sketched).toList());
    long now = nanos.getAsLong();
    for (int i = 0; i < canvases.size(); i++) {
      DrawTask task = group.get(i);
      task.begin(canvases.get(i), now);
      observer.started(task.asker(), task.waitedForItsTurn());
    }
  }

  /** Lets go of what has ended, and ends what nobody waits for any more. */
  void sweep() {
    long now = nanos.getAsLong();
    for (DrawTask task : List.copyOf(tasks)) {
      if (task.isOverdue(now)) {
        endings.end(task, new Drawing.Expired(task.waited(now)));
      }
      if (task.isEnded()) {
        remove(task);
      }
    }
    if (tasks.isEmpty()) {
      energy.rest(loop);
    }
  }

  private void remove(DrawTask task) {
    tasks.remove(task);
    task.release();
  }

  /** Makes one step of every picture, and ends those that are done. */
  void step() {
    long start = nanos.getAsLong();
    var stepped = new ArrayList<DrawTask>();
    byModel(task -> true)
        .forEach((model, group) -> stepped.addAll(succeeding(group, part -> step(model, part))));
    long now = nanos.getAsLong();
    if (stepped.isEmpty()) {
      return;
    }
    pace.measured((now - start) / 1e9, stepped.stream().mapToInt(t -> t.model().pixels()).sum());
    limit.stepped(stepped.size(), Duration.ofNanos(now - start));
    EnergyEstimate share = energy.share(loop, stepped.size());
    for (DrawTask task : stepped) {
      task.stepped(now, share);
      look(task);
    }
  }

  private Map<StepModel, List<DrawTask>> byModel(Predicate<DrawTask> which) {
    var groups = new LinkedHashMap<StepModel, List<DrawTask>>();
    for (DrawTask task : tasks) {
      if (which.test(task)) {
        groups.computeIfAbsent(task.model(), model -> new ArrayList<>()).add(task);
      }
    }
    return groups;
  }

  private void step(StepModel model, List<DrawTask> group) {
    long start = nanos.getAsLong();
    model.step(group.stream().map(DrawTask::canvas).toList());
    Duration took = Duration.ofNanos(nanos.getAsLong() - start);
    observer.stepped(model.id(), group.size(), limit.pictures(), took);
  }

  /**
   * Does some work on a group or, where that fails, on halves of it, down to those that are at
   * fault: they end.
   *
   * @return those with whom it succeeded
   */
  private List<DrawTask> succeeding(List<DrawTask> group, Consumer<List<DrawTask>> work) {
    try {
      work.accept(group);
      return group;
    } catch (RuntimeException | OutOfMemoryError e) {
      if (NativeMemory.isExhausted(e)) {
        limit.outOfMemory(group.size());
      }
      if (group.size() == 1) {
        blame(group.get(0), e);
        remove(group.get(0));
        return List.of();
      }
      log.warn("{} pictures failed together, trying halves: {}", group.size(), e.toString());
      int half = group.size() / 2;
      var succeeded = new ArrayList<>(succeeding(group.subList(0, half), work));
      succeeded.addAll(succeeding(group.subList(half, group.size()), work));
      return succeeded;
    }
  }

  /** Ends the one task whose fault it was. */
  private void blame(DrawTask task, Throwable fault) {
    if (NativeMemory.isExhausted(fault)) {
      log.warn("No memory for the picture of seed {}: {}", seed(task), fault.toString());
      endings.end(task, new Drawing.Busy(RETRY_AFTER_WANT_OF_MEMORY));
      return;
    }
    String model = task.model().id().title();
    String reason = Objects.requireNonNullElse(fault.getMessage(), fault.toString());
    if (fault instanceof NotFiniteException) {
      log.error("{} failed to draw with seed {}: {}", model, seed(task), reason);
    } else {
      log.error("{} failed to draw with seed {}", model, seed(task), fault);
    }
    endings.end(task, new Drawing.Failed(reason));
  }

  private static long seed(DrawTask task) {
    return task.request().seed();
  }

  /** Reads a picture after its step: after the last the task ends, before it is shown. */
  private void look(DrawTask task) {
    Canvas canvas = task.canvas();
    boolean finished = canvas.isFinished();
    if (!finished && !task.feed().isHeard()) {
      return;
    }
    Picture picture;
    try {
      picture = canvas.picture();
    } catch (RuntimeException e) {
      blame(task, e);
      remove(task);
      return;
    }
    if (finished) {
      remove(task);
      endings.end(task, () -> drawn(task, picture));
    } else {
      Duration eta = pace.steps(task.stepsLeft());
      task.feed().tell(new Progress.Stepped(canvas.step(), canvas.steps(), eta, picture));
    }
  }

  private Drawing drawn(DrawTask task, Picture picture) {
    return new Drawing.Drawn(
        finish.apply(picture),
        task.model().id(),
        seed(task),
        task.sketched().origin(),
        task.energy(),
        false);
  }

  /**
   * Clears the batch after its thread died.
   *
   * @return tasks that have another try
   */
  List<DrawTask> recover() {
    var again = new ArrayList<DrawTask>();
    for (DrawTask task : List.copyOf(tasks)) {
      if (!task.isEnded() && task.attempts() < MAX_ATTEMPTS) {
        tasks.remove(task);
        task.drop();
        again.add(task);
      } else {
        endings.end(task, new Drawing.Failed("the device's thread died, twice"));
        remove(task);
      }
    }
    return again;
  }

  /** Ends everything with the same words. */
  void handBack() {
    for (DrawTask task : List.copyOf(tasks)) {
      endings.end(task, new Drawing.HandedBack(task.request()));
      remove(task);
    }
  }
}
