package dev.artishow.engine;

import dev.artishow.engine.cache.CanonicalRequest;
import dev.artishow.engine.cache.RequestResolver;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.sampling.Lanczos;
import dev.artishow.engine.schedule.DeviceLoop;
import dev.artishow.engine.schedule.LoopObserver;
import dev.artishow.engine.schedule.ModelLease;
import dev.artishow.engine.schedule.Models;
import dev.artishow.engine.schedule.SingleModel;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Draws in this process, on one device, with the models that stand in its memory. */
public final class LocalImageGenerator implements ImageGenerator, RequestResolver {
  private final Models models;
  private final DeviceLoop loop;

  private LocalImageGenerator(Models models, DeviceLoop loop) {
    this.models = models;
    this.loop = loop;
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
    StepModel loaded = StepModels.load(model, device);
    StepModel ready;
    try {
      ready = upscaling.behind(loaded, device);
    } catch (IOException | RuntimeException e) {
      loaded.close();
      throw e;
    }
    return start(thread -> new SingleModel(ready), config, meter, LoopObserver.NONE);
  }

  /**
   * Gets ready to draw with models that may come and go.
   *
   * @param models made once the device's thread runs, which is given to it; closed with this
   */
  public static LocalImageGenerator start(
      Function<Executor, Models> models,
      EngineConfig config,
      EnergyMeter meter,
      LoopObserver observer) {
    var opened = new CompletableFuture<Models>();
    var surroundings =
        DeviceLoop.Surroundings.real(
            meter,
            observer,
            picture -> Lanczos.enlarge(picture, Math.max(config.picturePixels(), picture.width())),
            asker -> opened.join().draft(asker));
    var loop = DeviceLoop.start(config.schedule(), config.queueLimit(), surroundings);
    try {
      opened.complete(models.apply(loop));
    } catch (RuntimeException e) {
      loop.close();
      throw e;
    }
    return new LocalImageGenerator(opened.join(), loop);
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
        .map(lease -> loop.submit(request, asker, listener, lease))
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
    loop.close();
    models.close();
  }
}
