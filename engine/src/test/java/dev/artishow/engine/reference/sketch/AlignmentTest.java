package dev.artishow.engine.reference.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.engine.color.Pixels;
import org.junit.jupiter.api.Test;

final class AlignmentTest {
  private static final int SIDE = Look.SIDE;

  /** An L, which is like nothing but itself, under a map of the plane. */
  private static Look letter(Affine map) {
    Affine back = map.inverse();
    Pixels picture = Pixels.transparent(SIDE, SIDE);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double atX = back.x((x + 0.5) / SIDE, (y + 0.5) / SIDE);
        double atY = back.y((x + 0.5) / SIDE, (y + 0.5) / SIDE);
        boolean stem = atX > 0.3 && atX < 0.45 && atY > 0.15 && atY < 0.85;
        boolean foot = atX > 0.3 && atX < 0.7 && atY > 0.7 && atY < 0.85;
        if (stem || foot) {
          picture.rgba()[(y * SIDE + x) * 4 + 3] = (byte) 255;
        }
      }
    }
    return Look.of(picture).orElseThrow();
  }

  private static Affine about(Affine map) {
    return Affine.moved(-0.5, -0.5).then(map).then(Affine.moved(0.5, 0.5));
  }

  @Test
  void inverse_thereAndBack_isTheSame() {
    Affine map = Affine.scaled(2, 0.5).then(Affine.turned(0.3)).then(Affine.moved(0.1, -0.2));

    Affine back = map.then(map.inverse());

    assertThat(back.x(0.3, 0.7)).isCloseTo(0.3, within(1e-12));
    assertThat(back.y(0.3, 0.7)).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void best_movedScaledOrTurned_liesOverItself() {
    Look still = letter(Affine.IDENTITY);
    Affine[] maps = {
      Affine.moved(0.1, -0.1),
      about(Affine.scaled(0.6, 0.6)),
      about(Affine.scaled(1.1, 0.9)),
      about(Affine.turned(0.5)),
    };
    for (Affine map : maps) {
      Look moved = letter(map);
      double before = Look.distance(still.pixels(), moved.pixels());

      assertThat(Alignment.best(still, moved, false).distance()).isLessThan(before / 2);
    }
  }

  @Test
  void byBox_mirrored_isMoreAlikeTheOtherWayRound() {
    Look still = letter(Affine.IDENTITY);
    Look mirrored = letter(Alignment.mirror(true));

    assertThat(Alignment.byBox(still, mirrored, true).distance()).isLessThan(0.05);
    assertThat(Alignment.byBox(still, mirrored, false).distance()).isGreaterThan(0.15);
  }

  @Test
  void distance_blackAndWhite_isOne() {
    Pixels black = Pixels.transparent(2, 2);
    for (int at = 3; at < 16; at += 4) {
      black.rgba()[at] = (byte) 255;
    }

    assertThat(Look.distance(black, Pixels.transparent(2, 2))).isEqualTo(1);
    assertThat(Look.distance(black, black)).isZero();
  }
}
