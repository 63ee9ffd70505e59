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
  private static final int CHANNELS = 4;

  private final Examples examples;
  private final OtherDrawings others;
  private final SketchOdds odds;
  private final Distortion distortion;

  /**
   * @param examples what is sketched
   * @param others what it is sketched by
   */
  DrawnSketches(Examples examples, OtherDrawings others, SketchOdds odds) {
    this.examples = examples;
    this.others = others;
    this.odds = odds;
    distortion = new Distortion(examples.pixels());
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
    List<float[]> drawings = others.of(index, random.nextDouble() < BLENDED ? 2 : 1, random);
    if (drawings.isEmpty()) {
      return distorted(index, random);
    }
    drawings.forEach(planes -> distortion.pose(planes, Distortion.Pose.MILD, random));
    float[] planes = drawings.get(0);
    if (drawings.size() > 1) {
      for (int i = 0; i < planes.length; i++) {
        planes[i] = (planes[i] + drawings.get(1)[i]) / 2;
      }
    }
    return planes;
  }

  /** The picture where it is, blended with another drawing or not, blurred or not. */
  private float[] itself(int index, RandomGenerator random) {
    float[] planes = picture(index);
    distortion.nudge(planes, random);
    if (random.nextDouble() < BLENDED) {
      float share = (float) random.nextDouble(MIN_SHARE, 1);
      for (float[] other : others.of(index, 1, random)) {
        distortion.pose(other, Distortion.Pose.MILD, random);
        for (int i = 0; i < planes.length; i++) {
          planes[i] = share * planes[i] + (1 - share) * other[i];
        }
      }
    }
    return blurred(planes, random);
  }

  private float[] picture(int index) {
    var planes = new float[CHANNELS * examples.pixels() * examples.pixels()];
    examples.picture(index, planes, 0);
    return planes;
  }

  private float[] distorted(int index, RandomGenerator random) {
    float[] planes = picture(index);
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
