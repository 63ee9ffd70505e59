package dev.artishow.trainer.examples;

import dev.artishow.trainer.examples.Distortion.Pose;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What sketches of examples are made of. All of it is a copy that may be changed: 4 planes of
 * premultiplied RGBA in −1…1.
 */
final class SketchMaterial {
  static final int CHANNELS = 4;

  private final Examples examples;
  private final OtherDrawings others;
  private final Distortion distortion;
  private final Pose othersPose;

  SketchMaterial(Examples examples, OtherDrawings others, Distortion distortion) {
    this(examples, others, distortion, Pose.MILD);
  }

  /**
   * @param othersPose how far other drawings are moved at most
   */
  SketchMaterial(Examples examples, OtherDrawings others, Distortion distortion, Pose othersPose) {
    this.examples = examples;
    this.others = others;
    this.distortion = distortion;
    this.othersPose = othersPose;
  }

  /** The picture as it is. */
  float[] picture(int index) {
    var planes = new float[CHANNELS * examples.pixels() * examples.pixels()];
    examples.picture(index, planes, 0);
    return planes;
  }

  /** The picture hardly moved. */
  float[] nudged(int index, RandomGenerator random) {
    float[] planes = picture(index);
    distortion.pose(
        planes, Pose.NUDGED.lessened(random.nextDouble() * random.nextDouble()), random);
    return planes;
  }

  /** Other drawings of the same thing, posed as sketches pose them; as many as there are. */
  List<float[]> drawings(int index, int count, RandomGenerator random) {
    List<float[]> drawings = others.of(index, count, random);
    drawings.forEach(planes -> distortion.pose(planes, othersPose, random));
    return drawings;
  }

  /**
   * Blends another drawing into one.
   *
   * @param share of the other one, 0–1
   */
  static void blend(float[] planes, float[] other, double share) {
    for (int i = 0; i < planes.length; i++) {
      planes[i] += (float) share * (other[i] - planes[i]);
    }
  }
}
