package dev.artishow.launcher.bench.engine;

import dev.artishow.config.file.TemporaryFolder;
import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.NativeMemory;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.registry.ModelRegistry;
import dev.artishow.engine.registry.OrderAnswer;
import dev.artishow.engine.registry.RegistryConfig;
import dev.artishow.engine.registry.RegistryObserver;
import dev.artishow.engine.registry.UsualModels;
import dev.artishow.engine.schedule.LoopObserver;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.LocalImageGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * An engine whose two models take each other's place whenever it is told so. They are one package
 * under two versions, and each is at fault now and then, also while it is tried.
 */
public final class SwappedModels implements ImageGenerator {
  private static final List<String> VERSIONS = List.of("1.0.0", "1.0.1");
  private static final long LAST_SWAP_SECONDS = 60;

  private final TemporaryFolder folder;
  private final ModelPackage model;
  private final ComputeDevice device;
  private final SplittableRandom random;
  private final ExecutorService orders = Executors.newSingleThreadExecutor();
  private final AtomicBoolean swapping = new AtomicBoolean();
  private final AtomicInteger inMemory = new AtomicInteger();
  private final LongAdder swaps = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final ModelRegistry[] registry = new ModelRegistry[1];
  private final LocalImageGenerator local;
  private boolean first = true;
  private int turn;

  private SwappedModels(
      TemporaryFolder folder,
      ModelPackage model,
      EngineConfig config,
      EnergyMeter meter,
      LoopObserver observer,
      long seed)
      throws IOException {
    this.folder = folder;
    this.model = model;
    this.device = ComputeDevice.open(config.device(), config.threads());
    this.random = new SplittableRandom(seed);
    for (String version : VERSIONS) {
      publish(version);
    }
    device.keepFreedMemory();
    local =
        LocalImageGenerator.start(
            thread -> registry[0] = open(thread),
            () -> device,
            config,
            new Sketching(Optional.of(PaintedSketches.book()), Freedom.LOOSE),
            meter,
            observer);
  }

  /**
   * Opens the engine.
   *
   * @param model copied twice
   * @throws UncheckedIOException if the copies cannot be made
   */
  public static SwappedModels open(
      ModelPackage model,
      EngineConfig config,
      EnergyMeter meter,
      LoopObserver observer,
      long seed) {
    try {
      return new SwappedModels(TemporaryFolder.create(), model, config, meter, observer, seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publish(String version) throws IOException {
    ModelCard card = model.card();
    var named =
        new ModelCard(
            card.name(),
            version,
            card.kind(),
            card.languages(),
            card.network(),
            card.sampler(),
            card.data(),
            card.training(),
            card.metrics(),
            card.licence());
    try (var writer = ModelPackageWriter.begin(folder.path().resolve("models"), named)) {
      Files.copy(
          model.folder().resolve(ModelPackage.TOKENIZER), writer.file(ModelPackage.TOKENIZER));
      try (var weights = model.weights()) {
        SafeTensors.write(writer.file(ModelPackage.WEIGHTS), weights.readAll(), Map.of());
      }
      writer.publish();
    }
  }

  private ModelRegistry open(Executor thread) {
    Path models = folder.path().resolve("models");
    try {
      return ModelRegistry.open(
          new ModelRegistry.Parts(
              models,
              UsualModels.of(model.card().name()),
              RegistryConfig.beside(models),
              this::load,
              NativeMemory::freeBytes,
              thread,
              InstantSource.system(),
              RegistryObserver.NONE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first is sound, or there might be no engine at all. */
  private StepModel load(ModelPackage version) throws IOException {
    StepModel loaded = StepModels.load(version, device);
    if (first) {
      first = false;
      return loaded;
    }
    inMemory.incrementAndGet();
    return new FaultyModel(loaded, random.split(), inMemory::decrementAndGet);
  }

  /**
   * Begins to put the other version in the place of the one that draws, unless a swap is under way
   * or requests still wait for the version before: each keeps the version in memory that it was
   * taken on for.
   */
  void swap() {
    if (inMemory.get() <= 1 && swapping.compareAndSet(false, true)) {
      orders.execute(this::swapNow);
    }
  }

  private void swapNow() {
    try {
      String name = model.card().name();
      var ref = ModelRef.parse(name + "@" + VERSIONS.get(turn++ % VERSIONS.size()));
      OrderAnswer answer = registry[0].order(order -> order.activate(ref));
      (answer instanceof OrderAnswer.Done ? swaps : refused).increment();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      swapping.set(false);
    }
  }

  /** Swaps made. */
  long swaps() {
    return swaps.sum();
  }

  /** Swaps that did not happen, because the model was at fault while it was tried. */
  long refused() {
    return refused.sum();
  }

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    return local.submit(request, asker, listener);
  }

  @Override
  public List<ModelId> models() {
    return local.models();
  }

  @Override
  public void close() {
    orders.shutdown();
    try {
      if (!orders.awaitTermination(LAST_SWAP_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "a swap has been under way for more than %d s".formatted(LAST_SWAP_SECONDS));
      }
      local.close();
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
