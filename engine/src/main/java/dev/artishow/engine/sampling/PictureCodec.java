package dev.artishow.engine.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.Picture;

/**
 * Between what networks see, (4, R, R) premultiplied RGBA in −1…1, and what people see, straight
 * RGBA in 0…255.
 */
public final class PictureCodec {
  private static final int CHANNELS = 4;

  private PictureCodec() {}

  /**
   * Writes one picture as a network sees it.
   *
   * @param premultiplied rows of premultiplied RGBA bytes, pixels × pixels × 4
   * @param target receives 4 planes of pixels × pixels values, from {@code offset}
   */
  public static void encode(byte[] premultiplied, int pixels, float[] target, int offset) {
    int plane = pixels * pixels;
    for (int i = 0; i < plane; i++) {
      for (int c = 0; c < CHANNELS; c++) {
        target[offset + c * plane + i] = (premultiplied[CHANNELS * i + c] & 0xff) / 127.5f - 1f;
      }
    }
  }

  /**
   * Reads one picture.
   *
   * @param planes (4, R, R)
   */
  public static Picture decode(NDArray planes) {
    int pixels = Math.toIntExact(planes.getShape().get(1));
    float[] values = planes.toType(DataType.FLOAT32, false).toFloatArray();
    int plane = pixels * pixels;
    var rgba = new byte[plane * CHANNELS];
    for (int i = 0; i < plane; i++) {
      float alpha = unit(values[3 * plane + i]);
      rgba[CHANNELS * i + 3] = (byte) Math.round(alpha * 255);
      for (int c = 0; c < 3; c++) {
        float straight = alpha <= 0 ? 0 : Math.min(1, unit(values[c * plane + i]) / alpha);
        rgba[CHANNELS * i + c] = (byte) Math.round(straight * 255);
      }
    }
    return new Picture(pixels, pixels, rgba);
  }

  private static float unit(float value) {
    return Math.max(0, Math.min(1, (value + 1) / 2));
  }
}
