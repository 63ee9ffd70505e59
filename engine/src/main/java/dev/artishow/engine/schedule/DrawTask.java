package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.Place;
import dev.artishow.engine.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request from its admission to its one end. Ended by whoever comes first; canvas, energy and
 * times belong to the thread that draws.
 */
final class DrawTask {
  private final DrawRequest request;
  private final SketchedRequest sketched;
  private final Asker asker;
  private final ModelLease lease;
  private final ProgressFeed feed;
  private final long submittedNanos;
  private final CompletableFuture<Drawing> drawing = new CompletableFuture<>();
  private final AtomicBoolean ended = new AtomicBoolean();

  private @Nullable Canvas canvas;
  private int attempts;
  private EnergyEstimate energy = new EnergyEstimate(0, 0, "");
  private volatile long startedNanos;
  private volatile long begunNanos;
  private volatile long steppedNanos;
  private volatile int stepsLeft;
  private int positionTold;

  /**
   * @param lease closed when nothing needs the model any more
   */
  DrawTask(
      DrawRequest request,
      SketchedRequest sketched,
      Asker asker,
      ModelLease lease,
      ProgressFeed feed,
      long submittedNanos) {
    this.request = request;
    this.sketched = sketched;
    this.asker = asker;
    this.lease = lease;
    this.feed = feed;
    this.submittedNanos = submittedNanos;
    stepsLeft = lease.model().steps(sketched);
  }

  DrawRequest request() {
    return request;
  }

  /** As the model draws it. */
  SketchedRequest sketched() {
    return sketched;
  }

  Asker asker() {
    return asker;
  }

  StepModel model() {
    return lease.model();
  }

  ProgressFeed feed() {
    return feed;
  }

  CompletableFuture<Drawing> drawing() {
    return drawing;
  }

  /** Shows what it is drawn from, if that is a sketch. */
  void tellSketch() {
    sketched
        .sketch()
        .ifPresent(sketch -> feed.tellForSure(new Progress.Drafted(sketch, Optional.empty())));
  }

  /** What is left to do, in steps × pixels. */
  double cost() {
    return (double) stepsLeft * model().pixels();
  }

  int stepsLeft() {
    return stepsLeft;
  }

  int attempts() {
    return attempts;
  }

  Duration waited(long nowNanos) {
    return Duration.ofNanos(nowNanos - submittedNanos);
  }

  /** From its admission to {@link #start}. */
  Duration waitedForItsTurn() {
    return waited(startedNanos);
  }

  boolean isOverdue(long nowNanos) {
    Optional<Duration> patience = asker.patience();
    return patience.isPresent() && waited(nowNanos).compareTo(patience.get()) > 0;
  }

  /** Its turn has come. */
  void start(long nowNanos) {
    attempts++;
    startedNanos = nowNanos;
    begunNanos = nowNanos;
  }

  /** Its picture is in flight. */
  void begin(Canvas begun, long nowNanos) {
    canvas = begun;
    begunNanos = nowNanos;
  }

  /** The picture in flight; the task must have begun. */
  Canvas canvas() {
    if (canvas == null) {
      throw new IllegalStateException("the drawing has not begun");
    }
    return canvas;
  }

  boolean isBegun() {
    return canvas != null;
  }

  /** A step was made; it took this share of the machine's energy. */
  void stepped(long nowNanos, EnergyEstimate spent) {
    steppedNanos = nowNanos;
    stepsLeft = canvas().steps() - canvas().step();
    energy =
        new EnergyEstimate(
            energy.wattHours() + spent.wattHours(), spent.relativeUncertainty(), spent.method());
  }

  EnergyEstimate energy() {
    return energy;
  }

  /** Gives up the picture, to begin anew. */
  void drop() {
    Canvas dropped = canvas;
    canvas = null;
    if (dropped != null) {
      dropped.close();
    }
    stepsLeft = model().steps(sketched);
  }

  /** Frees the canvas and gives the lease back; nothing is drawn any more. */
  void release() {
    drop();
    lease.close();
  }

  boolean isEnded() {
    return ended.get();
  }

  /** Tells of a place in the queue, once. */
  void tellPlace(Place place) {
    if (place.position() != positionTold) {
      positionTold = place.position();
      feed.tell(new Progress.Waiting(place));
    }
  }

  /** Claims the one end; whoever does must complete {@link #drawing}. */
  boolean end() {
    boolean first = ended.compareAndSet(false, true);
    if (first) {
      feed.close();
    }
    return first;
  }

  /** Where the time went. */
  Trace trace(long nowNanos) {
    if (startedNanos == 0) {
      return new Trace(waited(nowNanos), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
    long stepped = steppedNanos == 0 ? begunNanos : steppedNanos;
    return new Trace(
        waitedForItsTurn(),
        Duration.ofNanos(begunNanos - startedNanos),
        Duration.ofNanos(stepped - begunNanos),
        Duration.ofNanos(nowNanos - stepped));
  }
}
