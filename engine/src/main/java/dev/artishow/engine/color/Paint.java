package dev.artishow.engine.color;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What colour a sprite has, and which ones it can be given so that everybody would call it by them.
 * Thread-safe.
 */
public final class Paint {
  /** A colour is a sprite's where at least this share of what is drawn has its name. */
  private static final double MIN_SHARE = 0.5;

  /** What is given a colour by all means has it over this share, so that it stands at any size. */
  private static final double GIVEN_SHARE = 0.6;

  /** Of a thing of many colours, one is told only where it covers at least this share. */
  private static final double TOLD_SHARE = 0.7;

  private final Pixels picture;
  private final ColorTable table;
  private final Pigment pigment;
  private final Optional<ColorName> own;
  private final Optional<ColorName> told;
  private final Map<ColorName, Boolean> tried = new ConcurrentHashMap<>();

  /**
   * Looks at a sprite.
   *
   * @param picture all of it, small; kept
   */
  public Paint(Pixels picture, ColorTable table) {
    this.picture = picture;
    this.table = table;
    pigment = Pigment.commonest(picture);
    own = color(picture, MIN_SHARE);
    told = color(picture, TOLD_SHARE);
  }

  /** The colour that it has as it is, if one stands out. */
  public Optional<ColorName> own() {
    return own;
  }

  /** The colour that anybody would say it has as it is, if there is one. */
  public Optional<ColorName> told() {
    return told;
  }

  /** Whether it looks this colour once it is given it. */
  public boolean takes(ColorName color) {
    return tried.computeIfAbsent(color, this::isTrue);
  }

  private boolean isTrue(ColorName color) {
    return makes(recoloring(color), color, MIN_SHARE);
  }

  private boolean makes(Recoloring recoloring, ColorName color, double leastShare) {
    Pixels copy = picture.copy();
    recoloring.apply(copy);
    return color(copy, leastShare).filter(color::equals).isPresent();
  }

  /** What gives it a colour, at any size; for one thread. */
  public Recoloring recoloring(ColorName color) {
    return new Repainting(pigment, Pigment.of(color));
  }

  /**
   * What gives it a colour whatever it is, at any size, and leaves as much alone as it can: its
   * commonest paint alone if that will do, else all but its outlines, else all of it, with less and
   * less contrast. For one thread.
   *
   * @param name what the colour is called
   */
  public Recoloring recoloring(Pigment to, ColorName name) {
    List<Recoloring> ways =
        List.of(
            new Repainting(pigment, to),
            Overpainting.butOutlines(picture, to),
            Overpainting.all(picture, to),
            Overpainting.flat(picture, to));
    return ways.stream()
        .filter(way -> makes(way, name, GIVEN_SHARE))
        .findFirst()
        .orElse(ways.get(ways.size() - 1));
  }

  /** The paint that most of it is in. */
  public Pigment commonest() {
    return pigment;
  }

  private Optional<ColorName> color(Pixels pixels, double leastShare) {
    long[] weights = new long[table.size()];
    long total = 0;
    for (int at = 0; at < pixels.rgba().length; at += 4) {
      int alpha = pixels.rgba()[at + 3] & 0xff;
      if (alpha > 0) {
        int red = pixels.straight(at, alpha);
        int green = pixels.straight(at + 1, alpha);
        weights[table.number(red, green, pixels.straight(at + 2, alpha))] += alpha;
        total += alpha;
      }
    }
    for (int number = 0; number < weights.length; number++) {
      if (total > 0 && weights[number] >= leastShare * total) {
        return Optional.of(table.name(number));
      }
    }
    return Optional.empty();
  }
}
