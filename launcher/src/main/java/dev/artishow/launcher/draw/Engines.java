package dev.artishow.launcher.draw;

import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.cache.CachedImageGenerator;
import dev.artishow.engine.cache.SeedSource;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.registry.ModelChoice;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.registry.RegistryFile;
import dev.artishow.engine.registry.TrustedPackage;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.LocalImageGenerator;
import dev.artishow.engine.serving.ServingEngine;
import dev.artishow.launcher.terminal.Failure;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;

/** Opens the engine that commands draw with. */
@FunctionalInterface
public interface Engines {
  /** A generator with one model, for as long as a command runs; the caller closes it. */
  ImageGenerator open(EngineConfig engine, EnergyConfig energy);

  /** A generator that follows what becomes of the models; the caller closes it. */
  default ImageGenerator serve(EngineConfig engine, EnergyConfig energy) {
    return open(engine, energy);
  }

  /** The engine of this machine. */
  static Engines local() {
    return new Engines() {
      @Override
      public ImageGenerator open(EngineConfig engine, EnergyConfig energy) {
        var device = ComputeDevice.opening(engine.device(), engine.threads());
        try {
          ModelPackage model = chosen(engine);
          var local = LocalImageGenerator.open(model, engine, EnergyMeter.ofThisMachine(energy));
          return new CachedImageGenerator(local, local, engine.cacheMegabytes(), SeedSource.NONE);
        } catch (IOException | IllegalStateException e) {
          // a process that ends while it loads PyTorch may crash
          device.handle((opened, fault) -> true).join();
          throw new Failure(String.valueOf(e.getMessage()), e);
        }
      }

      @Override
      public ImageGenerator serve(EngineConfig engine, EnergyConfig energy) {
        try {
          EnergyMeter meter = EnergyMeter.ofThisMachine(energy);
          return ServingEngine.open(engine, meter, new SecureRandom().nextLong());
        } catch (IOException | IllegalStateException e) {
          throw new Failure(String.valueOf(e.getMessage()), e);
        }
      }
    };
  }

  /** The version of the default model that a bot would draw with, verified. */
  static ModelPackage chosen(EngineConfig engine) throws IOException {
    var store = new ModelStore(engine.modelsFolder());
    List<StoredModel> versions = store.listVersions().models();
    var state = new RegistryFile(engine.registry().stateFile()).read();
    List<StoredModel> candidates =
        new ModelChoice(state, versions, engine.usualModels())
            .candidates(ModelRef.parse(engine.defaultModel()));
    return TrustedPackage.open(
        candidates.isEmpty() ? store.find(engine.defaultModel()) : candidates.get(0),
        engine.registry());
  }
}
