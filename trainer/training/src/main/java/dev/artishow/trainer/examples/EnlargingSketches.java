package dev.artishow.trainer.examples;

import dev.artishow.trainer.examples.Distortion.Pose;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Sketches of large pictures, as what was redrawn small may have been sketched: by the picture
 * itself, by it and another drawing of its thing, or by other drawings alone.
 */
final class EnlargingSketches implements Sketches {
  /** The least that the picture has of a blend, and another drawing. */
  private static final double MIN_SHARE = 0.35;

  private static final int CHANNELS = 4;

  private final Examples examples;
  private final OtherDrawings others;
  private final EnlargingSketchOdds odds;
  private final Distortion distortion;

  /**
   * @param examples what is sketched
   * @param others what it is blended with, or sketched by
   */
  EnlargingSketches(Examples examples, OtherDrawings others, EnlargingSketchOdds odds) {
    this.examples = examples;
    this.others = others;
    this.odds = odds;
    distortion = new Distortion(examples.pixels());
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
      planes = mixed(drawings(index, blended ? 2 : 1, random), random);
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
    var planes = new float[CHANNELS * examples.pixels() * examples.pixels()];
    examples.picture(index, planes, 0);
    distortion.nudge(planes, random);
    List<float[]> other = blended ? drawings(index, 1, random) : List.of();
    return other.isEmpty() ? planes : mixed(List.of(planes, other.get(0)), random);
  }

  private List<float[]> drawings(int index, int count, RandomGenerator random) {
    List<float[]> drawings = others.of(index, count, random);
    drawings.forEach(planes -> distortion.pose(planes, Pose.MILD, random));
    return drawings;
  }

  /** Two in one, one as it is; nothing of none. */
  private static float[] mixed(List<float[]> drawings, RandomGenerator random) {
    if (drawings.isEmpty()) {
      return new float[0];
    }
    float[] planes = drawings.get(0);
    if (drawings.size() > 1) {
      float[] other = drawings.get(1);
      float share = (float) random.nextDouble(MIN_SHARE, 1 - MIN_SHARE);
      for (int i = 0; i < planes.length; i++) {
        planes[i] += share * (other[i] - planes[i]);
      }
    }
    return planes;
  }
}
