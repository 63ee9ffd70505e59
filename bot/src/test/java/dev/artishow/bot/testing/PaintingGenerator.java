package dev.artishow.bot.testing;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Progress;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Reuse;
import dev.artishow.engine.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Paints a picture of noise that only the prompt and the seed decide. Told so, it waits before it
 * paints or ends otherwise.
 */
public final class PaintingGenerator implements ImageGenerator {
  public static final ModelId MODEL = new ModelId("noise", "1.0.0", "0".repeat(64));
  public static final double WATT_HOURS = 0.0125;

  private static final int SIDE = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<DrawRequest> requests = new ArrayList<>();
  private final List<Asker> askers = new ArrayList<>();
  private final List<Reuse> reuses = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<ProgressListener> listeners = new ArrayList<>();
  private OptionalLong suggested = OptionalLong.empty();
  private Function<DrawRequest, Drawing> ending = request -> drawn(request, false);
  private boolean holding;
  private boolean frozen;
  private Runnable onClose = () -> {};
  private boolean closed;

  /** The picture that a prompt and a seed give. */
  public static Picture paint(String prompt, long seed) {
    byte[] rgba = new byte[SIDE * SIDE * 4];
    new Random(prompt.hashCode() * 31L + seed).nextBytes(rgba);
    return new Picture(SIDE, SIDE, rgba);
  }

  public static Drawing.Drawn drawn(DrawRequest request, boolean cached) {
    double wattHours = cached ? 0 : WATT_HOURS;
    return new Drawing.Drawn(
        paint(request.prompt(), request.seed()),
        MODEL,
        request.seed(),
        Origin.noise(Origin.Ground.NO_LIBRARY),
        new EnergyEstimate(wattHours, 0.5, "a guess"),
        cached);
  }

  /** From now on every request ends like this. */
  public synchronized void endsWith(Function<DrawRequest, Drawing> ending) {
    this.ending = ending;
  }

  /** From now on requests wait for {@link #release}. */
  public synchronized void hold() {
    holding = true;
  }

  /** From now on nothing ends any more, not even by {@link #close}: as when a process is killed. */
  public synchronized void freeze() {
    holding = true;
    frozen = true;
  }

  /** Runs first when this is closed. */
  public synchronized void onClose(Runnable task) {
    onClose = task;
  }

  /** Tells those who wait for pictures how far they have come. */
  public void tells(Progress progress) {
    List<ProgressListener> told;
    synchronized (this) {
      told = List.copyOf(listeners);
    }
    told.forEach(listener -> listener.onProgress(progress));
  }

  /** Lets everything that waits end now. */
  public void release() {
    List<Runnable> released;
    synchronized (this) {
      holding = false;
      released = List.copyOf(waiting);
      waiting.clear();
    }
    released.forEach(Runnable::run);
  }

  /** Who asked, one for each of {@link #requests}. */
  public synchronized List<Asker> askers() {
    return List.copyOf(askers);
  }

  /** What was said of pictures of others, whenever a seed was asked for. */
  public synchronized List<Reuse> reuses() {
    return List.copyOf(reuses);
  }

  /** Waits until it was asked for so many pictures. */
  synchronized void await(int count) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (requests.size() < count) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw new AssertionError(
              "%d pictures were asked for, not %d".formatted(requests.size(), count));
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while waiting for requests", e);
    }
  }

  public synchronized List<DrawRequest> requests() {
    return List.copyOf(requests);
  }

  /** From now on those who name no seed get this one. */
  public synchronized void suggestsSeed(long seed) {
    suggested = OptionalLong.of(seed);
  }

  @Override
  public synchronized OptionalLong firstSeed(String prompt, Asker asker, int count, Reuse reuse) {
    reuses.add(reuse);
    return suggested;
  }

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    var drawing = new CompletableFuture<Drawing>();
    Runnable end = () -> drawing.complete(end(request));
    boolean wait;
    synchronized (this) {
      requests.add(request);
      notifyAll();
      askers.add(asker);
      listeners.add(listener);
      wait = holding;
      if (wait) {
        waiting.add(end);
      }
    }
    if (!wait) {
      end.run();
    }
    return Ticket.of(drawing);
  }

  private Drawing end(DrawRequest request) {
    Function<DrawRequest, Drawing> how;
    synchronized (this) {
      how = closed ? refused -> new Drawing.Busy(Duration.ofMinutes(1)) : ending;
    }
    return how.apply(request);
  }

  @Override
  public List<ModelId> models() {
    return List.of(MODEL);
  }

  /** As the contract says, what still waits ends as busy. */
  @Override
  public void close() {
    Runnable first;
    synchronized (this) {
      first = onClose;
    }
    first.run();
    synchronized (this) {
      closed = true;
      if (frozen) {
        return;
      }
    }
    release();
  }
}
