package dev.artishow.engine.serving;

import static java.util.Objects.requireNonNullElse;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Reuse;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.cache.CachedImageGenerator;
import dev.artishow.engine.cache.SeedSequences;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.ProcessorArithmetic;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.metrics.EngineMetrics;
import dev.artishow.engine.metrics.Health;
import dev.artishow.engine.metrics.Metering;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.registry.ModelLoader;
import dev.artishow.engine.registry.ModelRegistry;
import dev.artishow.engine.registry.RegistryObserver;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Everything that draws on this machine for as long as a server is served, put together: models
 * that are swapped while it runs, the device's loops, the cache and the figures.
 */
public final class ServingEngine implements ImageGenerator {
  private final ModelRegistry registry;
  private final CachedImageGenerator cache;
  private final Metering metering;

  private ServingEngine(ModelRegistry registry, CachedImageGenerator cache, Metering metering) {
    this.registry = registry;
    this.cache = cache;
    this.metering = metering;
  }

  /**
   * Loads the models that are wanted and begins to follow changes of them.
   *
   * @param salt makes this process's seeds its own
   * @throws IOException if no default model can serve, e.g. because the configured device is not
   *     there, if its record cannot be read or the port for figures is taken
   */
  public static ServingEngine open(EngineConfig config, EnergyMeter meter, long salt)
      throws IOException {
    var serving = new AtomicReference<ServingEngine>();
    Health ready =
        Health.of().and("model", () -> serving.get() != null && !serving.get().models().isEmpty());
    Metering metering = Metering.open(config.metrics(), ready);
    try {
      var metrics = new EngineMetrics(metering.meters());
      ServingEngine engine = open(config, meter, salt, metrics, metering);
      metrics.watch(engine.cache::stats);
      serving.set(engine);
      return engine;
    } catch (IOException | RuntimeException e) {
      metering.close();
      throw e;
    }
  }

  private static ServingEngine open(
      EngineConfig config, EnergyMeter meter, long salt, EngineMetrics metrics, Metering metering)
      throws IOException {
    var device =
        ComputeDevice.opening(config.device(), config.threads())
            .thenApply(
                opened -> {
                  ProcessorArithmetic.forDrawing(config.arithmetic()).begin();
                  return opened;
                });
    var opened = new ModelRegistry[1];
    LocalImageGenerator local;
    @Nullable Sketching sketching = null;
    try {
      sketching = SketchLibrary.sketching(config);
      var loader = new Loader(config, device, Upscaling.of(config));
      local =
          LocalImageGenerator.start(
              thread -> opened[0] = registry(config, loader, thread, metrics),
              device::join,
              config,
              sketching,
              meter,
              metrics);
    } catch (IOException | UncheckedIOException e) {
      // a process that ends while it loads PyTorch may crash
      device.handle((there, fault) -> true).join();
      if (sketching != null) {
        sketching.close();
      }
      throw e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
    }
    var seeds = new SeedSequences(salt, config.cache().policy());
    var cache = new CachedImageGenerator(local, local, config.cacheMegabytes(), seeds);
    return new ServingEngine(opened[0].watch(), cache, metering);
  }

  private static ModelRegistry registry(
      EngineConfig config, Loader loader, Executor thread, RegistryObserver observer) {
    try {
      return ModelRegistry.open(
          new ModelRegistry.Parts(
              config.modelsFolder(),
              config.usualModels(),
              config.registry(),
              loader,
              () -> loader.device().freeBytes(),
              thread,
              InstantSource.system(),
              observer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings models into the memory of a device that may still be on its way. */
  private record Loader(
      EngineConfig config, CompletableFuture<ComputeDevice> opening, Upscaling upscaling)
      implements ModelLoader {

    @Override
    public StepModel load(ModelPackage model) throws IOException {
      ComputeDevice device = device();
      device.keepFreedMemory();
      return StepModels.load(model, device, config.precision(), config.cache().textBytes());
    }

    @Override
    public StepModel complete(StepModel model) throws IOException {
      return upscaling.behind(model, device());
    }

    private ComputeDevice device() {
      try {
        return opening.join();
      } catch (CompletionException e) {
        throw new IllegalStateException(requireNonNullElse(e.getCause(), e).getMessage(), e);
      }
    }
  }

  /** The models that serve, for those who may order them about. */
  public ModelRegistry registry() {
    return registry;
  }

  /** Where others of this process put their figures beside the engine's. */
  public MeterRegistry meters() {
    return metering.meters();
  }

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    return cache.submit(request, asker, listener);
  }

  @Override
  public OptionalLong firstSeed(String prompt, Asker asker, int count, Reuse reuse) {
    return cache.firstSeed(prompt, asker, count, reuse);
  }

  @Override
  public List<ModelId> models() {
    return cache.models();
  }

  @Override
  public void close() {
    try {
      cache.close();
    } finally {
      metering.close();
    }
  }
}
