package dev.artishow.engine.reference.guard;

import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.Resampling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is drawn in a picture, without the ground that it stands on: premultiplied RGBA, 0–1,
 * {@value #SIDE} pixels wide.
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record Cutout(float[] rgba) {
  static final int SIDE = 32;
  static final int CHANNELS = 4;

  private static final int PIXELS = SIDE * SIDE;

  /** Of the border, for a ground to be one. */
  private static final double GROUND_SHARE = 0.8;

  /** A colour as far from the ground's is no ground at all; the distance of black to white is 1. */
  private static final double APART = 0.15;

  /** Of the picture, for a part to count. */
  private static final double MIN_PART = 0.03;

  /** All that is drawn. */
  static Cutout of(Picture picture) {
    byte[] bytes = Resampling.resized(picture, SIDE).rgba();
    var rgba = new float[bytes.length];
    for (int at = 0; at < bytes.length; at += CHANNELS) {
      float alpha = (bytes[at + 3] & 0xff) / 255f;
      for (int c = 0; c < 3; c++) {
        rgba[at + c] = (bytes[at + c] & 0xff) / 255f * alpha;
      }
      rgba[at + 3] = alpha;
    }
    removeGround(rgba);
    return new Cutout(rgba);
  }

  /** Makes what has the border's colour transparent, if nearly all of the border is opaque. */
  private static void removeGround(float[] rgba) {
    var border = new ArrayList<Integer>();
    for (int i = 0; i < PIXELS; i++) {
      int x = i % SIDE;
      int y = i / SIDE;
      if (x == 0 || y == 0 || x == SIDE - 1 || y == SIDE - 1) {
        border.add(i * CHANNELS);
      }
    }
    long opaque = border.stream().filter(at -> rgba[at + 3] > 0.5).count();
    if (opaque < GROUND_SHARE * border.size()) {
      return;
    }
    float red = median(rgba, border, 0);
    float green = median(rgba, border, 1);
    float blue = median(rgba, border, 2);
    for (int at = 0; at < rgba.length; at += CHANNELS) {
      double square =
          Math.pow(rgba[at] - red, 2)
              + Math.pow(rgba[at + 1] - green, 2)
              + Math.pow(rgba[at + 2] - blue, 2);
      float kept = (float) Math.min(1, Math.sqrt(square / 3) / APART);
      for (int c = 0; c < CHANNELS; c++) {
        rgba[at + c] *= kept;
      }
    }
  }

  private static float median(float[] rgba, List<Integer> places, int channel) {
    var values = new float[places.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rgba[places.get(i) + channel];
    }
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** Whether there is next to nothing. */
  boolean isEmpty() {
    double covered = 0;
    for (int at = 3; at < rgba.length; at += CHANNELS) {
      covered += rgba[at];
    }
    return covered < MIN_PART * PIXELS;
  }

  /** This and, if there are several, what hangs together in it, each by itself. */
  List<Cutout> parts() {
    var parts = new ArrayList<Cutout>();
    var seen = new boolean[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      if (!seen[i] && isDrawn(i)) {
        parts.add(part(i, seen));
      }
    }
    parts.removeIf(Cutout::isEmpty);
    if (parts.size() < 2) {
      return List.of(this);
    }
    parts.add(0, this);
    return parts;
  }

  private boolean isDrawn(int pixel) {
    return rgba[CHANNELS * pixel + 3] > 0.5;
  }

  /** What can be reached from a pixel, with its soft edges. */
  private Cutout part(int first, boolean[] seen) {
    var part = new float[rgba.length];
    var open = new ArrayDeque<Integer>();
    open.add(first);
    seen[first] = true;
    while (!open.isEmpty()) {
      int pixel = open.remove();
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int x = pixel % SIDE + dx;
          int y = pixel / SIDE + dy;
          if (x >= 0 && y >= 0 && x < SIDE && y < SIDE) {
            int next = y * SIDE + x;
            System.arraycopy(rgba, CHANNELS * next, part, CHANNELS * next, CHANNELS);
            if (!seen[next] && isDrawn(next)) {
              seen[next] = true;
              open.add(next);
            }
          }
        }
      }
    }
    return new Cutout(part);
  }
}
