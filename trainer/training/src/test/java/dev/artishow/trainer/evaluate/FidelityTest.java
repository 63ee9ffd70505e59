package dev.artishow.trainer.evaluate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On crowds of stripes, which are nothing but colour where only blots are left of them. */
final class FidelityTest {
  private static final int SIDE = TestingJudge.SIDE;
  private static final Drawer NOTHING_TO_DRAW =
      new TestingDrawer(
          (prompt, wish) -> {
            throw new IllegalStateException("everything is drawn already");
          });

  private static List<Picture> stripes(int count, SplittableRandom random) {
    return IntStream.range(0, count).mapToObj(i -> stripes(random)).toList();
  }

  private static Picture stripes(SplittableRandom random) {
    byte[] rgba = new byte[SIDE * SIDE * 4];
    random.nextBytes(rgba);
    for (int i = 0; i < SIDE * SIDE; i++) {
      rgba[4 * i] = (byte) (i % SIDE % 2 == 0 ? 255 : 0);
      rgba[4 * i + 3] = (byte) 255;
    }
    return new Picture(SIDE, SIDE, rgba);
  }

  private static Map<String, Figure> figures(List<Picture> drawn, SplittableRandom random) {
    var crowds = new LinkedHashMap<String, Supplier<Fidelity.Crowd>>();
    crowds.put("seen", () -> new Fidelity.Crowd(drawn, stripes(60, random), stripes(60, random)));
    var figures = new LinkedHashMap<String, Figure>();
    new Fidelity(new TestingJudge(picture -> false), crowds)
        .measure(NOTHING_TO_DRAW)
        .figures()
        .forEach(figure -> figures.put(figure.name(), figure));
    return figures;
  }

  @Test
  void measure_perfectModel_isAsNearAsRealPicturesAre() {
    var random = new SplittableRandom(1);
    Figure kid = requireNonNull(figures(stripes(60, random), random).get("kid"));

    assertThat(kid.estimate().low()).isNegative();
    assertThat(kid.estimate().high()).isPositive();
    assertThat(Math.abs(kid.real().getAsDouble())).isLessThan(kid.chance().getAsDouble() / 10);
  }

  /** A model that draws blots of the right colours stands where the scale begins. */
  @Test
  void measure_modelThatDrawsBlots_hasNoSkill() {
    var random = new SplittableRandom(2);
    List<Picture> blots = stripes(60, random).stream().map(Pictures::blot).toList();

    Map<String, Figure> figures = figures(blots, random);

    Figure kid = requireNonNull(figures.get("kid"));
    assertThat(kid.chance().getAsDouble())
        .isBetween(kid.estimate().low(), kid.estimate().high())
        .isGreaterThan(kid.real().getAsDouble());
    assertThat(requireNonNull(figures.get("precision")).chance()).isPresent();
  }

  @Test
  void measure_tooFewPictures_saysNothing() {
    var random = new SplittableRandom(3);
    var crowds =
        Map.<String, Supplier<Fidelity.Crowd>>of(
            "seen",
            () -> new Fidelity.Crowd(stripes(9, random), stripes(9, random), stripes(9, random)));

    assertThat(
            new Fidelity(new TestingJudge(picture -> false), crowds)
                .measure(NOTHING_TO_DRAW)
                .figures())
        .isEmpty();
  }
}
