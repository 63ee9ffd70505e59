package dev.artishow.trainer.text;

import dev.artishow.engine.nn.Denoiser;
import dev.artishow.trainer.data.Dataset;

/**
 * A data set's pictures as networks take them.
 *
 * @param side in pixels, one of those that the data set was built with
 */
record EncodedPictures(Dataset dataset, int side) {

  /** Premultiplied RGBA in −1…1, 4 × side × side values. */
  float[] planes(int index) {
    var planes = new float[Denoiser.CHANNELS * side * side];
    dataset.readPlanes(index, side, planes, 0);
    return planes;
  }
}
