package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.plan.SplitPlan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SplitTest {
  private static long heldOut(SplitPlan plan) {
    return IntStream.range(0, 10_000)
        .filter(i -> Split.of(Integer.toHexString(i), plan) == Split.HELD_OUT)
        .count();
  }

  @Test
  void of_manyConcepts_holdsOutTheShare() {
    // 500 ± 4 standard deviations of a binomial draw
    assertThat(heldOut(new SplitPlan(1, 0.05, List.of()))).isBetween(413L, 587L);
  }

  @Test
  void of_noShare_holdsOutNothing() {
    assertThat(heldOut(new SplitPlan(1, 0, List.of()))).isZero();
  }

  @Test
  void of_otherSeed_holdsOutOthers() {
    List<Split> one = splits(1);
    List<Split> other = splits(2);

    assertThat(one).isNotEqualTo(other).isEqualTo(splits(1));
  }

  private static List<Split> splits(long seed) {
    var plan = new SplitPlan(seed, 0.5, List.of());
    return IntStream.range(0, 64).mapToObj(i -> Split.of(Integer.toHexString(i), plan)).toList();
  }

  @Test
  void of_alwaysTrain_isNeverHeldOut() {
    for (int seed = 0; seed < 64; seed++) {
      assertThat(Split.of("1f34e", new SplitPlan(seed, 0.5, List.of("1f34e"))))
          .isEqualTo(Split.TRAIN);
    }
  }
}
