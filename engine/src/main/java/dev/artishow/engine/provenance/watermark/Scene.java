package dev.artishow.engine.provenance.watermark;

import dev.artishow.engine.Picture;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A picture as it is read: its light, and what of it is drawing. Where transparency was lost, the
 * drawing is what the colour of the border does not reach.
 */
final class Scene {
  private static final int OPAQUE = 230;

  /** Colours as near to that of the border are ground. */
  private static final int GROUND_RANGE = 24;

  /** With less of its border of one colour, a picture is drawing all over. */
  private static final double MIN_BORDER = 0.4;

  private final int width;
  private final int height;
  private final byte[] rgba;
  private final boolean hasAlpha;
  private final boolean[] drawing;

  Scene(Picture picture) {
    width = picture.width();
    height = picture.height();
    rgba = picture.rgba();
    drawing = new boolean[width * height];
    boolean transparent = false;
    for (int i = 0; i < drawing.length; i++) {
      drawing[i] = (rgba[4 * i + 3] & 0xff) >= OPAQUE;
      transparent |= (rgba[4 * i + 3] & 0xff) < 128;
    }
    hasAlpha = transparent;
    if (!hasAlpha) {
      Arrays.fill(drawing, true);
      removeGround();
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  float[] light() {
    return Light.of(rgba);
  }

  /**
   * How much each pixel is drawing.
   *
   * @param inset how many pixels of its rim are left out; with none, half transparent ones count by
   *     half
   */
  float[] drawing(int inset) {
    if (hasAlpha && inset == 0) {
      return Light.opacity(rgba);
    }
    boolean[] kept = drawing;
    for (int i = 0; i < inset; i++) {
      kept = eroded(kept);
    }
    var shares = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      shares[i] = kept[i] ? 1 : 0;
    }
    return shares;
  }

  private boolean[] eroded(boolean[] area) {
    var eroded = new boolean[area.length];
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        eroded[i] = area[i] && area[i - 1] && area[i + 1] && area[i - width] && area[i + width];
      }
    }
    return eroded;
  }

  private void removeGround() {
    int[] border = border();
    var ground = new int[3];
    for (int channel = 0; channel < 3; channel++) {
      var values = new int[border.length];
      for (int i = 0; i < border.length; i++) {
        values[i] = rgba[4 * border[i] + channel] & 0xff;
      }
      Arrays.sort(values);
      ground[channel] = values[values.length / 2];
    }
    var reached = new ArrayDeque<Integer>();
    for (int pixel : border) {
      if (isNear(pixel, ground)) {
        reached.add(pixel);
      }
    }
    if (reached.size() < MIN_BORDER * border.length) {
      return;
    }
    for (int pixel : reached) {
      drawing[pixel] = false;
    }
    while (!reached.isEmpty()) {
      int pixel = reached.remove();
      int x = pixel % width;
      reach(x > 0 ? pixel - 1 : -1, ground, reached);
      reach(x < width - 1 ? pixel + 1 : -1, ground, reached);
      reach(pixel - width, ground, reached);
      reach(pixel + width, ground, reached);
    }
  }

  private void reach(int pixel, int[] ground, ArrayDeque<Integer> reached) {
    if (pixel >= 0 && pixel < drawing.length && drawing[pixel] && isNear(pixel, ground)) {
      drawing[pixel] = false;
      reached.add(pixel);
    }
  }

  private boolean isNear(int pixel, int[] ground) {
    for (int channel = 0; channel < 3; channel++) {
      if (Math.abs((rgba[4 * pixel + channel] & 0xff) - ground[channel]) >= GROUND_RANGE) {
        return false;
      }
    }
    return true;
  }

  private int[] border() {
    var border = new int[2 * (width + height)];
    for (int x = 0; x < width; x++) {
      border[x] = x;
      border[width + x] = (height - 1) * width + x;
    }
    for (int y = 0; y < height; y++) {
      border[2 * width + y] = y * width;
      border[2 * width + height + y] = y * width + width - 1;
    }
    return border;
  }
}
