package dev.artishow.engine;

import dev.artishow.engine.cache.CanonicalRequest;
import dev.artishow.engine.cache.RequestResolver;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.sampling.Lanczos;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws in this process: one thread owns the device and draws the waiting requests one after the
 * other. Its queue is bounded; what does not fit is told to come back.
 */
public final class LocalImageGenerator implements ImageGenerator, RequestResolver {
  private static final Logger log = LoggerFactory.getLogger(LocalImageGenerator.class);
  private static final Duration SHUTDOWN = Duration.ofSeconds(30);
  private static final double FIRST_GUESS_SECONDS = 1;
  private static final double SMOOTHING = 0.2;

  private final LoadedModel model;
  private final EnergyMeter meter;
  private final int picturePixels;
  private final ThreadPoolExecutor deviceThread;
  private volatile double secondsPerPicture = FIRST_GUESS_SECONDS;

  private LocalImageGenerator(LoadedModel model, EngineConfig config, EnergyMeter meter) {
    this.model = model;
    this.meter = meter;
    this.picturePixels = config.picturePixels();
    deviceThread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(config.queueLimit()),
            task -> new Thread(task, "device"));
  }

  /**
   * Loads a verified package and gets ready to draw with it.
   *
   * @throws dev.artishow.engine.model.ModelPackageException if its network does not fit its weights
   * @throws IllegalStateException if the configured device is not there
   */
  public static LocalImageGenerator open(ModelPackage model, EngineConfig config, EnergyMeter meter)
      throws IOException {
    ComputeDevice device = ComputeDevice.open(config.device(), config.threads());
    return new LocalImageGenerator(LoadedModel.load(model, device), config, meter);
  }

  @Override
  public Optional<CanonicalRequest> resolve(DrawRequest request, Asker asker) {
    boolean known = request.model().map(model.id().name()::equals).orElse(true);
    return known
        ? Optional.of(CanonicalRequest.of(request, model.id().digest(), model.defaults()))
        : Optional.empty();
  }

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    Optional<CanonicalRequest> canonical = resolve(request, asker);
    if (canonical.isEmpty()) {
      String name = request.model().orElseThrow();
      return Ticket.ended(new Drawing.UnknownModel(name, models()));
    }
    var task = new Task(canonical.get(), new CompletableFuture<>());
    try {
      deviceThread.execute(task);
    } catch (RejectedExecutionException e) {
      task.ending.complete(new Drawing.Busy(untilQueueIsShort()));
    }
    return Ticket.of(task.ending);
  }

  private Duration untilQueueIsShort() {
    double seconds = deviceThread.getQueue().size() * secondsPerPicture;
    return Duration.ofSeconds(Math.max(1, (long) Math.ceil(seconds)));
  }

  /** A request on its way through the queue. */
  private final class Task implements Runnable {
    private final CanonicalRequest request;
    private final CompletableFuture<Drawing> ending;

    Task(CanonicalRequest request, CompletableFuture<Drawing> ending) {
      this.request = request;
      this.ending = ending;
    }

    @Override
    public void run() {
      if (!ending.isDone()) {
        ending.complete(drawn(request));
      }
    }
  }

  private Drawing drawn(CanonicalRequest request) {
    long start = System.nanoTime();
    EnergyMeter.Span energy = meter.start();
    try {
      Picture picture = model.draw(request);
      Picture shown = Lanczos.enlarge(picture, Math.max(picturePixels, picture.width()));
      double seconds = (System.nanoTime() - start) / 1e9;
      secondsPerPicture = (1 - SMOOTHING) * secondsPerPicture + SMOOTHING * seconds;
      return new Drawing.Drawn(shown, model.id(), request.seed(), energy.soFar(), false);
    } catch (RuntimeException e) {
      log.error("Drawing with seed {} failed", request.seed(), e);
      return new Drawing.Failed(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
  }

  @Override
  public List<ModelId> models() {
    return List.of(model.id());
  }

  @Override
  public void close() {
    var waiting = new ArrayList<Runnable>();
    deviceThread.shutdown();
    deviceThread.getQueue().drainTo(waiting);
    for (Runnable task : waiting) {
      ((Task) task).ending.complete(new Drawing.Busy(SHUTDOWN));
    }
    try {
      if (!deviceThread.awaitTermination(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
        log.warn("A drawing was still running after {}; its memory is not freed", SHUTDOWN);
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    model.close();
  }
}
