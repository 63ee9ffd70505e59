package dev.artishow.engine.provenance.watermark;

import dev.artishow.engine.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture as it is read: its light, and what of it is drawing. A picture that has lost its
 * transparency is seen as drawing all over and, with more and more of the rim left out, as what the
 * colour of its border does not reach.
 */
final class Scene {
  /** How much of the rim is left out, in cells: there the ground shines through. */
  private static final double[] INSETS = {0, 0.25, 0.5, 0.75, 1.25};

  /** In how many ways an opaque picture is seen. */
  static final int OPAQUE_VIEWS = 1 + INSETS.length;

  /** In how many one is that has transparency. */
  static final int CLEAR_VIEWS = 1;

  private final int width;
  private final int height;
  private final List<SummedArea> views;
  private final boolean isClear;

  Scene(Picture picture) {
    width = picture.width();
    height = picture.height();
    byte[] rgba = picture.rgba();
    isClear = isClear(rgba);
    views = new ArrayList<>();
    float[] light = Luma.of(rgba);
    views.add(new SummedArea(light, Luma.opacity(rgba), width));
    if (!isClear) {
      double pitch = (double) Math.max(width, height) / Lattice.CELLS;
      boolean[] drawing = Ground.without(picture);
      int inset = 0;
      for (double wanted : INSETS) {
        for (; inset < Math.round(wanted * pitch); inset++) {
          drawing = eroded(drawing);
        }
        views.add(new SummedArea(light, shares(drawing), width));
      }
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** In how many ways it is seen. */
  int views() {
    return views.size();
  }

  /** What its cells seem to say. */
  Reading reading(int view, Place place) {
    Cells cells = views.get(view).cells(place);
    return isClear ? Reading.ofClear(cells) : Reading.ofOpaque(cells);
  }

  private static boolean isClear(byte[] rgba) {
    for (int i = 3; i < rgba.length; i += 4) {
      if (rgba[i] >= 0) { // an alpha of less than 128
        return true;
      }
    }
    return false;
  }

  private static float[] shares(boolean[] area) {
    var shares = new float[area.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = area[i] ? 1 : 0;
    }
    return shares;
  }

  private boolean[] eroded(boolean[] area) {
    var eroded = new boolean[area.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        eroded[i] =
            area[i]
                && (x == 0 || area[i - 1])
                && (x == width - 1 || area[i + 1])
                && (y == 0 || area[i - width])
                && (y == height - 1 || area[i + width]);
      }
    }
    return eroded;
  }
}
