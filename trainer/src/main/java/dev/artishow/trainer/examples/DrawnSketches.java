package dev.artishow.trainer.examples;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureGroups;
import dev.artishow.trainer.data.Split;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Sketches made of the drawings of one split: a picture's is made of other drawings of its thing,
 * or of itself where {@link SketchOdds} say so. Scenes, whose indices are negative, are only
 * distorted.
 */
public final class DrawnSketches implements Sketches {
  /** Of the sketches of other drawings, those that are a blend of two. */
  private static final double BLENDED = 0.5;

  private static final double CUT = 0.3;
  private static final double BLURRED = 0.3;
  private static final double MORE_BLURRED = 0.3;
  private static final int CHANNELS = 4;

  private final Examples examples;
  private final SketchOdds odds;
  private final Distortion distortion;
  private final int[] twins; // by picture: a number that twins share
  private final int[][] drawings; // by picture: the pictures of its concept

  /**
   * @param examples what is sketched, of the split's pictures
   * @param split whose drawings sketches are made of
   */
  public DrawnSketches(Examples examples, Dataset dataset, Split split, SketchOdds odds) {
    this(examples, drawings(dataset, split), twins(dataset), odds);
  }

  /**
   * @param drawings by picture, the pictures of its thing
   * @param twins by picture, a number that it shares with the same drawing in other styles
   */
  DrawnSketches(Examples examples, int[][] drawings, int[] twins, SketchOdds odds) {
    this.examples = examples;
    this.drawings = drawings;
    this.twins = twins;
    this.odds = odds;
    distortion = new Distortion(examples.pixels());
  }

  private static int[][] drawings(Dataset dataset, Split split) {
    var drawings = new int[Math.toIntExact(dataset.entries().count())][];
    PictureGroups groups = dataset.groups(split);
    for (int group = 0; group < groups.groups(); group++) {
      var pictures = new int[groups.size(group)];
      for (int nth = 0; nth < pictures.length; nth++) {
        pictures[nth] = groups.picture(group, nth);
      }
      for (int picture : pictures) {
        drawings[picture] = pictures;
      }
    }
    return drawings;
  }

  private static int[] twins(Dataset dataset) {
    Map<String, Integer> numbers = new HashMap<>();
    return dataset
        .entries()
        .mapToInt(entry -> numbers.computeIfAbsent(entry.group(), unused -> numbers.size()))
        .toArray();
  }

  @Override
  public double lastStart() {
    return odds.lastStart();
  }

  @Override
  public boolean sketch(int index, RandomGenerator random, float[] target, int offset) {
    double kind = random.nextDouble();
    if (kind >= odds.other() + odds.distorted()) {
      return false;
    }
    int other = kind < odds.other() ? other(index, random) : index;
    float[] planes = other == index ? distorted(index, random) : redrawn(index, other, random);
    if (random.nextDouble() < odds.discolored()) {
      distortion.discolor(planes, random);
    }
    System.arraycopy(planes, 0, target, offset, planes.length);
    return true;
  }

  /** Another drawing of the same thing, no twin of it, or the picture itself. */
  private int other(int index, RandomGenerator random) {
    if (index < 0) {
      return index;
    }
    int[] choices = drawings[index];
    int from = random.nextInt(choices.length);
    for (int i = 0; i < choices.length; i++) {
      int choice = choices[(from + i) % choices.length];
      if (twins[choice] != twins[index]) {
        return choice;
      }
    }
    return index;
  }

  private float[] distorted(int index, RandomGenerator random) {
    float[] planes = picture(index);
    distortion.pose(planes, Distortion.Pose.STRONG, random);
    if (random.nextDouble() < CUT) {
      distortion.cut(planes, random);
    }
    for (double more = BLURRED; random.nextDouble() < more; more *= MORE_BLURRED) {
      distortion.blur(planes);
    }
    return planes;
  }

  private float[] redrawn(int index, int other, RandomGenerator random) {
    float[] planes = picture(other);
    distortion.pose(planes, Distortion.Pose.MILD, random);
    int second = random.nextDouble() < BLENDED ? other(index, random) : other;
    if (second != other && second != index) {
      float[] more = picture(second);
      distortion.pose(more, Distortion.Pose.MILD, random);
      for (int i = 0; i < planes.length; i++) {
        planes[i] = (planes[i] + more[i]) / 2;
      }
    }
    return planes;
  }

  private float[] picture(int index) {
    var planes = new float[CHANNELS * examples.pixels() * examples.pixels()];
    examples.picture(index, planes, 0);
    return planes;
  }
}
