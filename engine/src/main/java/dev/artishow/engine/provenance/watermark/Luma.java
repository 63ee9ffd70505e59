package dev.artishow.engine.provenance.watermark;

/** The luma of pixels (ITU-R BT.601), which is what JPEG and WebP keep best. */
final class Luma {
  private Luma() {}

  /** Of each pixel of straight RGBA, 0 to 255. */
  static float[] of(byte[] rgba) {
    var luma = new float[rgba.length / 4];
    for (int i = 0; i < luma.length; i++) {
      luma[i] =
          0.299f * (rgba[4 * i] & 0xff)
              + 0.587f * (rgba[4 * i + 1] & 0xff)
              + 0.114f * (rgba[4 * i + 2] & 0xff);
    }
    return luma;
  }

  /** How opaque each pixel of straight RGBA is, 0 to 1. */
  static float[] opacity(byte[] rgba) {
    var opacity = new float[rgba.length / 4];
    for (int i = 0; i < opacity.length; i++) {
      opacity[i] = (rgba[4 * i + 3] & 0xff) / 255f;
    }
    return opacity;
  }
}
