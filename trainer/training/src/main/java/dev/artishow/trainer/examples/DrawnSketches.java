package dev.artishow.trainer.examples;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Sketches made of drawings: a picture's is made of other drawings of its thing, a scene's of the
 * same scene with other drawings, or of itself where {@link SketchOdds} say so.
 */
public final class DrawnSketches implements StartingSketches {
  /** Of the sketches of drawings, those that are a blend of two. */
  private static final double BLENDED = 0.5;

  /** The least that the picture has of a blend with another drawing. */
  private static final double MIN_SHARE = 0.35;

  private static final double CUT = 0.3;
  private static final double BLURRED = 0.3;
  private static final double MORE_BLURRED = 0.3;

  private final SketchMaterial material;
  private final SketchOdds odds;
  private final Distortion distortion;

  /**
   * @param examples what is sketched
   * @param others what it is sketched by
   */
  DrawnSketches(Examples examples, OtherDrawings others, SketchOdds odds) {
    this.odds = odds;
    distortion = new Distortion(examples.pixels());
    material = new SketchMaterial(examples, others, distortion);
  }

  @Override
  public double lastStart() {
    return odds.lastStart();
  }

  @Override
  public boolean sketch(int index, RandomGenerator random, float[] target, int offset) {
    double kind = random.nextDouble();
    float[] planes;
    if (kind < odds.itself()) {
      planes = itself(index, random);
    } else if (kind < odds.itself() + odds.other()) {
      planes = redrawn(index, random);
    } else if (kind < odds.itself() + odds.other() + odds.distorted()) {
      planes = distorted(index, random);
    } else {
      return false;
    }
    if (random.nextDouble() < odds.discolored()) {
      distortion.discolor(planes, random);
    }
    System.arraycopy(planes, 0, target, offset, planes.length);
    return true;
  }

  /** One other drawing or the mean of two; distorted itself, where there is no other. */
  private float[] redrawn(int index, RandomGenerator random) {
    int count = random.nextDouble() < BLENDED ? 2 : 1;
    List<float[]> drawings = material.drawings(index, count, random);
    if (drawings.isEmpty()) {
      return distorted(index, random);
    }
    float[] planes = drawings.get(0);
    if (drawings.size() > 1) {
      SketchMaterial.blend(planes, drawings.get(1), 0.5);
    }
    return planes;
  }

  /** The picture where it is, blended with another drawing or not, blurred or not. */
  private float[] itself(int index, RandomGenerator random) {
    float[] planes = material.nudged(index, random);
    if (random.nextDouble() < BLENDED) {
      double share = random.nextDouble(0, 1 - MIN_SHARE);
      material
          .drawings(index, 1, random)
          .forEach(other -> SketchMaterial.blend(planes, other, share));
    }
    return blurred(planes, random);
  }

  private float[] distorted(int index, RandomGenerator random) {
    float[] planes = material.picture(index);
    distortion.pose(planes, Distortion.Pose.STRONG, random);
    if (random.nextDouble() < CUT) {
      distortion.cut(planes, random);
    }
    return blurred(planes, random);
  }

  private float[] blurred(float[] planes, RandomGenerator random) {
    for (double more = BLURRED; random.nextDouble() < more; more *= MORE_BLURRED) {
      distortion.blur(planes);
    }
    return planes;
  }
}
