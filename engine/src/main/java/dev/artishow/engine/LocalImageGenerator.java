package dev.artishow.engine;

import static java.util.Objects.requireNonNull;

import dev.artishow.engine.cache.CanonicalRequest;
import dev.artishow.engine.cache.RequestResolver;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.sampling.Lanczos;
import dev.artishow.engine.schedule.Dispatcher;
import dev.artishow.engine.schedule.LoopObserver;
import dev.artishow.engine.schedule.ModelLease;
import dev.artishow.engine.schedule.Models;
import dev.artishow.engine.schedule.SingleModel;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.engine.schedule.Surroundings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Draws in this process, on one device, with the models that stand in its memory. */
public final class LocalImageGenerator implements ImageGenerator, RequestResolver {
  private final Models models;
  private final Dispatcher dispatcher;

  private LocalImageGenerator(Models models, Dispatcher dispatcher) {
    this.models = models;
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
    ComputeDevice device = ComputeDevice.open(config.device(), config.threads());
    device.keepFreedMemory();
    Upscaling upscaling = Upscaling.of(config);
    StepModel loaded =
        StepModels.load(model, device, config.precision(), config.cache().textBytes());
    StepModel ready;
    try {
      ready = upscaling.behind(loaded, device);
    } catch (IOException | RuntimeException e) {
      loaded.close();
      throw e;
    }
    return start(thread -> new SingleModel(ready), () -> device, config, meter, LoopObserver.NONE);
  }

  /**
   * Gets ready to draw with models that may come and go.
   *
   * @param models made with what runs chores on a thread that draws; closed with this
   * @param device asked for once the models are there
   */
  public static LocalImageGenerator start(
      Function<Executor, Models> models,
      Supplier<ComputeDevice> device,
      EngineConfig config,
      EnergyMeter meter,
      LoopObserver observer) {
    var drawing = new AtomicReference<Executor>(Runnable::run); // until something draws
    Models opened = models.apply(chore -> requireNonNull(drawing.get()).execute(chore));
    var surroundings =
        Surroundings.real(
            meter,
            observer,
            picture -> Lanczos.enlarge(picture, Math.max(config.picturePixels(), picture.width())),
            opened::draft,
            device.get());
    var dispatcher =
        Dispatcher.start(
            config.schedule(), device.get().loops(), config.queueLimit(), surroundings);
    drawing.set(dispatcher);
    return new LocalImageGenerator(opened, dispatcher);
  }

  @Override
  public Optional<CanonicalRequest> resolve(DrawRequest request, Asker asker) {
    return models
        .lease(request.model(), asker)
        .map(
            held -> {
              try (ModelLease lease = held) {
                StepModel model = lease.model();
                return CanonicalRequest.of(request, model.id().digest(), model.defaults());
              }
            });
  }

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    return models
        .lease(request.model(), asker)
        .map(lease -> dispatcher.submit(request, asker, listener, lease))
        .orElseGet(
            () ->
                Ticket.ended(
                    new Drawing.UnknownModel(request.model().orElse("default"), models())));
  }

  @Override
  public List<ModelId> models() {
    return models.known();
  }

  @Override
  public void close() {
    dispatcher.close();
    models.close();
  }
}
