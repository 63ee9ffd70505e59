package dev.artishow.launcher;

import dev.artishow.engine.EnergyConfig;
import dev.artishow.engine.EngineConfig;
import dev.artishow.engine.ImageGenerator;

/** Opens the engine that commands draw with. */
@FunctionalInterface
interface Engines {
  /** A generator that is ready to draw; the caller closes it. */
  ImageGenerator open(EngineConfig engine, EnergyConfig energy);

  /** The engine of this machine. */
  static Engines local() {
    return (engine, energy) -> {
      throw new Failure("this build has no engine yet; update Artishow");
    };
  }
}
