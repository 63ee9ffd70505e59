package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import java.util.List;

/** What pictures can be near to one another in. */
final class Spaces {
  private static final int SIDE = 16;

  private Spaces() {}

  /** Premultiplied RGBA at 16 × 16 pixels. */
  record Pixels() implements NearestTraining.Space {
    @Override
    public String key() {
      return "pixels";
    }

    @Override
    public float[][] rows(List<Picture> pictures) {
      return pictures.stream()
          .map(picture -> Pictures.pixels(picture, SIDE))
          .toArray(float[][]::new);
    }
  }

  /** The judge's features. */
  record Features(Judge judge) implements NearestTraining.Space {
    @Override
    public String key() {
      return "features";
    }

    @Override
    public float[][] rows(List<Picture> pictures) {
      return Pictures.features(judge, pictures);
    }
  }
}
