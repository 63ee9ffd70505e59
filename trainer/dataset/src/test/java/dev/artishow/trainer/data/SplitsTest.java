package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.plan.SplitPlan;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SplitsTest {
  private static Splits splits(long seed, double concepts, double styles, double pairs) {
    return new Splits(new SplitPlan(seed, concepts, styles, pairs, List.of()), Map.of());
  }

  private static Split of(Splits splits, int concept) {
    return splits.of(Integer.toHexString(concept), Style.FLAT, List.of(ColorName.RED));
  }

  private static long count(Splits splits, Split wanted) {
    return IntStream.range(0, 10_000).filter(i -> of(splits, i) == wanted).count();
  }

  @Test
  void of_manyConcepts_holdsOutTheShares() {
    // ± 4 standard deviations of binomial draws
    assertThat(count(splits(1, 0.05, 0, 0), Split.HELD_OUT)).isBetween(413L, 587L);
    assertThat(count(splits(1, 0, 0.02, 0), Split.HELD_OUT_STYLE)).isBetween(144L, 256L);
    assertThat(count(splits(1, 0, 0, 0.03), Split.HELD_OUT_PAIR)).isBetween(232L, 368L);
  }

  @Test
  void of_noShares_trainsOnEverything() {
    assertThat(count(splits(1, 0, 0, 0), Split.TRAIN)).isEqualTo(10_000);
  }

  @Test
  void of_otherSeed_holdsOutOthers() {
    assertThat(drawn(1)).isNotEqualTo(drawn(2)).isEqualTo(drawn(1));
  }

  private static List<Split> drawn(long seed) {
    return IntStream.range(0, 64).mapToObj(i -> of(splits(seed, 0.5, 0.5, 0.5), i)).toList();
  }

  @Test
  void of_heldOutStyle_isNotHeldOutInEveryStyle() {
    var splits = splits(1, 0, 0.5, 0);

    assertThat(Style.values())
        .extracting(style -> splits.of("1f34e", style, List.of()))
        .contains(Split.TRAIN, Split.HELD_OUT_STYLE);
  }

  @Test
  void of_alwaysTrain_isNeverHeldOutWhole() {
    for (int seed = 0; seed < 64; seed++) {
      var plan = new SplitPlan(seed, 0.5, 0, 0, List.of("1f34e"));
      assertThat(new Splits(plan, Map.of()).of("1f34e", Style.FLAT, List.of()))
          .isEqualTo(Split.TRAIN);
    }
  }
}
