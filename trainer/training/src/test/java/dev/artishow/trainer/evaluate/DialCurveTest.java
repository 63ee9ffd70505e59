package dev.artishow.trainer.evaluate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.engine.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With a drawer whose pictures are the lighter the more steps it makes. */
final class DialCurveTest {
  private static final int SIDE = TestingJudge.SIDE;
  private static final int COUNT = 40;

  private final TestingDrawer drawer =
      new TestingDrawer((prompt, wish) -> noise(prompt.hashCode(), wish.steps().orElse(4)));

  private static Picture noise(long seed, int lighter) {
    var random = new SplittableRandom(seed);
    byte[] rgba = new byte[SIDE * SIDE * 4];
    for (int i = 0; i < rgba.length; i++) {
      rgba[i] = (byte) Math.min(255, random.nextInt(160) + 3 * lighter);
    }
    return new Picture(SIDE, SIDE, rgba);
  }

  private static Sample sample() {
    return new Sample(
        "en",
        new RealPictures.Captioned(
            IntStream.range(0, 2 * COUNT)
                .mapToObj(i -> TestingEntries.of(i, "concept-" + i))
                .toList(),
            IntStream.range(0, 2 * COUNT).mapToObj(i -> new Saying("thing " + i, "")).toList()),
        COUNT);
  }

  private Map<String, Figure> measured() {
    Sample sample = sample();
    sample.draw(drawer);
    drawer.asked().clear();
    List<Picture> real = IntStream.range(0, COUNT).mapToObj(i -> noise(-i, 4)).toList();
    var figures = new LinkedHashMap<String, Figure>();
    new DialCurve(DialCurve.Dial.steps(4), new TestingJudge(picture -> false), sample, real)
        .measure(drawer)
        .figures()
        .forEach(figure -> figures.put(figure.key(), figure));
    return figures;
  }

  @Test
  void measure_usualSetting_isNotDrawnAgainAndHasNoChange() {
    Map<String, Figure> figures = measured();

    assertThat(drawer.asked()).hasSize(5 * COUNT); // 1, 2, 8, 16 and 32 steps
    assertThat(requireNonNull(figures.get("steps-kid-change.4")).estimate())
        .isEqualTo(new Estimate(0, 0, 0, COUNT));
    assertThat(requireNonNull(figures.get("steps-r-precision-change.4")).estimate().value())
        .isZero();
  }

  @Test
  void measure_otherSettings_changeByWhatDistancesDiffer() {
    Map<String, Figure> figures = measured();
    double usual = requireNonNull(figures.get("steps-kid.4")).estimate().value();

    for (int steps : new int[] {1, 2, 8, 16, 32}) {
      assertThat(requireNonNull(figures.get("steps-kid-change." + steps)).estimate().value())
          .isCloseTo(
              requireNonNull(figures.get("steps-kid." + steps)).estimate().value() - usual,
              within(1e-9));
    }
    Estimate most = requireNonNull(figures.get("steps-kid-change.32")).estimate();
    assertThat(most.low()).isPositive();
    assertThat(most.high() - most.low())
        .isLessThan(
            requireNonNull(figures.get("steps-kid.32")).estimate().high()
                - requireNonNull(figures.get("steps-kid.32")).estimate().low());
  }

  @Test
  void dial_usualSettingThatIsNotAmongTheOthers_standsInItsPlace() {
    assertThat(DialCurve.Dial.guidance(2.5).settings().keySet())
        .containsExactly(1.0, 2.0, 2.5, 3.0, 4.0, 6.0, 8.0);
    assertThat(DialCurve.Dial.variant(2.5)).isEqualTo("2.5");
    assertThat(DialCurve.Dial.variant(16)).isEqualTo("16");
  }
}
