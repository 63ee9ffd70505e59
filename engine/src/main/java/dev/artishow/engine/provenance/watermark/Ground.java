package dev.artishow.engine.provenance.watermark;

import dev.artishow.engine.Picture;
import java.util.Arrays;

/** Finds the ground that a drawing was put on: what the colour of the border reaches. */
final class Ground {
  /** Colours as near to that of the border are ground. */
  private static final int RANGE = 24;

  /** With less of its border of one colour, a picture is drawing all over. */
  private static final double MIN_BORDER = 0.4;

  private final int width;
  private final int height;
  private final byte[] rgba;
  private final boolean[] drawing;
  private final int[] reached;
  private int count;

  private Ground(Picture picture) {
    width = picture.width();
    height = picture.height();
    rgba = picture.rgba();
    drawing = new boolean[width * height];
    Arrays.fill(drawing, true);
    reached = new int[width * height];
  }

  /** Which pixels are drawing. */
  static boolean[] without(Picture picture) {
    var ground = new Ground(picture);
    ground.spread();
    return ground.drawing;
  }

  private void spread() {
    int[] border = border();
    int[] color = medians(border);
    long near = Arrays.stream(border).filter(pixel -> isNear(pixel, color)).count();
    if (near < MIN_BORDER * border.length) {
      return;
    }
    for (int pixel : border) {
      reach(pixel, color);
    }
    for (int next = 0; next < count; next++) {
      int pixel = reached[next];
      int x = pixel % width;
      if (x > 0) {
        reach(pixel - 1, color);
      }
      if (x < width - 1) {
        reach(pixel + 1, color);
      }
      if (pixel >= width) {
        reach(pixel - width, color);
      }
      if (pixel < drawing.length - width) {
        reach(pixel + width, color);
      }
    }
  }

  private void reach(int pixel, int[] color) {
    if (drawing[pixel] && isNear(pixel, color)) {
      drawing[pixel] = false;
      reached[count++] = pixel;
    }
  }

  private boolean isNear(int pixel, int[] color) {
    for (int channel = 0; channel < color.length; channel++) {
      if (Math.abs((rgba[4 * pixel + channel] & 0xff) - color[channel]) >= RANGE) {
        return false;
      }
    }
    return true;
  }

  private int[] medians(int[] border) {
    var medians = new int[3];
    for (int channel = 0; channel < medians.length; channel++) {
      var values = new int[border.length];
      for (int i = 0; i < border.length; i++) {
        values[i] = rgba[4 * border[i] + channel] & 0xff;
      }
      Arrays.sort(values);
      medians[channel] = values[values.length / 2];
    }
    return medians;
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
