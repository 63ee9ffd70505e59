package dev.artishow.engine.scene;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.scenery.Scenery;

/** What is behind the things. Colours are sRGB, {@code 0xrrggbb}. */
public sealed interface Backdrop {

  /** Nothing. */
  record Transparent() implements Backdrop {}

  /** One colour. */
  record Plain(ColorName color, int rgb) implements Backdrop {}

  /**
   * One colour that becomes another along a line; two shades of one where both have its name.
   *
   * @param eighths direction of the line in eighths of a turn, clockwise from left to right
   */
  record Gradient(ColorName from, int fromRgb, ColorName to, int toRgb, int eighths)
      implements Backdrop {}

  /**
   * A setting.
   *
   * @param seed of its clouds, stars and hills
   */
  record Scenic(Scenery scenery, long seed) implements Backdrop {}
}
