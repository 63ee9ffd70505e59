package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.EnergyEstimate;
import org.junit.jupiter.api.Test;

class EnergySharesTest {
  private double spent;
  private final EnergyShares shares =
      new EnergyShares(
          () -> {
            double before = spent;
            return () -> new EnergyEstimate(spent - before, 0.5, "fixed");
          },
          2);

  private double share(int loop, int pictures) {
    return shares.share(loop, pictures).wattHours();
  }

  @Test
  void share_oneLoop_isAllOfItOverItsPictures() {
    shares.work(0);
    spent = 6;
    assertThat(share(0, 3)).isEqualTo(2);
    spent = 7;
    assertThat(share(0, 1)).isEqualTo(1);
  }

  @Test
  void share_twoLoops_isHalfEachWhileBothWork() {
    shares.work(0);
    spent = 2;
    shares.work(1);
    spent = 6; // 2 of the first alone, then 4 of both
    assertThat(share(1, 1)).isEqualTo(2);
    spent = 8;
    assertThat(share(1, 1)).isEqualTo(1);
    assertThat(share(0, 1)).isEqualTo(2 + 2 + 1);
  }

  @Test
  void share_afterTheOtherRests_isAllAgain() {
    shares.work(0);
    shares.work(1);
    spent = 2;
    shares.rest(1);
    spent = 5;
    assertThat(share(0, 1)).isEqualTo(1 + 3);
  }

  @Test
  void share_whatIsSpentWhileAllRest_isNobodys() {
    shares.work(0);
    shares.rest(0);
    spent = 100;
    shares.work(0);
    spent = 101;
    assertThat(share(0, 1)).isEqualTo(1);
  }

  @Test
  void share_withoutWork_isRefused() {
    assertThatThrownBy(() -> share(0, 1)).isInstanceOf(IllegalStateException.class);
  }
}
