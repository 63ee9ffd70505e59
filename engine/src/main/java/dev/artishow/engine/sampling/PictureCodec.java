package dev.artishow.engine.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.Picture;

/**
 * From what networks draw, (4, R, R) premultiplied RGBA in −1…1, to what people see, straight RGBA
 * in 0…255, and back. Colour beyond alpha, which no picture can have, is held to it.
 */
public final class PictureCodec {
  private static final int CHANNELS = 4;

  private PictureCodec() {}

  /**
   * Reads one picture.
   *
   * @param planes (4, R, R)
   */
  public static Picture decode(NDArray planes) {
    int pixels = Math.toIntExact(planes.getShape().get(1));
    return decode(planes.toType(DataType.FLOAT32, false).toFloatArray(), pixels);
  }

  /**
   * As {@link #decode(NDArray)}, of numbers.
   *
   * @param values {@code 4 × pixels × pixels}
   */
  public static Picture decode(float[] values, int pixels) {
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

  /**
   * The other way round: as {@link #decode} gave it, up to rounding.
   *
   * @param target gets {@code 4 × side × side} values of premultiplied RGBA planes in −1…1
   * @param offset of the first
   */
  public static void encode(Picture picture, float[] target, int offset) {
    byte[] rgba = picture.rgba();
    int plane = rgba.length / CHANNELS;
    for (int i = 0; i < plane; i++) {
      float alpha = (rgba[CHANNELS * i + 3] & 0xff) / 255f;
      for (int c = 0; c < 3; c++) {
        float straight = (rgba[CHANNELS * i + c] & 0xff) / 255f;
        target[offset + c * plane + i] = straight * alpha * 2 - 1;
      }
      target[offset + 3 * plane + i] = alpha * 2 - 1;
    }
  }

  private static float unit(float value) {
    return Math.max(0, Math.min(1, (value + 1) / 2));
  }
}
