package dev.artishow.trainer.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SquaresTest {

  /** The same plane four times. */
  private static Squares grey(int side, float... plane) {
    var values = new float[4 * plane.length];
    for (int c = 0; c < 4; c++) {
      System.arraycopy(plane, 0, values, c * plane.length, plane.length);
    }
    return new Squares(side, values);
  }

  private static float[] lastPlane(Squares squares) {
    int plane = squares.side() * squares.side();
    return Arrays.copyOfRange(squares.values, 3 * plane, 4 * plane);
  }

  @Test
  void averaged_byHand_isTheMeanOfEachSquare() {
    Squares picture = grey(4, 0, 1, -1, -1, 1, 0, -1, 1, 0.5f, 0.5f, 0, 0, 0.5f, 0.5f, 0, 0);
    assertThat(lastPlane(picture.averaged(2))).containsExactly(0.5f, -0.5f, 0.5f, 0);
  }

  @Test
  void blurred_byHand_mixesWithTheMeanOfNineAndContinuesTheBorder() {
    Squares dot = grey(3, 0, 0, 0, 0, 0.9f, 0, 0, 0, 0);
    float[] whole = lastPlane(dot.blurred(1));
    assertThat(whole[4]).isCloseTo(0.1f, Offset.offset(1e-6f));
    assertThat(whole[0]).isCloseTo(0.1f, Offset.offset(1e-6f));
    assertThat(lastPlane(dot.blurred(0.5f))[4]).isCloseTo(0.5f, Offset.offset(1e-6f));
    assertThat(dot.blurred(0).values).containsExactly(dot.values);
    // a corner counts four times in its own mean
    assertThat(lastPlane(grey(3, 0.9f, 0, 0, 0, 0, 0, 0, 0, 0).blurred(1))[0])
        .isCloseTo(0.4f, Offset.offset(1e-6f));
  }

  @Test
  void cropped_byHand_isThePartOfEveryPlane() {
    Squares part = grey(3, 1, 2, 3, 4, 5, 6, 7, 8, 9).cropped(1, 1, 2);
    assertThat(part.side()).isEqualTo(2);
    assertThat(part.values).containsExactly(5, 6, 8, 9, 5, 6, 8, 9, 5, 6, 8, 9, 5, 6, 8, 9);
  }

  @Test
  void mixed_byHand_isBetweenTheTwo() {
    assertThat(lastPlane(grey(1, 0.2f).mixed(grey(1, 1), 0.25f))[0])
        .isCloseTo(0.4f, Offset.offset(1e-6f));
  }

  @Test
  void valid_byHand_holdsAlphaToItsRangeAndColoursToAlpha() {
    var wild = new Squares(1, new float[] {0.9f, -3, 0.1f, 0.5f});
    assertThat(wild.valid().values).containsExactly(0.5f, -1, 0.1f, 0.5f);
    var opaque = new Squares(1, new float[] {4, 0, 0, 2});
    assertThat(opaque.valid().values).containsExactly(1, 0, 0, 1);
  }
}
