package dev.artishow.trainer.data.glyph;

import dev.artishow.engine.raster.Raster;
import java.util.ArrayDeque;
import java.util.Deque;

/** Some of a square's pixels. Never changes. */
final class Mask {
  private static final int HALF = 128;

  private final int side;
  private final boolean[] in;

  private Mask(int side, boolean[] in) {
    this.side = side;
    this.in = in;
  }

  /** What a picture covers by half or more. */
  static Mask of(Raster picture) {
    int side = picture.side();
    var in = new boolean[side * side];
    for (int i = 0; i < in.length; i++) {
      in[i] = picture.at(i % side, i / side, 3) >= HALF;
    }
    return new Mask(side, in);
  }

  /** None of a square's pixels. */
  static Mask none(int side) {
    return new Mask(side, new boolean[side * side]);
  }

  boolean has(int pixel) {
    return in[pixel];
  }

  int count() {
    int count = 0;
    for (boolean one : in) {
      count += one ? 1 : 0;
    }
    return count;
  }

  Mask inverse() {
    var other = new boolean[in.length];
    for (int i = 0; i < in.length; i++) {
      other[i] = !in[i];
    }
    return new Mask(side, other);
  }

  Mask without(Mask other) {
    var left = new boolean[in.length];
    for (int i = 0; i < in.length; i++) {
      left[i] = in[i] && !other.in[i];
    }
    return new Mask(side, left);
  }

  Mask with(Mask other) {
    return inverse().without(other).inverse();
  }

  /** With all pixels around, up to a distance; steps across and aslant in turn give an octagon. */
  Mask grown(int pixels) {
    boolean[] now = in;
    for (int step = 0; step < pixels; step++) {
      now = grownOnce(now, step % 2 == 1);
    }
    return new Mask(side, now);
  }

  private boolean[] grownOnce(boolean[] from, boolean aslant) {
    boolean[] grown = from.clone();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (from[y * side + x]) {
          spread(grown, x, y, aslant);
        }
      }
    }
    return grown;
  }

  private void spread(boolean[] grown, int x, int y, boolean aslant) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        boolean near = aslant || dx == 0 || dy == 0;
        if (near && x + dx >= 0 && x + dx < side && y + dy >= 0 && y + dy < side) {
          grown[(y + dy) * side + x + dx] = true;
        }
      }
    }
  }

  /** Without all pixels that are as near to others as that; beyond the border there are none. */
  Mask shrunk(int pixels) {
    return inverse().grown(pixels).inverse();
  }

  /** All that can be reached from the border without crossing any of these pixels. */
  Mask outside() {
    var reached = new boolean[in.length];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < side; i++) {
      reach(i, reached, open);
      reach((side - 1) * side + i, reached, open);
      reach(i * side, reached, open);
      reach(i * side + side - 1, reached, open);
    }
    while (!open.isEmpty()) {
      int pixel = open.pop();
      int x = pixel % side;
      if (x > 0) {
        reach(pixel - 1, reached, open);
      }
      if (x < side - 1) {
        reach(pixel + 1, reached, open);
      }
      if (pixel >= side) {
        reach(pixel - side, reached, open);
      }
      if (pixel < in.length - side) {
        reach(pixel + side, reached, open);
      }
    }
    return new Mask(side, reached);
  }

  private void reach(int pixel, boolean[] reached, Deque<Integer> open) {
    if (!in[pixel] && !reached[pixel]) {
      reached[pixel] = true;
      open.push(pixel);
    }
  }
}
