package dev.artishow.trainer.examples;

import dev.artishow.trainer.data.scene.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Scenes with other drawings of their things in the same places, beside what pictures have. */
final class SceneDrawings implements OtherDrawings {
  private static final int CHANNELS = 4;

  private final OtherDrawings pictures;
  private final Scenes scenes;
  private final int side;

  /**
   * @param pictures the other drawings of pictures
   * @param scenes what negative indices are the seeds of
   * @param side of the pictures, in pixels
   */
  SceneDrawings(OtherDrawings pictures, Scenes scenes, int side) {
    this.pictures = pictures;
    this.scenes = scenes;
    this.side = side;
  }

  @Override
  public List<float[]> of(int index, int count, RandomGenerator random) {
    if (index >= 0) {
      return pictures.of(index, count, random);
    }
    var others = new ArrayList<float[]>();
    for (int i = 0; i < count; i++) {
      var planes = new float[CHANNELS * side * side];
      scenes.redrawn(index, random, side, planes, 0);
      others.add(planes);
    }
    return others;
  }
}
