package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.nn.Layers.Linear;

/**
 * The last layer of both towers: linear maps without bias onto the unit sphere, and the temperature
 * that similarities on it are told by (CLIP, arXiv:2103.00020).
 */
record SharedSpace(Linear picture, Linear text, NDArray logScale) {
  private static final double FIRST_TEMPERATURE = 0.07;

  /** Lower temperatures make single pairs decide. */
  private static final double MAX_SCALE = 100;

  private static final float MIN_SQUARE = 1e-12f;

  static SharedSpace of(Parameters p, int pictureWidth, int textWidth, int features) {
    return new SharedSpace(
        Linear.withoutBias(p, "space.picture", Init.fanIn(pictureWidth), pictureWidth, features),
        Linear.withoutBias(p, "space.text", Init.fanIn(textWidth), textWidth, features),
        p.get("space.log_scale", Init.constant(-Math.log(FIRST_TEMPERATURE)), 1));
  }

  NDArray ofPictures(NDArray pooled) {
    return Layers.freeing(() -> unit(picture.exactly(pooled)));
  }

  NDArray ofCaptions(NDArray pooled) {
    return Layers.freeing(() -> unit(text.exactly(pooled)));
  }

  NDArray logits(NDArray features, NDArray others) {
    return Layers.freeing(
        () ->
            Layers.exactly(features, exact -> exact.matMul(others.transpose()))
                .mul(logScale.clip(0, Math.log(MAX_SCALE)).exp()));
  }

  private static NDArray unit(NDArray x) {
    return x.div(x.square().sum(new int[] {-1}, true).add(MIN_SQUARE).sqrt());
  }
}
