package dev.artishow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnergyEstimateTest {
  @Test
  void plus_sameMethod_addsEnergiesAndWhatTheyMayBeOffBy() {
    var both = new EnergyEstimate(30, 0.5, "load").plus(new EnergyEstimate(10, 0.1, "load"));

    assertThat(both).isEqualTo(new EnergyEstimate(40, 0.4, "load"));
  }

  @Test
  void plus_otherMethod_namesBoth() {
    var both = new EnergyEstimate(0, 0.5, "load").plus(new EnergyEstimate(0, 0.1, "counters"));

    assertThat(both).isEqualTo(new EnergyEstimate(0, 0.5, "load; counters"));
  }
}
