package dev.artishow.trainer.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Drawings that are {@link #DARK} all over: of a thing that others draw too, and of one drawn once.
 */
final class DarkSquares implements Examples {
  static final float DARK = -0.8f;

  /** Index of what nobody else drew. */
  static final int ALONE = 1;

  private static final int PIXELS = 16;

  /** Numbers of one. */
  static final int VALUES = 4 * PIXELS * PIXELS;

  private static final int MIDDLE = PIXELS * PIXELS / 2 + PIXELS / 2;

  @Override
  public int pixels() {
    return PIXELS;
  }

  @Override
  public int draw(RandomGenerator random) {
    return random.nextInt(2);
  }

  @Override
  public void picture(int index, float[] target, int offset) {
    System.arraycopy(filled(DARK), 0, target, offset, VALUES);
  }

  @Override
  public String caption(int index, RandomGenerator random) {
    return "square";
  }

  /** What others drew, in these greys. */
  static OtherDrawings others(Float... greys) {
    return (index, count, random) ->
        index == ALONE
            ? List.of()
            : Stream.of(greys).limit(count).map(DarkSquares::filled).toList();
  }

  private static float[] filled(float grey) {
    var planes = new float[VALUES];
    Arrays.fill(planes, 0, VALUES * 3 / 4, grey);
    Arrays.fill(planes, VALUES * 3 / 4, VALUES, 1);
    return planes;
  }

  /** A sketch's grey in the middle. */
  static float middle(Sketches sketches, int index, long seed) {
    var target = new float[VALUES];
    assertThat(sketches.sketch(index, new SplittableRandom(seed), target, 0)).isTrue();
    return target[MIDDLE];
  }
}
