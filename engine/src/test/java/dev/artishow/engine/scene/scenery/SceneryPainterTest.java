package dev.artishow.engine.scene.scenery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.Pixels;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SceneryPainterTest {
  private static final int SIDE = 64;

  private static byte[] painted(Scenery scenery, long seed, int side) {
    Pixels canvas = Pixels.transparent(side, side);
    SceneryPainter.paint(scenery, seed, canvas);
    return canvas.rgba();
  }

  private static byte[] painted(Scenery scenery, long seed) {
    return painted(scenery, seed, SIDE);
  }

  @ParameterizedTest
  @EnumSource(Scenery.class)
  void paint_anySetting_coversAllAndVariesBySeedAlone(Scenery scenery) {
    byte[] one = painted(scenery, 1);
    for (int at = 3; at < one.length; at += 4) {
      assertThat(one[at]).isEqualTo((byte) 0xff);
    }
    assertThat(painted(scenery, 1)).isEqualTo(one);
    assertThat(painted(scenery, 2)).isNotEqualTo(one);
  }

  @ParameterizedTest
  @EnumSource(Scenery.class)
  void paint_anySize_looksTheSame(Scenery scenery) {
    byte[] small = painted(scenery, 5, 32);
    byte[] large = painted(scenery, 5, 128);
    double apart = 0;
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        for (int channel = 0; channel < 3; channel++) {
          int sum = 0;
          for (int i = 0; i < 16; i++) {
            sum += large[((4 * y + i / 4) * 128 + 4 * x + i % 4) * 4 + channel] & 0xff;
          }
          apart += Math.abs((small[(y * 32 + x) * 4 + channel] & 0xff) - sum / 16.0);
        }
      }
    }
    assertThat(apart / (32 * 32 * 3)).as("mean difference, of 255").isLessThan(4);
  }

  @Test
  void paint_twoSettings_areUnlike() {
    assertThat(
            Stream.of(Scenery.values())
                .map(scenery -> Arrays.hashCode(painted(scenery, 1)))
                .distinct())
        .hasSize(Scenery.values().length);
  }

  @Test
  void paint_night_isDarkAboveWithLightStars() {
    byte[] night = painted(Scenery.NIGHT, 1);
    int light = 0;
    int sum = 0;
    for (int at = 0; at < night.length / 2; at += 4) {
      int green = night[at + 1] & 0xff;
      sum += green;
      light += green > 180 ? 1 : 0;
    }
    assertThat(sum / (night.length / 8)).isLessThan(90);
    assertThat(light).isBetween(10, 300);
  }
}
