package dev.artishow.engine.scene.scenery;

import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.random.RandomStream;
import java.util.List;
import java.util.random.RandomGenerator;

/** Paints a setting over all of a square picture; each seed has its own clouds and stars. */
public final class SceneryPainter {
  private static final int CHANNELS = 4;
  private static final int OPAQUE = 255;

  private final Pixels canvas;
  private final int side;
  private final RandomGenerator random;

  private SceneryPainter(Pixels canvas, RandomGenerator random) {
    this.canvas = canvas;
    this.side = canvas.width();
    this.random = random;
  }

  /**
   * Paints.
   *
   * @param canvas as wide as it is high; all of it becomes opaque
   */
  public static void paint(Scenery scenery, long seed, Pixels canvas) {
    var painter = new SceneryPainter(canvas, RandomStream.of(seed, "scenery"));
    painter.sky(scenery.sky());
    scenery.layers().forEach(painter::layer);
  }

  private void layer(Layer layer) {
    if (layer instanceof Land land) {
      land(land);
    } else if (layer instanceof Motif motif) {
      sprinkle(motif);
    }
  }

  private void sky(List<Integer> colors) {
    for (int y = 0; y < side; y++) {
      int rgb = along(colors, (y + 0.5) / side);
      for (int x = 0; x < side; x++) {
        blend(x, y, rgb, 1);
      }
    }
  }

  private void land(Land land) {
    double phase = random.nextDouble();
    for (int x = 0; x < side; x++) {
      double turn = land.waves() * (x + 0.5) / side + phase;
      double top = land.top() + land.swell() * Math.sin(2 * Math.PI * turn);
      for (int y = (int) Math.max(0, top * side - 1); y < side; y++) {
        double covered = unit(y + 1 - top * side);
        double depth = ((y + 0.5) / side - top) / (1 - top);
        blend(x, y, along(land.colors(), unit(depth)), covered);
      }
    }
  }

  private void sprinkle(Motif motif) {
    for (int i = 0; i < motif.count(); i++) {
      double x = (i + random.nextDouble()) / motif.count();
      double y = motif.from() + (motif.to() - motif.from()) * random.nextDouble();
      double size = motif.least() + (motif.most() - motif.least()) * random.nextDouble();
      stamp(motif, x * side, y * side, size * side);
    }
  }

  private void stamp(Motif motif, double middleX, double middleY, double size) {
    int reach = (int) Math.ceil(size * 1.2 + 1);
    int left = (int) Math.max(0, middleX - reach);
    int right = (int) Math.min(side - 1.0, middleX + reach);
    int bottom = (int) Math.min(side - 1.0, middleY + reach);
    for (int y = (int) Math.max(0, middleY - reach); y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double away =
            motif.shape().distance((x + 0.5 - middleX) / size, (y + 0.5 - middleY) / size) * size;
        blend(x, y, motif.rgb(), motif.opacity() * unit(0.5 - away));
      }
    }
  }

  private static double unit(double value) {
    return Math.max(0, Math.min(1, value));
  }

  /** The colour at a share of the way along several. */
  private static int along(List<Integer> colors, double share) {
    double at = share * (colors.size() - 1);
    int first = (int) Math.min(at, colors.size() - 2.0);
    return mixed(colors.get(first), colors.get(first + 1), at - first);
  }

  private static int mixed(int from, int to, double share) {
    int rgb = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int one = from >> shift & 0xff;
      int other = to >> shift & 0xff;
      rgb |= (int) Math.round(one + (other - one) * share) << shift;
    }
    return rgb;
  }

  private void blend(int x, int y, int rgb, double share) {
    if (share <= 0) {
      return;
    }
    byte[] rgba = canvas.rgba();
    int at = (y * side + x) * CHANNELS;
    int behind = (rgba[at] & 0xff) << 16 | (rgba[at + 1] & 0xff) << 8 | (rgba[at + 2] & 0xff);
    int color = mixed(behind, rgb, share);
    rgba[at] = (byte) (color >> 16);
    rgba[at + 1] = (byte) (color >> 8);
    rgba[at + 2] = (byte) color;
    rgba[at + 3] = (byte) OPAQUE;
  }
}
