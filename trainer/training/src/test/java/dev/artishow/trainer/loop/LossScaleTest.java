package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LossScaleTest {

  @Test
  void halve_again_endsAtOne() {
    var scale = new LossScale(4);

    assertThat(scale.halve()).isTrue();
    assertThat(scale.halve()).isTrue();
    assertThat(scale.value()).isEqualTo(1);
    assertThat(scale.halve()).isFalse();
  }

  @Test
  void held_twoThousandTimesInARow_doublesIt() {
    var scale = new LossScale(8);
    hold(scale, 1999);
    assertThat(scale.value()).isEqualTo(8);
    hold(scale, 1);
    assertThat(scale.value()).isEqualTo(16);
    hold(scale, 1999);
    scale.halve();
    hold(scale, 1999);
    assertThat(scale.value()).isEqualTo(8);
  }

  private static void hold(LossScale scale, int times) {
    for (int i = 0; i < times; i++) {
      scale.held();
    }
  }

  @Test
  void held_manyTimes_staysFinite() {
    var scale = new LossScale(1 << 24);
    hold(scale, 4000);
    assertThat(scale.value()).isEqualTo(1 << 24);
  }

  @Test
  void firstOfOne_neverChanges() {
    var scale = new LossScale(1);
    hold(scale, 4000);
    scale.restore("64.0 3");

    assertThat(scale.value()).isEqualTo(1);
    assertThat(scale.halve()).isFalse();
  }

  @Test
  void restore_whatStateTold_goesOnWithIt() {
    var scale = new LossScale(8);
    hold(scale, 1500);
    var resumed = new LossScale(8);
    resumed.restore(scale.state());
    hold(resumed, 500);

    assertThat(resumed.value()).isEqualTo(16);
  }
}
