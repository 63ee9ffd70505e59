package dev.artishow.engine.scene;

import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.color.Recoloring;
import dev.artishow.engine.scene.scenery.SceneryPainter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Paints scenes. Thread-safe. */
public final class ScenePainter {
  /** Sprites are taken from pictures so many times as large, so that shrinking smooths them. */
  private static final int FINER = 2;

  private static final int FINEST = 128;
  private static final int OPAQUE = 255;

  private final PictureReader reader;
  private final Function<Thing, Recoloring> colors;

  /**
   * A painter.
   *
   * @param colors what gives a thing its colour, where its picture has another; for one thread
   */
  public ScenePainter(PictureReader reader, Function<Thing, Recoloring> colors) {
    this.reader = reader;
    this.colors = colors;
  }

  /** A thing as it is painted, and where. */
  public record Painted(Placement placement, Pixels pixels, int left, int top) {}

  /**
   * Paints a scene.
   *
   * @param side in pixels
   */
  public Pixels paint(Scene scene, int side) {
    return paint(Layout.of(scene), scene.backdrop(), side);
  }

  /**
   * Paints what has its place already.
   *
   * @param placements what is behind first
   * @param side in pixels
   */
  public Pixels paint(List<Placement> placements, Backdrop backdrop, int side) {
    Pixels canvas = Pixels.transparent(side, side);
    fill(canvas, backdrop);
    for (Painted painted : things(placements, side)) {
      canvas.paint(painted.pixels(), painted.left(), painted.top());
    }
    return canvas;
  }

  /** Everything in the scene by itself, what is behind first. */
  public List<Painted> things(Scene scene, int side) {
    return things(Layout.of(scene), side);
  }

  /** Everything that has its place already by itself. */
  public List<Painted> things(List<Placement> placements, int side) {
    var things = new ArrayList<Painted>();
    for (Placement placement : placements) {
      int width = Math.max(1, (int) Math.round(placement.width() * side));
      int height = Math.max(1, (int) Math.round(placement.height() * side));
      Pixels pixels =
          known(things, placement.thing(), width, height)
              .orElseGet(() -> pixels(placement.thing(), side, width, height));
      int left = Math.min(side - width, (int) Math.round(placement.left() * side));
      int top = Math.min(side - height, (int) Math.round(placement.top() * side));
      things.add(new Painted(placement, pixels, left, top));
    }
    return things;
  }

  /** What is counted is painted once. */
  private static Optional<Pixels> known(List<Painted> things, Thing thing, int width, int height) {
    for (Painted painted : things) {
      Pixels pixels = painted.pixels();
      if (painted.placement().thing().equals(thing)
          && pixels.width() == width
          && pixels.height() == height) {
        return Optional.of(pixels);
      }
    }
    return Optional.empty();
  }

  private Pixels pixels(Thing thing, int side, int width, int height) {
    Sprite sprite = thing.sprite();
    int finer = Math.min(FINEST, FINER * side);
    byte[] picture = new byte[finer * finer * 4];
    reader.read(sprite.picture(), finer, picture);
    Pixels pixels = Shrinking.of(picture, finer, sprite.box(), width, height);
    if (thing.recolored()) {
      colors.apply(thing).apply(pixels);
    }
    return pixels;
  }

  private static void fill(Pixels canvas, Backdrop backdrop) {
    if (backdrop instanceof Backdrop.Plain plain) {
      fill(canvas, plain.rgb(), plain.rgb(), 0);
    } else if (backdrop instanceof Backdrop.Gradient gradient) {
      fill(canvas, gradient.fromRgb(), gradient.toRgb(), gradient.eighths());
    } else if (backdrop instanceof Backdrop.Scenic scenic) {
      SceneryPainter.paint(scenic.scenery(), scenic.seed(), canvas);
    }
  }

  private static void fill(Pixels canvas, int from, int to, int eighths) {
    double across = Math.cos(Math.PI * eighths / 4);
    double down = Math.sin(Math.PI * eighths / 4);
    double length = Math.abs(across) + Math.abs(down);
    int side = canvas.width();
    byte[] rgba = canvas.rgba();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double along = ((x + 0.5) / side - 0.5) * across + ((y + 0.5) / side - 0.5) * down;
        int share = (int) (256 * (along / length + 0.5));
        int at = (y * side + x) * 4;
        rgba[at] = between(from >> 16 & 0xff, to >> 16 & 0xff, share);
        rgba[at + 1] = between(from >> 8 & 0xff, to >> 8 & 0xff, share);
        rgba[at + 2] = between(from & 0xff, to & 0xff, share);
        rgba[at + 3] = (byte) OPAQUE;
      }
    }
  }

  private static byte between(int from, int to, int share) {
    return (byte) (from + (((to - from) * share + 128) >> 8));
  }
}
