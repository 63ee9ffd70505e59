package dev.artishow.trainer.examples;

import dev.artishow.trainer.examples.Distortion.Pose;
import java.util.Comparator;
import java.util.random.RandomGenerator;

/**
 * Sketches as a library's drawings are blended for a prompt: the picture, a little moved, and under
 * it a weaker drawing by another hand, the one of a few that looks most like it. In its colours, as
 * what is redrawn from it keeps them.
 */
final class RedrawnSketches implements Sketches {
  /** Other drawings that the most alike is chosen from. */
  private static final int CHOICE = 4;

  private static final double MIN_OTHER = 0.15;
  private static final double MAX_OTHER = 0.48;

  private final SketchMaterial material;
  private final double blended;
  private final int values;

  /**
   * @param blended share of the sketches that another drawing is blended into, where there is one
   */
  RedrawnSketches(Examples examples, OtherDrawings others, double blended) {
    this.blended = blended;
    var distortion = new Distortion(examples.pixels());
    material = new SketchMaterial(examples, others, distortion, Pose.NUDGED);
    values = SketchMaterial.CHANNELS * examples.pixels() * examples.pixels();
  }

  @Override
  public boolean sketch(int index, RandomGenerator random, float[] target, int offset) {
    float[] planes = material.nudged(index, random);
    if (random.nextDouble() < blended) {
      double share = random.nextDouble(MIN_OTHER, MAX_OTHER);
      float[] own = planes;
      material.drawings(index, CHOICE, random).stream()
          .min(Comparator.comparingDouble(other -> unlike(own, other)))
          .ifPresent(other -> SketchMaterial.blend(own, other, share));
    }
    System.arraycopy(planes, 0, target, offset, values);
    return true;
  }

  private static double unlike(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = one[i] - other[i];
      sum += difference * difference;
    }
    return sum;
  }
}
