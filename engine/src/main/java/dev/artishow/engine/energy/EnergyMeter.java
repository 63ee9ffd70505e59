package dev.artishow.engine.energy;

import dev.artishow.engine.EnergyEstimate;
import java.nio.file.Path;

/** Measures the energy of pieces of work. Thread-safe; its spans are not. */
@FunctionalInterface
public interface EnergyMeter {

  /** Starts to measure. */
  Span start();

  /**
   * A piece of work. Counters see the whole machine, so the energy of work done side by side is
   * measured once, over all of it, and shared out with {@link EnergyEstimate#times}.
   */
  @FunctionalInterface
  interface Span {
    /**
     * The energy since the start. Long work asks at least once a minute: a counter that may have
     * wrapped unseen is not believed.
     */
    EnergyEstimate soFar();
  }

  /** The best that this machine offers: RAPL counters if they may be read, else load × power. */
  static EnergyMeter ofThisMachine(EnergyConfig config) {
    int processors = Runtime.getRuntime().availableProcessors();
    var power = new PowerModel(config.cpuWatts(), processors, config.memoryDimms());
    return new MachineEnergyMeter(
        RaplZones.find(Path.of("/sys/class/powercap")), power, ProcessClock.system());
  }
}
