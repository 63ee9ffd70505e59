package dev.artishow.trainer.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WorseningTest {
  private static final int SIDE = 16;

  /** Half grey, opaque where a place is inside. */
  private static Squares disc(double radius) {
    var values = new float[4 * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      int place = i % (SIDE * SIDE);
      double x = place % SIDE - 7.5;
      double y = Math.floorDiv(place, SIDE) - 7.5;
      boolean inside = Math.hypot(x, y) < radius;
      values[i] = inside ? (i < 3 * SIDE * SIDE ? 0 : 1) : -1;
    }
    return new Squares(SIDE, values);
  }

  private static Squares worsened(Worsening by, Squares picture, Optional<Squares> sketch) {
    return by.of(picture, sketch, new SplittableRandom(4));
  }

  @Test
  void of_nothing_changesNothing() {
    assertThat(worsened(Worsening.NONE, disc(5), Optional.of(disc(2))).values)
        .containsExactly(disc(5).values);
  }

  @Test
  void of_anything_isAPictureAndAnother() {
    for (Worsening one :
        new Worsening[] {
          new Worsening(0.5, 0, 0, 0, 0, 0),
          new Worsening(0, 1, 0, 0, 0, 0),
          new Worsening(0, 0, 1, 0, 0, 0),
          new Worsening(0, 0, 0, 0.3, 0, 0),
          new Worsening(0, 0, 0, 0, 0.5, 0),
          new Worsening(0, 0, 0, 0, 0, 0.5)
        }) {
      Squares worse = worsened(one, disc(5), Optional.of(disc(2)));
      assertThat(worse.values).as("%s", one).isNotEqualTo(disc(5).values);
      assertThat(worse.values).containsExactly(worse.valid().values);
    }
  }

  @Test
  void of_tint_leavesAlphaAndWhatIsTransparent() {
    Squares tinted = worsened(new Worsening(0, 0, 0, 0.3, 0, 0), disc(5), Optional.empty());
    int plane = SIDE * SIDE;
    assertThat(Arrays.copyOfRange(tinted.values, 3 * plane, 4 * plane))
        .containsExactly(Arrays.copyOfRange(disc(5).values, 3 * plane, 4 * plane));
    assertThat(tinted.values[0]).isEqualTo(-1);
  }

  @Test
  void of_echo_isOfTheSketchAlone() {
    var echo = new Worsening(0.5, 0, 0, 0, 0, 0);
    assertThat(worsened(echo, disc(5), Optional.empty()).values).containsExactly(disc(5).values);
    // alpha of the ring that only the sketch has
    int ring = 3 * SIDE * SIDE + 8 * SIDE + 1;
    assertThat(worsened(echo, disc(5), Optional.of(disc(8))).values[ring]).isBetween(-0.99f, 0f);
  }

  @Test
  void bending_flat_changesNothingAndMovesEdgesByNoMoreThanIsSaid() {
    var flat = new float[4 * SIDE * SIDE];
    Arrays.fill(flat, 0.25f);
    assertThat(Bending.of(new Squares(SIDE, flat), 3, new SplittableRandom(1)).values)
        .containsOnly(0.25f);
    Squares bent = Bending.of(disc(5), 1, new SplittableRandom(1));
    int alpha = 3 * SIDE * SIDE;
    assertThat(bent.values[alpha + 8 * SIDE + 8]).isEqualTo(1);
    assertThat(bent.values[alpha + 8 * SIDE]).isEqualTo(-1);
  }

  @Test
  void noisy_ofTwoPixelGrain_addsOneNumberToEachSquare() {
    Squares flat = new Squares(3, new float[4 * 9]);
    float[] noise = lastPlane(Worsening.noisy(flat, 1, 2, new SplittableRandom(5)));
    assertThat(noise[1]).isEqualTo(noise[0]).isEqualTo(noise[3]).isEqualTo(noise[4]);
    assertThat(noise[5]).isEqualTo(noise[2]).isNotEqualTo(noise[0]);
    assertThat(noise[8]).isNotEqualTo(noise[7]);
    float[] fine = lastPlane(Worsening.noisy(flat, 1, 1, new SplittableRandom(5)));
    assertThat(fine).doesNotHaveDuplicates();
    assertThat(Worsening.noisy(flat, 0, 1, new SplittableRandom(5)).values).containsOnly(0f);
  }

  private static float[] lastPlane(Squares squares) {
    int plane = squares.side() * squares.side();
    return Arrays.copyOfRange(squares.values, 3 * plane, 4 * plane);
  }

  @Test
  void worsening_outOfRange_namesTheKey() {
    assertThatThrownBy(() -> new Worsening(0, 5, 0, 0, 0, 0))
        .hasMessage("bend must be 0–4, was 5.0");
    assertThatThrownBy(() -> new Worsening(0, 0, 0, 0, 0, Double.NaN))
        .hasMessage("noise must be 0–1, was NaN");
  }
}
