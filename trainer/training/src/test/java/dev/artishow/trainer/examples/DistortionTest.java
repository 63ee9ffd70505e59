package dev.artishow.trainer.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class DistortionTest {
  private static final int SIDE = 16;
  private static final int PLANE = SIDE * SIDE;

  private final Distortion distortion = new Distortion(SIDE);

  /** Opaque, of one colour, all channels 0–1. */
  private static float[] flat(double red, double green, double blue) {
    var planes = new float[4 * PLANE];
    double[] channels = {red, green, blue, 1};
    for (int channel = 0; channel < 4; channel++) {
      Arrays.fill(
          planes, channel * PLANE, (channel + 1) * PLANE, (float) (2 * channels[channel] - 1));
    }
    return planes;
  }

  private static double luma(float[] planes, int place) {
    return 0.299 * planes[place]
        + 0.587 * planes[PLANE + place]
        + 0.114 * planes[2 * PLANE + place];
  }

  @Test
  void pose_ofNoLength_changesNothing() {
    float[] planes = new float[4 * PLANE];
    var random = new SplittableRandom(1);
    for (int i = 0; i < planes.length; i++) {
      planes[i] = (float) random.nextDouble(-1, 1);
    }
    float[] before = planes.clone();

    distortion.pose(planes, new Distortion.Pose(1e-9, 1 - 1e-9, 1, 1e-9), random);

    assertThat(planes).containsExactly(before, within(1e-5f));
  }

  @Test
  void pose_strong_leavesTransparencyWhereNothingWas() {
    float[] planes = flat(1, 0, 0);
    var random = new SplittableRandom(3);
    for (int i = 0; i < 20; i++) {
      distortion.pose(planes, new Distortion.Pose(0.1, 0.5, 0.51, 0.01), random);
    }

    assertThat(planes[3 * PLANE]).isEqualTo(-1);
    assertThat(planes[0]).isEqualTo(-1);
  }

  @Test
  void discolor_anyHue_keepsLumaAndAlphaAndMovesTheColor() {
    float[] before = flat(0.6, 0.4, 0.5);
    boolean grey = false;
    boolean turned = false;
    for (int seed = 0; seed < 20; seed++) {
      float[] planes = before.clone();
      distortion.discolor(planes, new SplittableRandom(seed));

      assertThat(luma(planes, 5)).isCloseTo(luma(before, 5), within(2e-3));
      assertThat(planes[3 * PLANE + 5]).isEqualTo(1);
      double difference = Math.abs(planes[5] - planes[PLANE + 5]);
      grey |= difference < 1e-3;
      turned |= difference > 1e-2;
    }
    assertThat(grey).isTrue();
    assertThat(turned).isTrue();
  }

  @Test
  void cut_onceOrTwice_leavesMostOfIt() {
    float[] planes = flat(0, 1, 0);
    distortion.cut(planes, new SplittableRandom(4));
    int gone = 0;
    for (int place = 0; place < PLANE; place++) {
      gone += planes[3 * PLANE + place] == -1 ? 1 : 0;
    }

    assertThat(gone).isBetween(4, PLANE / 3);
  }

  @Test
  void blur_anEdge_isSoftened() {
    float[] planes = flat(0, 0, 0);
    for (int place = 0; place < PLANE; place++) {
      planes[place] = place % SIDE < SIDE / 2 ? -1 : 1;
    }
    distortion.blur(planes);

    int row = 8 * SIDE;
    assertThat(planes[row + 2]).isEqualTo(-1);
    assertThat(planes[row + 7]).isCloseTo(-1 / 3f, within(1e-6f));
    assertThat(planes[row + 8]).isCloseTo(1 / 3f, within(1e-6f));
  }
}
