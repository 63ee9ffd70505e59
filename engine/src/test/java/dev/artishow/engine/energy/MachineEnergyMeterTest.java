package dev.artishow.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.engine.EnergyEstimate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replays recorded counters. A watt-hour is 3.6e9 microjoules. */
class MachineEnergyMeterTest {
  private static final long RANGE = 262_143_328_850L;
  private static final PowerModel POWER = new PowerModel(80, 4, 2);

  private final Machine machine = new Machine();
  private final Counter socket = new Counter(false);

  @Test
  void soFar_withoutCounters_isLoadTimesPower() {
    var span = new MachineEnergyMeter(List.of(), POWER, machine).start();
    machine.passes(3600, 7200);
    // two of four processors at full load: 40 W; two memory modules: 10 W
    assertThat(span.soFar()).isEqualTo(new EnergyEstimate(50, 0.5, "load × TDP + 5 W per DIMM"));
  }

  @Test
  void soFar_idleProcess_stillNeedsMemory() {
    var span = new MachineEnergyMeter(List.of(), POWER, machine).start();
    machine.passes(360, 0);
    assertThat(span.soFar().wattHours()).isCloseTo(1, within(1e-9));
  }

  @Test
  void soFar_growingCounters_areSummed() {
    var second = new Counter(false);
    var memory = new Counter(true);
    var span = new MachineEnergyMeter(List.of(socket, second, memory), POWER, machine).start();
    machine.passes(100, 200);
    socket.grows(3_600_000_000L);
    second.grows(1_800_000_000L);
    memory.grows(360_000_000L);
    var energy = span.soFar();
    assertThat(energy.wattHours()).isCloseTo(1.6, within(1e-9));
    assertThat(energy.relativeUncertainty()).isCloseTo(0.1, within(1e-9));
    assertThat(energy.method()).isEqualTo("RAPL");
  }

  @Test
  void soFar_noMemoryCounter_modelsMemory() {
    var span = new MachineEnergyMeter(List.of(socket), POWER, machine).start();
    machine.passes(36, 36);
    socket.grows(900_000_000L);
    var energy = span.soFar();
    assertThat(energy.wattHours()).isCloseTo(0.25 + 0.1, within(1e-9));
    assertThat(energy.relativeUncertainty()).isCloseTo(0.075 / 0.35, within(1e-9));
    assertThat(energy.method()).isEqualTo("RAPL + 5 W per DIMM");
  }

  @Test
  void soFar_counterWraps_countsOn() {
    socket.count = RANGE - 1_000_000_000L;
    var span = new MachineEnergyMeter(List.of(socket, new Counter(true)), POWER, machine).start();
    machine.passes(60, 60);
    socket.count = 2_600_000_000L;
    assertThat(span.soFar().wattHours()).isCloseTo(1, within(1e-9));
  }

  @Test
  void soFar_counterReset_isModelledForThatWhileOnly() {
    socket.count = 100_000_000_000L;
    var span = new MachineEnergyMeter(List.of(socket, new Counter(true)), POWER, machine).start();
    machine.passes(36, 72);
    socket.count = 50;
    // 40 W and 10 W for 36 seconds; as a wrap it would be 4,500 W
    assertThat(span.soFar().wattHours()).isCloseTo(0.5, within(1e-9));
    machine.passes(36, 72);
    socket.grows(3_600_000_000L);
    var energy = span.soFar();
    assertThat(energy.wattHours()).isCloseTo(1.5, within(1e-9));
    assertThat(energy.method()).isEqualTo("load × TDP + 5 W per DIMM + RAPL");
  }

  @Test
  void soFar_counterUnreadableForAWhile_isModelledMeanwhile() {
    var span = new MachineEnergyMeter(List.of(socket, new Counter(true)), POWER, machine).start();
    machine.passes(36, 72);
    socket.broken = true;
    assertThat(span.soFar().wattHours()).isCloseTo(0.5, within(1e-9));
    machine.passes(36, 72);
    socket.grows(9_999_000_000L);
    socket.broken = false;
    assertThat(span.soFar().wattHours()).isCloseTo(1, within(1e-9));
    machine.passes(36, 72);
    socket.grows(3_600_000_000L);
    assertThat(span.soFar().wattHours()).isCloseTo(2, within(1e-9));
  }

  @Test
  void soFar_askedTooSeldomToSeeEveryWrap_isModelled() {
    var span = new MachineEnergyMeter(List.of(socket, new Counter(true)), POWER, machine).start();
    machine.passes(3600, 7200);
    socket.grows(1000);
    assertThat(span.soFar().wattHours()).isCloseTo(50, within(1e-9));
  }

  @Test
  void soFar_counterUpdatedWithinMicroseconds_isNoReset() {
    var span = new MachineEnergyMeter(List.of(socket, new Counter(true)), POWER, machine).start();
    machine.wallNanos += 10_000;
    socket.grows(100_000);
    assertThat(span.soFar().method()).isEqualTo("RAPL");
  }

  @Test
  void start_twoSpans_areIndependent() {
    var meter = new MachineEnergyMeter(List.of(), POWER, machine);
    var longer = meter.start();
    machine.passes(360, 0);
    var shorter = meter.start();
    machine.passes(360, 0);
    assertThat(longer.soFar().wattHours()).isCloseTo(2, within(1e-9));
    assertThat(shorter.soFar().wattHours()).isCloseTo(1, within(1e-9));
  }

  private static final class Machine implements ProcessClock {
    private long wallNanos = -5_000_000_000L;
    private long cpuNanos = 777;

    void passes(long wallSeconds, long cpuSeconds) {
      wallNanos += wallSeconds * 1_000_000_000L;
      cpuNanos += cpuSeconds * 1_000_000_000L;
    }

    @Override
    public long wallNanos() {
      return wallNanos;
    }

    @Override
    public long cpuNanos() {
      return cpuNanos;
    }
  }

  private static final class Counter implements EnergyCounter {
    private final boolean memory;
    private long count = 1_000_000;
    private boolean broken;

    Counter(boolean memory) {
      this.memory = memory;
    }

    void grows(long microjoules) {
      count += microjoules;
    }

    @Override
    public long microjoules() throws IOException {
      if (broken) {
        throw new IOException("No data available");
      }
      return count;
    }

    @Override
    public long range() {
      return RANGE;
    }

    @Override
    public boolean memory() {
      return memory;
    }
  }
}
