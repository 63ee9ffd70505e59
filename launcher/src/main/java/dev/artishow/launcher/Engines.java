package dev.artishow.launcher;

import dev.artishow.engine.EnergyConfig;
import dev.artishow.engine.EngineConfig;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.LocalImageGenerator;
import dev.artishow.engine.cache.CachedImageGenerator;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelStore;
import java.io.IOException;

/** Opens the engine that commands draw with. */
@FunctionalInterface
interface Engines {
  /** A generator that is ready to draw; the caller closes it. */
  ImageGenerator open(EngineConfig engine, EnergyConfig energy);

  /** The engine of this machine, with the default model and a cache. */
  static Engines local() {
    return (engine, energy) -> {
      try {
        var model = new ModelStore(engine.modelsFolder()).open(engine.defaultModel());
        var local = LocalImageGenerator.open(model, engine, EnergyMeter.ofThisMachine(energy));
        return new CachedImageGenerator(local, local, engine.cacheMegabytes());
      } catch (IOException | IllegalStateException e) {
        throw new Failure(String.valueOf(e.getMessage()), e);
      }
    };
  }
}
