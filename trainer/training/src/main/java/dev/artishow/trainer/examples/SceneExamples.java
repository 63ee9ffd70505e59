package dev.artishow.trainer.examples;

import dev.artishow.trainer.data.scene.Scenes;
import java.util.random.RandomGenerator;

/**
 * Pictures, and scenes composed of them in between. Scenes have negative indices, which are their
 * seeds.
 */
final class SceneExamples implements Examples {
  private final Examples pictures;
  private final Scenes scenes;
  private final double share;

  /**
   * Mixes.
   *
   * @param share of the examples that are scenes, 0–1
   */
  SceneExamples(Examples pictures, Scenes scenes, double share) {
    this.pictures = pictures;
    this.scenes = scenes;
    this.share = share;
  }

  /** What negative indices are the seeds of. */
  Scenes scenes() {
    return scenes;
  }

  @Override
  public int pixels() {
    return pictures.pixels();
  }

  @Override
  public int draw(RandomGenerator random) {
    boolean composed = random.nextDouble() < share;
    return composed ? random.nextInt(Integer.MIN_VALUE, 0) : pictures.draw(random);
  }

  @Override
  public void picture(int index, float[] target, int offset) {
    if (index < 0) {
      scenes.planes(index, pixels(), target, offset);
    } else {
      pictures.picture(index, target, offset);
    }
  }

  @Override
  public String caption(int index, RandomGenerator random) {
    return index < 0 ? scenes.caption(index, random) : pictures.caption(index, random);
  }
}
