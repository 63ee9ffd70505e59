package dev.artishow.engine.serving;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.cache.RequestResolver;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.ProcessorArithmetic;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Lanczos;
import dev.artishow.engine.schedule.Dispatcher;
import dev.artishow.engine.schedule.LoopEnvironment;
import dev.artishow.engine.schedule.LoopObserver;
import dev.artishow.engine.schedule.ModelLease;
import dev.artishow.engine.schedule.Models;
import dev.artishow.engine.schedule.SingleModel;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws in this process, on one device, with the models that stand in its memory. */
public final class LocalImageGenerator implements ImageGenerator, RequestResolver {
  private static final Logger log = LoggerFactory.getLogger(LocalImageGenerator.class);

  private final Models models;
  private final Sketching sketching;
  private final Dispatcher dispatcher;

  private LocalImageGenerator(Models models, Sketching sketching, Dispatcher dispatcher) {
    this.models = models;
    this.sketching = sketching;
    this.dispatcher = dispatcher;
  }

  /**
   * Loads a verified package and gets ready to draw with it.
   *
   * @throws dev.artishow.engine.model.ModelPackageException if its network does not fit its
   *     weights, or the configured upscaler is refused
   * @throws IllegalStateException if the configured device is not there
   */
  public static LocalImageGenerator open(ModelPackage model, EngineConfig config, EnergyMeter meter)
      throws IOException {
    Sketching sketching = SketchLibrary.sketching(config);
    try {
      return open(model, config, sketching, meter);
    } catch (IOException | RuntimeException e) {
      sketching.close();
      throw e;
    }
  }

  /**
   * As the other, with a library of one's own.
   *
   * @param sketching in place of that of the configured library; closed with the generator
   */
  public static LocalImageGenerator open(
      ModelPackage model, EngineConfig config, Sketching sketching, EnergyMeter meter)
      throws IOException {
    ComputeDevice device = ComputeDevice.open(config.device(), config.threads());
    device.keepFreedMemory();
    ProcessorArithmetic.forDrawing(config.arithmetic()).begin();
    Upscaling upscaling = Upscaling.of(config);
    StepModel ready =
        upscaling.handingOut(
            StepModels.load(model, device, config.precision(), config.cache().textBytes()), device);
    return start(
        thread -> new SingleModel(ready),
        () -> device,
        config,
        sketching,
        meter,
        LoopObserver.NONE);
  }

  /**
   * Gets ready to draw with models that may come and go.
   *
   * @param models made with what runs chores on a thread that draws; closed with this
   * @param device asked for once the models are there
   * @param sketching closed with this
   */
  public static LocalImageGenerator start(
      Function<Executor, Models> models,
      Supplier<ComputeDevice> device,
      EngineConfig config,
      Sketching sketching,
      EnergyMeter meter,
      LoopObserver observer) {
    var drawing = new AtomicReference<Executor>(Runnable::run); // until something draws
    Models opened = models.apply(chore -> requireNonNull(drawing.get()).execute(chore));
    var environment =
        LoopEnvironment.real(
            meter,
            observer,
            picture -> Lanczos.enlarge(picture, Math.max(config.picturePixels(), picture.width())),
            opened::draft,
            device.get());
    var dispatcher =
        Dispatcher.start(config.schedule(), device.get().loops(), config.queueLimit(), environment);
    drawing.set(dispatcher);
    return new LocalImageGenerator(opened, sketching, dispatcher);
  }

  @Override
  public Optional<CanonicalRequest> resolve(DrawRequest request, Asker asker) {
    return models
        .lease(request.model(), asker)
        .map(
            held -> {
              try (ModelLease lease = held) {
                return sketching.canonical(request, lease.model());
              }
            });
  }

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    return models
        .lease(request.model(), asker)
        .map(lease -> sketched(request, asker, listener, lease))
        .orElseGet(() -> unknown(request));
  }

  private Ticket sketched(
      DrawRequest request, Asker asker, ProgressListener listener, ModelLease lease) {
    SketchedRequest sketched;
    try {
      sketched = sketching.sketched(request, lease.model());
    } catch (RuntimeException e) {
      log.error("Sketching with seed {} failed", request.seed(), e);
      lease.close();
      return Ticket.ended(new Drawing.Failed(requireNonNullElse(e.getMessage(), e.toString())));
    }
    Ticket ticket = dispatcher.submit(request, sketched, asker, listener, lease);
    if (sketched.origin().references().isEmpty()) {
      return ticket;
    }
    return new GuardedTicket(
        sketching, sketched, ticket, another -> submit(request, another, asker, listener));
  }

  private Ticket submit(
      DrawRequest request, SketchedRequest sketched, Asker asker, ProgressListener listener) {
    return models
        .lease(request.model(), asker)
        .map(lease -> dispatcher.submit(request, sketched, asker, listener, lease))
        .orElseGet(() -> unknown(request));
  }

  private Ticket unknown(DrawRequest request) {
    return Ticket.ended(new Drawing.UnknownModel(request.model().orElse("default"), models()));
  }

  @Override
  public List<ModelId> models() {
    return models.known();
  }

  @Override
  public void close() {
    dispatcher.close();
    models.close();
    sketching.close();
  }
}
