package dev.artishow.trainer.examples;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Sketches of large pictures, as what was redrawn small may have been sketched: by the picture
 * itself, by it and another drawing of its thing, or by other drawings alone.
 */
final class EnlargingSketches implements Sketches {
  /** The least that the picture has of a blend, and another drawing. */
  private static final double MIN_SHARE = 0.35;

  private final SketchMaterial material;
  private final EnlargingSketchOdds odds;
  private final Distortion distortion;

  /**
   * @param examples what is sketched
   * @param others what it is blended with, or sketched by
   */
  EnlargingSketches(Examples examples, OtherDrawings others, EnlargingSketchOdds odds) {
    this.odds = odds;
    distortion = new Distortion(examples.pixels());
    material = new SketchMaterial(examples, others, distortion);
  }

  @Override
  public boolean sketch(int index, RandomGenerator random, float[] target, int offset) {
    double kind = random.nextDouble();
    boolean blended = random.nextDouble() < odds.blended();
    boolean discolored = random.nextDouble() < odds.discolored();
    float[] planes;
    if (kind < odds.itself()) {
      planes = itself(index, blended, random);
    } else if (kind < odds.itself() + odds.other()) {
      planes = mixed(material.drawings(index, blended ? 2 : 1, random), random);
    } else {
      return false;
    }
    if (planes.length == 0) {
      return false;
    }
    if (discolored) {
      distortion.discolor(planes, random);
    }
    System.arraycopy(planes, 0, target, offset, planes.length);
    return true;
  }

  private float[] itself(int index, boolean blended, RandomGenerator random) {
    float[] planes = material.nudged(index, random);
    List<float[]> other = blended ? material.drawings(index, 1, random) : List.of();
    return other.isEmpty() ? planes : mixed(List.of(planes, other.get(0)), random);
  }

  /** Two in one, one as it is; nothing of none. */
  private static float[] mixed(List<float[]> drawings, RandomGenerator random) {
    if (drawings.isEmpty()) {
      return new float[0];
    }
    float[] planes = drawings.get(0);
    if (drawings.size() > 1) {
      double share = random.nextDouble(MIN_SHARE, 1 - MIN_SHARE);
      SketchMaterial.blend(planes, drawings.get(1), share);
    }
    return planes;
  }
}
