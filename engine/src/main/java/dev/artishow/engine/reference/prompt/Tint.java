package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.color.ColorName;
import java.util.OptionalInt;

/**
 * A colour that is asked for.
 *
 * @param name the one that most languages have a word for
 * @param rgb the shade that its own word means, {@code 0xrrggbb}; empty if any of its name will do
 * @param shade how light it is to be beside the usual one
 */
public record Tint(ColorName name, OptionalInt rgb, Shade shade) {

  /** Beside the usual shade of a colour. */
  public enum Shade {
    USUAL,
    LIGHT,
    DARK
  }

  static Tint of(ColorName name) {
    return new Tint(name, OptionalInt.empty(), Shade.USUAL);
  }

  Tint in(Shade other) {
    return new Tint(name, rgb, other);
  }
}
