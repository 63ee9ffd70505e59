package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.Picture;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.energy.EnergyMeter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * What loops get from outside: meters, clocks, memory and what happens to their pictures.
 *
 * @param finish makes of a model's picture what is handed out
 * @param drafts the one-step model for an asker, leased, if there is one
 * @param nanos time that passes
 * @param freeBytes memory that is free
 */
public record LoopEnvironment(
    EnergyMeter meter,
    LoopObserver observer,
    UnaryOperator<Picture> finish,
    Function<Asker, Optional<ModelLease>> drafts,
    LongSupplier nanos,
    LongSupplier freeBytes) {

  /** Of this machine and its device. */
  public static LoopEnvironment real(
      EnergyMeter meter,
      LoopObserver observer,
      UnaryOperator<Picture> finish,
      Function<Asker, Optional<ModelLease>> drafts,
      ComputeDevice device) {
    return new LoopEnvironment(
        meter, observer, finish, drafts, System::nanoTime, device::freeBytes);
  }
}
