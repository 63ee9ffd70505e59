package dev.artishow.engine.fingerprint;

import dev.artishow.engine.Picture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a picture may have been before somebody cut its margins off or put it on a ground of one
 * colour, as screenshots do. Either moves its fingerprint far. Most drawings have margins, which
 * are put back by repeating the outermost pixels.
 */
public final class Originals {
  /** What may have been cut off of the whole along an axis. */
  private static final double CUT = 0.1;

  /** The shares of the cut that may have been at the beginning. */
  private static final List<Double> SHARES = List.of(0.0, 0.5, 1.0);

  /** How far channels may be from those of the corners and belong to the same ground. */
  private static final int MAX_DIFFERENCE = 12;

  private static final int OPAQUE = 255;

  private Originals() {}

  /** The fingerprints of a picture as it is, which comes first, and as it may have been. */
  public static List<PdqFingerprint> fingerprints(Picture picture) {
    Set<PdqFingerprint> all = new LinkedHashSet<>();
    addFramed(picture, all);
    withoutGround(picture).ifPresent(drawing -> addFramed(drawing, all));
    return List.copyOf(all);
  }

  private static void addFramed(Picture picture, Set<PdqFingerprint> all) {
    List<Margin> across = margins(picture.width());
    List<Margin> down = margins(picture.height());
    for (Margin columns : across) {
      for (Margin rows : down) {
        all.add(PdqFingerprint.of(framed(picture, columns, rows)));
      }
    }
  }

  /** How many pixels are put back along an axis. */
  private record Margin(int before, int after) {}

  private static List<Margin> margins(int pixels) {
    int cut = (int) Math.round(pixels / (1 - CUT) - pixels);
    var margins = new ArrayList<Margin>();
    margins.add(new Margin(0, 0));
    for (double share : SHARES) {
      int before = (int) Math.round(cut * share);
      margins.add(new Margin(before, cut - before));
    }
    return margins;
  }

  private static Picture framed(Picture picture, Margin columns, Margin rows) {
    int width = columns.before() + picture.width() + columns.after();
    int height = rows.before() + picture.height() + rows.after();
    byte[] from = picture.rgba();
    var to = new byte[width * height * 4];
    for (int y = 0; y < height; y++) {
      int row = Math.min(picture.height() - 1, Math.max(0, y - rows.before()));
      for (int x = 0; x < width; x++) {
        int column = Math.min(picture.width() - 1, Math.max(0, x - columns.before()));
        System.arraycopy(from, 4 * (row * picture.width() + column), to, 4 * (y * width + x), 4);
      }
    }
    return new Picture(width, height, to);
  }

  /** With what has the colour of its four corners taken away, if they have one colour. */
  private static Optional<Picture> withoutGround(Picture picture) {
    byte[] rgba = picture.rgba();
    int right = 4 * (picture.width() - 1);
    int below = 4 * picture.width() * (picture.height() - 1);
    for (int corner : List.of(0, right, below, below + right)) {
      if ((rgba[corner + 3] & 0xff) != OPAQUE || !isNear(rgba, corner, 0)) {
        return Optional.empty();
      }
    }
    byte[] drawing = rgba.clone();
    for (int at = 0; at < rgba.length; at += 4) {
      if (isNear(rgba, at, 0)) {
        drawing[at + 3] = 0;
      }
    }
    return Optional.of(new Picture(picture.width(), picture.height(), drawing));
  }

  private static boolean isNear(byte[] rgba, int at, int other) {
    for (int channel = 0; channel < 3; channel++) {
      int difference = (rgba[at + channel] & 0xff) - (rgba[other + channel] & 0xff);
      if (Math.abs(difference) > MAX_DIFFERENCE) {
        return false;
      }
    }
    return true;
  }
}
