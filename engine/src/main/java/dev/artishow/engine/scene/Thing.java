package dev.artishow.engine.scene;

import dev.artishow.engine.color.ColorName;
import java.util.Optional;

/**
 * A thing as a scene shows it.
 *
 * @param sprite its picture
 * @param color that is told, if any is
 * @param recolored whether the picture is given that colour, rather than having it already
 */
public record Thing(Sprite sprite, Optional<ColorName> color, boolean recolored, Size size) {

  public Thing sized(Size said) {
    return new Thing(sprite, color, recolored, said);
  }
}
