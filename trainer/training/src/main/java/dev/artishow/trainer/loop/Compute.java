package dev.artishow.trainer.loop;

import dev.artishow.engine.device.ArithmeticChoice;
import dev.artishow.engine.device.DeviceChoice;
import java.util.List;
import java.util.Optional;

/**
 * Where a run computes, and how much at once.
 *
 * @param devices one replica of the networks on each; {@code cpu} twice makes two that share the
 *     cores, which keeps both busy where one would wait for the other in every small operation
 * @param batch examples per optimizer step
 * @param microBatch examples per backward pass; divides the batch. If unset, the fastest is found
 *     out at the run's start
 * @param arithmetic of the replicas on a CPU. If unset, the fastest that the processor has
 */
public record Compute(
    List<DeviceChoice> devices,
    int batch,
    Optional<Integer> microBatch,
    Optional<ArithmeticChoice> arithmetic) {

  public Compute {
    devices = List.copyOf(devices);
    if (devices.isEmpty() || devices.size() > 64) {
      throw new IllegalArgumentException("devices must be 1–64, were " + devices.size());
    }
    if (batch < 1 || batch > 65_536) {
      throw new IllegalArgumentException("batch must be 1–65536, was " + batch);
    }
    int whole = batch;
    microBatch.ifPresent(
        part -> {
          if (part < 1 || whole % part != 0) {
            throw new IllegalArgumentException(
                "microBatch must be a divisor of batch, %d, was %d".formatted(whole, part));
          }
        });
  }

  /** What the replicas on a CPU compute in. */
  public ArithmeticChoice arithmeticAsked() {
    return arithmetic.orElse(ArithmeticChoice.AUTO);
  }

  /** CPU threads for each replica on a CPU, so that all of them together use every core. */
  public int threadsPerReplica(int cores) {
    long onCpu = devices.stream().filter(device -> !(device instanceof DeviceChoice.Gpu)).count();
    return (int) Math.max(1, cores / Math.max(1, onCpu));
  }
}
