package dev.artishow.engine.provenance.watermark;

import java.util.ArrayList;
import java.util.List;

/**
 * The light of a picture as it is looked at: as it is, or sharpened, since halving blurs small
 * cells.
 *
 * @param values the light of each pixel
 * @param drawings how much each pixel is drawing, with more and more of the rim left out
 */
record View(float[] values, List<float[]> drawings) {
  /** Smaller pictures are looked at sharpened, too. */
  private static final int SMALL = 100;

  private static final float SHARPNESS = 0.5f;

  float[] drawing(int inset) {
    return drawings.get(inset);
  }

  /** How a picture is looked at. */
  static List<View> of(Scene scene) {
    var drawings = new ArrayList<float[]>();
    for (int inset = 0; inset < Reading.KINDS; inset++) {
      drawings.add(scene.drawing(inset));
    }
    var plain = new View(scene.light(), drawings);
    return Math.max(scene.width(), scene.height()) < SMALL
        ? List.of(plain, plain.sharpened(scene.width(), scene.height()))
        : List.of(plain);
  }

  private View sharpened(int width, int height) {
    float[] opacity = drawing(0);
    var sharp = values.clone();
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        float sum = 4 * opacity[i] * values[i];
        float weight = 4 * opacity[i];
        for (int near : new int[] {i - 1, i + 1, i - width, i + width}) {
          sum += opacity[near] * values[near];
          weight += opacity[near];
        }
        if (weight > 0) {
          sharp[i] += SHARPNESS * (values[i] - sum / weight);
        }
      }
    }
    return new View(sharp, drawings);
  }
}
